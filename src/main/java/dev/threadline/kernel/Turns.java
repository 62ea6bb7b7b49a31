package dev.threadline.kernel;

import dev.threadline.event.Choice;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.VirtualTime;
import dev.threadline.kernel.ControlledThread.Standing;
import dev.threadline.model.Effect;
import dev.threadline.model.Operation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Who has the turn in a controlled run, asked by whoever has it and hands it on.
 *
 * <p>First come those who are on their way to their next visible step, so that at each decision it is known of everyone what
 * it is about to do. Then sleepers whose time has come, which is nobody's choice. Then the strategy decides. Where nobody can
 * take a step the clock jumps to what comes next: a sleeper wakes unasked, a timeout is a choice like a step, since it is one
 * where no clock is.
 */
final class Turns {
    private final ControlledRun run;
    private final Strategy strategy;
    private final Decision decision;
    private final Deque<ControlledThread> unsettled = new ArrayDeque<>(4);
    private ControlledThread last;
    private int awaited;
    private int spuriousLeft;

    Turns(ControlledRun run, Strategy strategy) {
        this.run = run;
        this.strategy = strategy;
        decision = new Decision(run);
        spuriousLeft = run.options().spurious();
    }

    /** The thread that took the last step, or -1. */
    int last() {
        return last == null ? -1 : last.id();
    }

    /** A thread begins; it is the next to settle, after those who began before it. */
    void begin(ControlledThread thread) {
        thread.standing = Standing.SETTLING;
        if (!thread.isDaemon()) {
            awaited++;
        }
        unsettled.add(thread);
    }

    /** A thread goes on to settle once those have who are before it. */
    void settle(ControlledThread thread) {
        unsettled.add(thread);
    }

    boolean hasUnsettled() {
        return !unsettled.isEmpty();
    }

    void stepped(ControlledThread thread, Operation operation, Effect effect) {
        last = thread;
        strategy.stepped(thread.id(), operation, effect);
    }

    long draw(ControlledThread thread, long low, long high, long seeded) {
        long drawn = strategy.draw(thread.id(), low, high, seeded);
        if (drawn < low || drawn > high) {
            throw new IllegalStateException("drawn %d, not from %d to %d".formatted(drawn, low, high));
        }
        return drawn;
    }

    /** Who is next once a thread has ended; null if nobody is left. */
    ControlledThread afterEnd(ControlledThread ended) {
        if (!ended.isDaemon()) {
            awaited--;
        }
        return next();
    }

    /** Who is next; null if nobody is left. */
    ControlledThread next() {
        ControlledThread next = null;
        if (!run.isOver()) {
            next = unsettled.isEmpty() ? decided() : unsettled.remove();
        }
        // The strategy, or whoever it asks, may have taken its time.
        return run.isOver() ? run.someoneLive() : next;
    }

    private ControlledThread decided() {
        try {
            return decide();
        } catch (RuntimeException | Error broken) {
            run.broken(broken);
            return null;
        }
    }

    /** @return null if the run is over */
    private ControlledThread decide() {
        run.look(decision.number());
        if (awaited == 0 && !run.isOver()) {
            run.end(Outcome.FINISHED);
        }
        if (run.isOver()) {
            return null;
        }
        int steps = gather();
        ControlledThread sleeper = nextSleeper();
        boolean wakes =
                sleeper != null && (sleeper.wakesAt <= run.now() || steps == 0 && sleeper.wakesAt <= nearestDeadline());
        if (wakes) {
            run.advanceTo(sleeper.wakesAt);
            return sleeper;
        }
        if (decision.size() == 0) {
            run.end(new Outcome(OutcomeKind.DEADLOCK, "", run.blocked(false)));
            return null;
        }
        int place = strategy.choose(decision);
        if (place == Decision.PASS_TIME) {
            run.advanceTo(sleeper.wakesAt);
            return sleeper;
        }
        if (place == Decision.STOP) {
            run.end(new Outcome(OutcomeKind.CANCELLED, "", List.of()));
            return null;
        }
        return granted(decision.candidate(place), decision.choice(place), steps == 0);
    }

    private ControlledThread granted(ControlledThread chosen, Choice choice, boolean clockJumps) {
        run.chose(choice);
        if (chosen.standing == Standing.ASLEEP) {
            chosen.hurried = true;
        } else {
            chosen.granted = choice.turn();
            spuriousLeft -= choice.turn() == Choice.Spurious.SPURIOUS ? 1 : 0;
            if (clockJumps) {
                run.advanceTo(chosen.deadline);
            }
        }
        run.advanceTo(run.now() + VirtualTime.STEP_NS);
        return chosen;
    }

    /** Lines the candidates up. @return how many can take a step */
    private int gather() {
        List<ControlledThread> threads = run.threads();
        decision.clear();
        for (int id = 0; id < threads.size(); id++) {
            ControlledThread thread = threads.get(id);
            if (thread.standing == Standing.READY) {
                if (run.objects().canStep(thread)) {
                    decision.add(thread, thread.step);
                } else if (!thread.isBlocked()) {
                    run.objects().block(thread);
                }
            }
        }
        int steps = decision.size();
        decision.stepsEnd();
        decision.dueEnd();
        if (steps == threads.size()) {
            return steps;
        }
        addTimeouts(threads, steps > 0 && spuriousLeft > 0);
        if (decision.size() > 0) {
            addEarly(threads);
        }
        return steps;
    }

    /** @param stirring whether waiting threads may come to by themselves */
    private void addTimeouts(List<ControlledThread> threads, boolean stirring) {
        ControlledThread nearest = null;
        for (int id = 0; id < threads.size(); id++) {
            ControlledThread thread = threads.get(id);
            if (isTimed(thread)) {
                if (thread.deadline <= run.now()) {
                    decision.add(thread, thread.timeout);
                } else if (nearest == null || thread.deadline < nearest.deadline) {
                    nearest = thread;
                }
            }
        }
        if (stirring) {
            addStirring(threads);
        }
        decision.dueEnd();
        if (nearest != null) {
            decision.add(nearest, nearest.timeout);
            for (int id = 0; id < threads.size(); id++) {
                ControlledThread thread = threads.get(id);
                if (thread != nearest && isTimed(thread) && thread.deadline > run.now()) {
                    decision.add(thread, thread.timeout);
                }
            }
        }
    }

    private void addStirring(List<ControlledThread> threads) {
        for (int id = 0; id < threads.size(); id++) {
            ControlledThread thread = threads.get(id);
            if (thread.standing == Standing.READY && run.objects().canStir(thread)) {
                decision.add(thread, thread.spurious);
            }
        }
    }

    private void addEarly(List<ControlledThread> threads) {
        for (int id = 0; id < threads.size(); id++) {
            ControlledThread thread = threads.get(id);
            if (thread.standing == Standing.ASLEEP) {
                decision.add(thread, thread.step);
            }
        }
    }

    private boolean isTimed(ControlledThread thread) {
        return thread.standing == Standing.READY
                && thread.pending().timeout() > 0
                && !run.objects().canStep(thread)
                && run.objects().canExpire(thread);
    }

    /** Who wakes up next, or null. */
    ControlledThread nextSleeper() {
        List<ControlledThread> threads = run.threads();
        ControlledThread next = null;
        for (int id = 0; id < threads.size(); id++) {
            ControlledThread thread = threads.get(id);
            if (thread.standing == Standing.ASLEEP && (next == null || thread.wakesAt < next.wakesAt)) {
                next = thread;
            }
        }
        return next;
    }

    /** When the next time limit is over; only asked where nobody can take a step. */
    private long nearestDeadline() {
        return decision.size() == 0 ? Long.MAX_VALUE : decision.candidate(0).deadline;
    }
}
