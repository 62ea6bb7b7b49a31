package dev.threadline.analysis;

import dev.threadline.analysis.WaitForGraph.Wait;
import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import java.util.List;
import java.util.Optional;

/** Who waits for what, as a sentence or beside the thread's name. */
record WaitText(Names names) {
    /**
     * Threads that wait for one object, as one sentence.
     *
     * @param holding who has the object, or empty where it is no lock or free
     */
    String sentence(List<Wait> waits, Optional<Holding> holding) {
        Wait first = waits.getFirst();
        Terms terms = Terms.of(names.threads(waits.stream().map(Wait::thread).toList()), names.object(first.object()))
                .number(waits.size());
        boolean together = waits.stream().allMatch(wait -> wait.since() == first.since());
        Optional<String> back = together ? back(first.object(), first.since()) : Optional.empty();
        terms = back.isEmpty() ? terms : terms.value(names.thread(names.log().threadAt(first.since())));
        if (holding.isEmpty()) {
            return say("waits." + back.orElseGet(() -> variety(first.object(), first.since())), terms);
        }
        Terms held = terms.others(names.thread(holding.get().thread()))
                .step(holding.get().step());
        if (first.gone()) {
            return say("waits.gone", held);
        }
        if (back.isPresent()) {
            return say("waits." + back.get() + ".held", held);
        }
        return say(waits.size() == 1 && first.isSelf() ? "waits.own" : "waits.held", held);
    }

    /** What a thread waits for since the event at a position, to stand beside its name. */
    String beside(int object, long since) {
        return say(
                "thread." + back(object, since).orElseGet(() -> variety(object, since)),
                Terms.of("", names.object(object)));
    }

    /** How a thread that wants its lock back was let go from a condition, or empty if it has no lock to get back. */
    private Optional<String> back(int object, long since) {
        if (names.log().objectAt(since) == object) {
            return Optional.empty();
        }
        return Optional.of(names.log().kindAt(since) == EventKind.TIMEOUT ? "late" : "woken");
    }

    /** The variety of text for what a wait is about: its kind, and for a queue what is missing. */
    String variety(int object, long since) {
        ObjectKind kind = names.log().object(object).kind();
        return switch (kind) {
            case THREAD, CONDITION, EXCHANGER, EVENT, BARRIER, COUNT_DOWN_LATCH -> kind.name();
            case INTERPRETER_LOCK, LOCK, RLOCK, READ_WRITE_LOCK -> ObjectKind.LOCK.name();
            case SEMAPHORE, BOUNDED_SEMAPHORE -> ObjectKind.SEMAPHORE.name();
            case QUEUE, LIFO_QUEUE, PRIORITY_QUEUE -> queue(since);
            case ATOMIC_INTEGER, VARIABLE, LIST, DICT -> "other";
        };
    }

    private String queue(long since) {
        String operation = names.log().detailAt(since) instanceof Detail.Attempt(String attempted) ? attempted : "";
        return switch (operation) {
            case "get" -> "QUEUE.get";
            case "put" -> "QUEUE.put";
            case "join" -> "QUEUE.join";
            default -> "QUEUE";
        };
    }

    private String say(String key, Terms terms) {
        return names.phrases().say(key, terms);
    }
}
