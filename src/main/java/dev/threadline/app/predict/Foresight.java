package dev.threadline.app.predict;

import dev.threadline.app.look.Texts;
import dev.threadline.app.work.Moment;
import dev.threadline.app.work.Reading;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Value;
import dev.threadline.picture.StateRole;
import dev.threadline.scenario.QuizQuestion;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What can be asked about the next step of a run, from what is known before it: who goes on because of it, what value it leaves,
 * whether the thread gets what it wants next. Who takes the step is told, since that is nobody's to foresee. A question has one
 * right answer, and every answer is explained by the sentence of the step.
 */
final class Foresight {
    /** Threads that are offered as an answer; more make a list to be searched, not a question. */
    private static final int MOST_THREADS = 4;

    /** Events that are looked through for what a thread does next. */
    private static final int MOST_EVENTS = 4096;

    /** Steps that may let others go on, and the text that asks who does. */
    private static final Map<EventKind, String> ENABLERS = Map.of(
            EventKind.RELEASE, "predict.release",
            EventKind.RELEASE_SHARED, "predict.release",
            EventKind.NOTIFY, "predict.notify",
            EventKind.SET, "predict.set",
            EventKind.PUT, "predict.put",
            EventKind.GET, "predict.get",
            EventKind.COUNT_DOWN, "predict.count-down",
            EventKind.TASK_DONE, "predict.task-done");

    private final Texts texts;

    Foresight(Texts texts) {
        this.texts = texts;
    }

    /** What is asked before the step after a step; empty at the end and where nothing is worth asking. */
    Optional<QuizQuestion> before(Reading reading, long step) {
        if (step >= reading.steps()) {
            return Optional.empty();
        }
        Moment now = reading.moment(step);
        Moment next = reading.moment(step + 1);
        EventLog log = reading.log();
        long event = log.positionOfStep(step + 1);
        if (next.threads().stream().noneMatch(thread -> thread.id() == next.actor())) {
            return Optional.empty();
        }
        return enabled(log, event, now, next)
                .or(() -> written(reading, event, now, next))
                .or(() -> wanted(log, event, now, next));
    }

    /** Who goes on because of the step. Whoever is notified wants its lock back at once, and goes on nevertheless. */
    private Optional<QuizQuestion> enabled(EventLog log, long event, Moment now, Moment next) {
        String asked = ENABLERS.get(log.kindAt(event));
        List<Moment.ThreadNow> held =
                now.threads().stream().filter(thread -> isHeldUp(thread.role())).toList();
        if (asked == null || held.isEmpty() || held.size() > MOST_THREADS) {
            return Optional.empty();
        }
        List<String> freed = held.stream()
                .filter(thread ->
                        goesOn(thread.role(), next.threads().get(thread.id()).role()))
                .map(Moment.ThreadNow::name)
                .toList();
        List<List<String>> answers = new ArrayList<>();
        held.forEach(thread -> answers.add(List.of(thread.name())));
        if (held.size() > 1) {
            answers.add(held.stream().map(Moment.ThreadNow::name).toList());
        }
        answers.add(List.of());
        if (!answers.contains(freed)) {
            answers.add(freed);
        }
        return Optional.of(question(
                next,
                texts.say(asked, actor(next), log.object(log.objectAt(event)).name()),
                answers.stream()
                        .map(names -> option(
                                names.isEmpty() ? texts.say("predict.nobody") : String.join(", ", names),
                                names.equals(freed),
                                next))
                        .toList()));
    }

    private static boolean goesOn(StateRole before, StateRole after) {
        return !isHeldUp(after) || before == StateRole.WAITING && after == StateRole.BLOCKED;
    }

    private static boolean isHeldUp(StateRole role) {
        return role == StateRole.BLOCKED || role == StateRole.WAITING;
    }

    /** What a variable holds after it is written: as it was and one more or less are what a student may think. */
    private Optional<QuizQuestion> written(Reading reading, long event, Moment now, Moment next) {
        EventLog log = reading.log();
        if (log.kindAt(event) != EventKind.WRITE
                || event == 0
                || !(log.valueAt(event) instanceof Value.Int(BigInteger written))) {
            return Optional.empty();
        }
        TreeSet<BigInteger> values = new TreeSet<>(List.of(written));
        ObjectState before = reading.after(event - 1, state -> state.object(log.objectAt(event)));
        if (before instanceof ObjectState.Variable(Value.Int(BigInteger old))) {
            values.add(old);
            values.add(old.add(BigInteger.ONE));
            values.add(old.subtract(BigInteger.ONE));
        } else {
            values.add(written.add(BigInteger.ONE));
        }
        return Optional.of(question(
                next,
                texts.say(
                        "predict.write",
                        actor(next),
                        log.object(log.objectAt(event)).name()),
                values.stream()
                        .map(value -> option(value.toString(), value.equals(written), next))
                        .toList()));
    }

    /** Whether the thread that takes the step gets the lock, or whatever it acquires, that it comes to then. */
    private Optional<QuizQuestion> wanted(EventLog log, long event, Moment now, Moment next) {
        int actor = next.actor();
        return nextOf(log, actor, event)
                .filter(after -> log.kindAt(after) == EventKind.REQUEST || log.kindAt(after) == EventKind.ACQUIRE)
                .map(after -> {
                    boolean waits = isHeldUp(next.threads().get(actor).role());
                    return question(
                            next,
                            texts.say(
                                    "predict.wants",
                                    actor(next),
                                    log.object(log.objectAt(after)).name()),
                            List.of(
                                    option(texts.say("predict.waits"), waits, next),
                                    option(texts.say("predict.gets"), !waits, next)));
                });
    }

    /** The next operation of a thread, nothing else lying between. */
    private static Optional<Long> nextOf(EventLog log, int thread, long event) {
        long end = Math.min(log.size(), event + MOST_EVENTS);
        for (long at = event + 1; at < end; at++) {
            EventKind kind = log.kindAt(at);
            if (log.threadAt(at) == thread && (kind.isStep() || kind == EventKind.REQUEST || kind == EventKind.SLEEP)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static String actor(Moment next) {
        return next.threads().get(next.actor()).name();
    }

    private static QuizQuestion question(Moment next, String asked, List<QuizQuestion.Option> options) {
        return new QuizQuestion((int) Math.min(Integer.MAX_VALUE, next.step() - 1), asked, options);
    }

    private static QuizQuestion.Option option(String text, boolean right, Moment next) {
        return new QuizQuestion.Option(text, right, next.sentence());
    }
}
