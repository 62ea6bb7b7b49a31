package dev.threadline.analysis;

import dev.threadline.event.ObjectState;
import dev.threadline.event.RunState;
import dev.threadline.event.ThreadState;
import java.util.List;

/** Threads and objects at a moment, each as a note to stand beside its name. */
record StateText(Names names, RunState state) {
    String thread(int id) {
        ThreadState thread = state.thread(id);
        return switch (thread.status()) {
            case BLOCKED, WAITING -> new WaitText(names).beside(thread.object(), thread.since());
            case ENDED -> say(thread.failed() ? "thread.failed" : "thread.ENDED", Terms.NONE);
            case UNBORN, READY, SLEEPING -> say("thread." + thread.status(), Terms.NONE);
        };
    }

    String object(int id) {
        List<Integer> waiters = state.waiters(id);
        Terms terms = Terms.of(names.threads(waiters), names.object(id)).number(waiters.size());
        return switch (state.object(id)) {
            case ObjectState.Lock lock -> lock(lock, waiters, terms);
            case ObjectState.ReadWrite lock -> readWrite(lock, waiters, terms);
            case ObjectState.Count(var left) -> say("object.count", terms.value(Integer.toString(left)));
            case ObjectState.Offer(var thread, var item) ->
                thread < 0
                        ? say("object.offer.none", terms)
                        : say("object.offer", terms.value(names.value(item)).others(names.thread(thread)));
            case ObjectState.Permits(var count) ->
                say("object.permits" + (waiters.isEmpty() ? "" : ".waiting"), terms.value(Integer.toString(count)));
            case ObjectState.Flag(var set) ->
                say(set ? "object.set" : waiters.isEmpty() ? "object.clear" : "object.clear.waiting", terms);
            case ObjectState.Gate(var parties, var broken) ->
                say(broken ? "object.gate.broken" : "object.gate", terms.value(Integer.toString(parties)));
            case ObjectState.Condition _ -> say("object.opaque" + (waiters.isEmpty() ? "" : ".waiting"), terms);
            case ObjectState.Life life -> say("object." + life, terms);
            case ObjectState.Variable(var value) -> say("object.value", terms.value(names.value(value)));
            case ObjectState.Items(var elements) -> say("object.value", terms.value(names.values(elements)));
            case ObjectState.Entries(var pairs) -> say("object.value", terms.value(names.entries(pairs)));
            case ObjectState.Queue queue -> queue(queue, waiters, terms);
            case ObjectState.Opaque _ -> say("object.opaque" + (waiters.isEmpty() ? "" : ".waiting"), terms);
        };
    }

    private String queue(ObjectState.Queue queue, List<Integer> waiters, Terms terms) {
        String limit = queue.isBounded() ? "object.queue.bounded" : "object.queue";
        Terms filled = terms.value(names.values(queue.items())).step(queue.room());
        return say(limit + (waiters.isEmpty() ? "" : ".waiting"), filled);
    }

    private String readWrite(ObjectState.ReadWrite lock, List<Integer> waiters, Terms terms) {
        if (lock.writer() >= 0 || lock.readers().isEmpty()) {
            return lock(new ObjectState.Lock(lock.writer(), lock.depth()), waiters, terms);
        }
        String waiting = waiters.isEmpty() ? "" : ".waiting";
        List<Integer> readers = lock.readers().stream().distinct().toList();
        return say("object.read" + waiting, terms.others(names.threads(readers)));
    }

    private String lock(ObjectState.Lock lock, List<Integer> waiters, Terms terms) {
        String waiting = waiters.isEmpty() ? "" : ".waiting";
        if (lock.isFree()) {
            return say("object.free" + waiting, terms);
        }
        Terms held = terms.others(names.thread(lock.owner()));
        if (Holding.isGone(state, lock.owner())) {
            return say("object.gone" + waiting, held);
        }
        return lock.depth() > 1
                ? say("object.deep" + waiting, held.value(Integer.toString(lock.depth())))
                : say("object.held" + waiting, held);
    }

    private String say(String key, Terms terms) {
        return names.phrases().say(key, terms);
    }
}
