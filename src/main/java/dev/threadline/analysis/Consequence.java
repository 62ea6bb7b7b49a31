package dev.threadline.analysis;

import dev.threadline.analysis.WaitForGraph.Wait;
import dev.threadline.event.Cursor;
import dev.threadline.event.EventId;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.RunState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What follows from a visible step, as one sentence at most. Several things may follow; the first of this order is told: the
 * thread dies, it leaves a lock taken for good, a lock is free for those who want it, others wait for what the thread has,
 * the thread itself now has to wait, it got what it had waited for, and last what else it did before the next step.
 */
final class Consequence {
    private final Names names;
    private final EventLog log;
    private final RunState state;
    private final long step;
    private final long end;
    private final int actor;

    /**
     * @param cursor after the step
     * @param step the position of the step's event
     */
    Consequence(Names names, Cursor cursor, long step) {
        this.names = names;
        log = names.log();
        state = cursor.state();
        this.step = step;
        end = cursor.position();
        actor = log.threadAt(step);
    }

    Optional<String> sentence() {
        return folded(EventKind.FAIL)
                .or(this::abandoned)
                .or(this::freed)
                .or(this::heldUp)
                .or(this::heldBack)
                .or(this::waited)
                .or(() -> folded(EventKind.PRINT))
                .or(() -> folded(EventKind.SLEEP))
                .or(() -> folded(EventKind.END));
    }

    /** What the thread did next without a step of its own. */
    private Optional<String> folded(EventKind kind) {
        return LongStream.range(step + 1, end)
                .filter(at -> log.kindAt(at) == kind && log.threadAt(at) == actor)
                .mapToObj(at -> {
                    Deed deed = Deed.at(at, names);
                    return say("says." + deed.key(), deed.terms());
                })
                .findFirst();
    }

    private Optional<String> abandoned() {
        if (!Holding.isGone(state, actor)) {
            return Optional.empty();
        }
        List<Integer> locks = Holding.all(log, state, end).stream()
                .filter(holding -> holding.thread() == actor)
                .map(Holding::object)
                .toList();
        return locks.isEmpty()
                ? Optional.empty()
                : Optional.of(say("then.abandoned", Terms.of(names.thread(actor), names.objects(locks))));
    }

    private Optional<String> freed() {
        if (log.kindAt(step) != EventKind.RELEASE) {
            return Optional.empty();
        }
        int object = log.objectAt(step);
        List<Integer> waiters = state.waiters(object);
        return waiters.isEmpty() || !ObjectState.Lock.FREE.equals(state.object(object))
                ? Optional.empty()
                : Optional.of(say(waiters.size() == 1 ? "then.freed.one" : "then.freed.many", waiting(waiters)));
    }

    private Optional<String> heldUp() {
        List<Wait> waits = WaitForGraph.of(log, state).waits().stream()
                .filter(wait -> wait.holder() == actor && !wait.isSelf() && isLock(wait))
                .collect(Collectors.groupingBy(Wait::object))
                .values()
                .stream()
                .max(Comparator.<List<Wait>>comparingInt(List::size)
                        .thenComparingLong(group -> -group.getFirst().since()))
                .orElse(List.of());
        if (waits.isEmpty()) {
            return Optional.empty();
        }
        boolean takenNow = log.kindAt(step) == EventKind.ACQUIRE
                && log.objectAt(step) == waits.getFirst().object();
        return Optional.of(takenNow ? outlasted(waits) : sentence(waits));
    }

    /** Of those who still wait for what the actor has just taken, those who have waited longer than it did, if there are any. */
    private String outlasted(List<Wait> waits) {
        long since = requested().orElse(step);
        List<Integer> overtaken = waits.stream()
                .filter(wait -> wait.since() < since)
                .map(Wait::thread)
                .toList();
        return overtaken.isEmpty()
                ? say("then.still", waiting(waits.stream().map(Wait::thread).toList()))
                : say("then.overtaken", waiting(overtaken));
    }

    /** To wait for a thread's end is no news at each of that thread's steps, so only locks are told of. */
    private boolean isLock(Wait wait) {
        return log.object(wait.object()).kind() != ObjectKind.THREAD;
    }

    private Optional<String> heldBack() {
        return WaitForGraph.of(log, state).waits().stream()
                .filter(wait -> wait.thread() == actor && wait.since() > step)
                .map(wait -> sentence(List.of(wait)))
                .findFirst();
    }

    private Optional<String> waited() {
        return requested().stream()
                .mapToObj(before ->
                        say("then.waited", Terms.of(names.thread(actor), "").step(log.stepsBefore(before))))
                .findFirst();
    }

    /**
     * Where the actor began to want what it has now taken; empty if it had not to wait. A thread that wanted something did nothing else
     * until it got it, so its event before this one tells.
     */
    private OptionalLong requested() {
        EventId id = log.idAt(step);
        if (log.kindAt(step) != EventKind.ACQUIRE || id.index() == 0) {
            return OptionalLong.empty();
        }
        long before = log.position(new EventId(actor, id.index() - 1));
        return log.kindAt(before) == EventKind.REQUEST ? OptionalLong.of(before) : OptionalLong.empty();
    }

    private String sentence(List<Wait> waits) {
        return new WaitText(names)
                .sentence(waits, Holding.of(log, state, end, waits.getFirst().object()));
    }

    private Terms waiting(List<Integer> threads) {
        return Terms.of(names.threads(threads), names.object(log.objectAt(step)))
                .number(threads.size());
    }

    private String say(String key, Terms terms) {
        return names.phrases().say(key, terms);
    }
}
