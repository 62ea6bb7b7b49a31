package dev.threadline.explore;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs a program again and again until every Mazurkiewicz trace of it has been seen, and of each as few executions as it can
 * tell: source-DPOR with sleep sets. It keeps nothing but the way that it is on: no states, so it works for any code.
 *
 * <p>At the end of an execution its races say what else is to be tried, and where. Where all that could go
 * on sleeps, the execution is cut: it would be one that was seen. Threads that are blocked at such an end race too, although they
 * never take their step: their operation might have come first.
 *
 * <p>Abdulla, Aronis, Jonsson, Sagonas, "Optimal Dynamic Partial Order Reduction" (2014), algorithm 1; what a thread's
 * several turns add is that all of them are tried where the thread is.
 *
 * @param <E> how the program ends
 */
final class SourceDpor<E> extends Descents<E> {
    private final Trail trail = new Trail();
    private final Hindsight hindsight = new Hindsight(trail);
    private final List<Node> nodes = new ArrayList<>();
    private final Dependence dependence = new Dependence(trail);
    private final Races races = new Races(trail, hindsight, nodes::get);

    /** The step up to which this execution goes the way of the one before it, and which itself is another; -1 in the first. */
    private int branch = -1;

    private long redundant;

    /** @param mostSteps after how many steps an execution is cut */
    SourceDpor(Subject<E> subject, int mostSteps) {
        super(subject, mostSteps);
    }

    /** How many executions were cut because they would have been like one before. */
    long redundant() {
        return redundant;
    }

    @Override
    boolean backtrack() {
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

    @Override
    Way way() {
        return trail;
    }

    @Override
    int turn(int depth, Position position, long fair) {
        return depth < branch ? sameTurn(depth, position) : newTurn(depth, position, fair);
    }

    private int sameTurn(int depth, Position position) {
        if (!trail.operation(depth).equals(position.pending(trail.thread(depth)))) {
            throw new Diverged(depth);
        }
        return trail.turn(depth);
    }

    private int newTurn(int depth, Position position, long fair) {
        Node node = node(depth);
        if (depth > branch) {
            closeLast(depth, position);
            if (depth > 0) {
                nodes.get(depth - 1).passSleepTo(node, position, dependence, depth - 1);
            }
            node.enter(position, fair);
            int turn = node.firstAwake(depth == 0 ? -1 : trail.thread(depth - 1));
            if (turn < 0) {
                redundant++;
                race(position);
                return Chooser.CUT;
            }
            node.add(Turn.thread(turn));
            node.choose(turn);
        }
        hindsight.save(position, depth, node.chosen());
        trail.add(position, node.chosen());
        return node.chosen();
    }

    @Override
    void over(int depth, Position position) {
        closeLast(depth, position);
        race(position);
    }

    private void closeLast(int depth, Position position) {
        if (depth > 0) {
            trail.close(position);
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
