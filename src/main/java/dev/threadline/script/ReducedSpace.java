package dev.threadline.script;

import dev.threadline.event.OutcomeKind;
import java.util.BitSet;
import java.util.List;

/**
 * What a program can do, without most of the orders of steps that have nothing to do with each other: a part that has every outcome.
 *
 * <p>In each state the steps of a persistent set of threads are enough (Godefroid, "Partial-order methods for the verification of
 * concurrent systems", 1996): a thread that can go on, together with everybody who may ever come to look into what it is about to look
 * into, and so on. Whatever the others do in the meantime, it neither sees nor changes what these are about to do; so a way to an outcome
 * that begins with the others' steps has the same steps in another order, with one of these first. What a thread may come to
 * look into is what it reaches ({@link Futures}); a step that is the first to fail, or that prints where printed lines count, looks
 * into what is everybody's, as does one after which something is shared.
 *
 * <p>Who is not in the set is put off, and must not be for ever: {@link #expandRest} has the others, for a state from which the
 * steps of the set lead to nothing new. So every state leads to one that was gone on from after it, and in the end to one where nobody is put
 * off. With that the traps are found as well, what can't be left any more, with the same threads going on in each.
 *
 * <p>How many schedules there are, from where a good end can still be reached and who may be starved can't be read off it.
 */
public final class ReducedSpace implements TransitionSystem {
    private final StateSpace all;
    private final Futures futures;

    /** A part of a space. */
    public ReducedSpace(StateSpace all) {
        this.all = all;
        futures = all.futures();
    }

    @Override
    public boolean hasEveryStep() {
        return false;
    }

    @Override
    public void expand(int[] state, StepSink into) {
        BitSet chosen = chosen(state);
        all.expand(state, (kind, target) -> {
            if (chosen.get(kinds().thread(kind))) {
                into.step(kind, target);
            }
        });
    }

    @Override
    public void expandRest(int[] state, StepSink into) {
        BitSet chosen = chosen(state);
        all.expand(state, (kind, target) -> {
            if (!chosen.get(kinds().thread(kind))) {
                into.step(kind, target);
            }
        });
    }

    /** A persistent set of threads, with as few that can go on as there is. */
    private BitSet chosen(int[] row) {
        Outlook[] outlooks = all.outlooks(row);
        BitSet able = new BitSet();
        for (int thread = 0; thread < outlooks.length; thread++) {
            able.set(thread, outlooks[thread].isOpen() || outlooks[thread].transitions().length > 0);
        }
        if (able.cardinality() < 2 || !all.program().secludes()) {
            return able;
        }
        BitSet[] reached = new BitSet[outlooks.length];
        BitSet[] touched = new BitSet[outlooks.length];
        for (int thread = 0; thread < outlooks.length; thread++) {
            reached[thread] = futures.of(row, thread);
            touched[thread] = outlooks[thread].columns();
        }
        BitSet fewest = able;
        for (int thread = able.nextSetBit(0); thread >= 0; thread = able.nextSetBit(thread + 1)) {
            BitSet group = group(thread, reached, touched);
            group.and(able);
            boolean isSecluded = group.stream().allMatch(member -> all.isSecluded(row, outlooks[member]));
            if (isSecluded && group.cardinality() < fewest.cardinality()) {
                fewest = group;
            }
        }
        return fewest;
    }

    /** A thread and all who may come to look into what members of the group are about to look into. */
    private static BitSet group(int first, BitSet[] reached, BitSet[] touched) {
        BitSet group = new BitSet();
        BitSet looksInto = new BitSet();
        for (int next = first; next >= 0; next = whoReaches(looksInto, group, reached)) {
            group.set(next);
            looksInto.or(touched[next]);
        }
        return group;
    }

    private static int whoReaches(BitSet columns, BitSet group, BitSet[] reached) {
        for (int thread = group.nextClearBit(0); thread < reached.length; thread = group.nextClearBit(thread + 1)) {
            if (reached[thread].intersects(columns)) {
                return thread;
            }
        }
        return -1;
    }

    @Override
    public void begin(StepSink into) {
        all.begin(into);
    }

    @Override
    public StepKinds kinds() {
        return all.kinds();
    }

    @Override
    public long bytes() {
        return all.bytes();
    }

    @Override
    public Ending ending(int[] state) {
        return all.ending(state);
    }

    @Override
    public Ending ending(int[] state, OutcomeKind kind) {
        return all.ending(state, kind);
    }

    @Override
    public List<ThreadAt> threads(int[] state) {
        return all.threads(state);
    }
}
