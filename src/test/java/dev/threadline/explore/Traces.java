package dev.threadline.explore;

import dev.threadline.model.Operation;
import java.util.ArrayList;
import java.util.List;

/** Mazurkiewicz traces, worked out step by step and pair by pair. */
final class Traces {
    private Traces() {}

    private record Touch(int object, int access) {}

    private record Step(int thread, int number, List<Touch> touches, List<Integer> after) {}

    /**
     * The trace of an execution: for each step of each thread, how many steps of each thread happen before it. Executions that
     * differ in nothing but the order of independent steps have equal ones.
     */
    static List<List<List<Integer>>> of(ModelSubject program, Way way) {
        List<Step> steps = new ArrayList<>();
        List<List<List<Integer>>> trace = new ArrayList<>();
        program.begin();
        int threads = program.threadCount();
        for (int thread = 0; thread < threads; thread++) {
            trace.add(new ArrayList<>());
        }
        for (int at = 0; at < way.size(); at++) {
            int turn = way.turn(at);
            int thread = Turn.thread(turn);
            Operation operation = program.pending(thread);
            List<Touch> touches = new ArrayList<>();
            touches.add(new Touch(
                    operation.object(),
                    Access.of(program.model(operation.object()).kind(), operation, Turn.kind(turn))));
            int companion = program.model(operation.object()).companion();
            if (companion >= 0) {
                touches.add(new Touch(companion, Access.ofCompanion(operation, Turn.kind(turn))));
            }
            List<Integer> begunBefore = begun(program);
            program.take(turn);
            if (program.objectOf(thread) >= 0) {
                boolean ended = program.pending(thread) == null;
                touches.add(new Touch(program.objectOf(thread), ended ? Access.END : Access.OWN));
            }
            int[] after = new int[threads];
            for (Step earlier : steps) {
                boolean started =
                        earlier.after().size() > threads && earlier.after().get(threads) == thread;
                if (earlier.thread() == thread || started || conflict(earlier.touches(), touches)) {
                    for (int other = 0; other < threads; other++) {
                        after[other] = Math.max(after[other], earlier.after().get(other));
                    }
                    after[earlier.thread()] = Math.max(after[earlier.thread()], earlier.number() + 1);
                }
            }
            List<Integer> clock = new ArrayList<>();
            for (int entry : after) {
                clock.add(entry);
            }
            int number = trace.get(thread).size();
            trace.get(thread).add(List.copyOf(clock));
            List<Integer> begunAfter = new ArrayList<>(begun(program));
            begunAfter.removeAll(begunBefore);
            clock.addAll(begunAfter);
            steps.add(new Step(thread, number, touches, clock));
        }
        return trace.stream().map(List::copyOf).toList();
    }

    private static List<Integer> begun(ModelSubject program) {
        List<Integer> begun = new ArrayList<>();
        for (int thread = 0; thread < program.threadCount(); thread++) {
            if (program.pending(thread) != null) {
                begun.add(thread);
            }
        }
        return begun;
    }

    private static boolean conflict(List<Touch> some, List<Touch> others) {
        return some.stream()
                .anyMatch(one -> others.stream()
                        .anyMatch(other ->
                                one.object() == other.object() && Access.conflict(one.access(), other.access())));
    }
}
