package dev.threadline.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Runs a program again and again until every Mazurkiewicz trace of it has been seen, and of each as few executions as it can
 * tell: source-DPOR with sleep sets. It keeps nothing but the way that it is on: no states, so it works for any code.
 *
 * <p>Each execution goes down a tree of choices: along the way of the one before it, up to the deepest place where something is
 * left to be tried, and then on as it comes. At its end its races say what else is to be tried, and where. Where all that could go
 * on sleeps, the execution is cut: it would be one that was seen. Threads that are blocked at such an end race too, although they
 * never take their step: their operation might have come first.
 *
 * <p>Abdulla, Aronis, Jonsson, Sagonas, "Optimal Dynamic Partial Order Reduction" (2014), algorithm 1; what a thread's
 * several turns add is that all of them are tried where the thread is.
 *
 * @param <E> how the program ends
 */
final class SourceDpor<E> implements Search<E> {
    private final Subject<E> subject;
    private final int mostSteps;
    private final Trail trail = new Trail();
    private final Hindsight hindsight = new Hindsight(trail);
    private final List<Node> nodes = new ArrayList<>();
    private final Dependence dependence = new Dependence(trail);
    private final Races races = new Races(trail, hindsight, nodes::get);
    private final Fairness fairness;
    private final Descent descent = new Descent();

    /** The step up to which this execution goes the way of the one before it, and which itself is another; -1 in the first. */
    private int branch = -1;

    private long redundant;
    private boolean tooLong;
    private boolean cut;

    /** @param mostSteps after how many steps an execution is cut */
    SourceDpor(Subject<E> subject, int mostSteps) {
        this.subject = subject;
        this.mostSteps = mostSteps;
        fairness = new Fairness(mostSteps);
    }

    @Override
    public boolean run(BooleanSupplier goesOn, Listener<E> listener) {
        boolean more = true;
        while (more && goesOn.getAsBoolean()) {
            descent.depth = 0;
            fairness.begin();
            tooLong = false;
            E end = subject.run(descent);
            if (end != null) {
                listener.ended(end, trail);
            } else if (tooLong) {
                cut = true;
                listener.endless(trail);
            }
            more = backtrack();
        }
        return !more && !cut;
    }

    /** How many executions were cut because they would have been like one before. */
    long redundant() {
        return redundant;
    }

    /** Finds the deepest place where something is left to be tried. @return false if there is none */
    private boolean backtrack() {
        for (int depth = trail.size() - 1; depth >= 0; depth--) {
            Node node = nodes.get(depth);
            node.putChosenToSleep(trail.ends(depth), trail.fails(depth));
            int next = node.nextToTry();
            if (next >= 0) {
                node.choose(next);
                branch = depth;
                trail.cut(depth);
                hindsight.cut(depth);
                return true;
            }
        }
        return false;
    }

    private Node node(int depth) {
        if (depth == nodes.size()) {
            nodes.add(new Node());
        }
        return nodes.get(depth);
    }

    /** One way down. */
    private final class Descent implements Chooser {
        private int depth;

        @Override
        public int choose(Position position) {
            long fair = fairness.fair(position);
            int turn = depth < branch ? sameTurn(position) : newTurn(position, fair);
            if (turn < 0) {
                return CUT;
            }
            fairness.take(position, turn);
            for (int index = 0; index < position.turnCount(); index++) {
                if (position.turn(index) == turn) {
                    depth++;
                    return index;
                }
            }
            throw new Diverged(depth);
        }

        private int sameTurn(Position position) {
            if (!trail.operation(depth).equals(position.pending(trail.thread(depth)))) {
                throw new Diverged(depth);
            }
            return trail.turn(depth);
        }

        private int newTurn(Position position, long fair) {
            Node node = node(depth);
            if (depth > branch) {
                closeLast(position);
                if (depth > 0) {
                    nodes.get(depth - 1).passSleepTo(node, position, dependence, depth - 1);
                }
                node.enter(position, fair);
                int before = depth == 0 ? -1 : trail.thread(depth - 1);
                tooLong = depth == mostSteps;
                int turn = tooLong ? -1 : node.firstAwake(before);
                if (turn < 0) {
                    redundant += tooLong ? 0 : 1;
                    race(position);
                    return CUT;
                }
                node.add(Turn.thread(turn));
                node.choose(turn);
            }
            hindsight.save(position, depth, node.chosen());
            trail.add(position, node.chosen());
            return node.chosen();
        }

        @Override
        public void over(Position position) {
            closeLast(position);
            race(position);
        }

        private void closeLast(Position position) {
            if (depth > 0) {
                trail.close(position);
            }
        }
    }

    /** At the end of an execution: the races of its new steps, and of those that were never taken. */
    private void race(Position position) {
        hindsight.over();
        for (int step = Math.max(branch, 0); step < trail.size(); step++) {
            races.ofStep(position, step);
        }
        long able = 0;
        for (int index = 0; index < position.turnCount(); index++) {
            able |= 1L << Turn.thread(position.turn(index));
        }
        for (int thread = 0; thread < position.threadCount(); thread++) {
            if (position.pending(thread) != null && (able & 1L << thread) == 0) {
                races.ofBlocked(position, thread);
            }
        }
    }
}
