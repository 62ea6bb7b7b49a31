package dev.threadline.script;

/**
 * Goes on from states of one space, one after the other. It writes each state where it wrote the one before: millions of
 * arrays that are thrown away at once cost every core its cache. One thread at a time.
 */
public final class Expansion {
    private final Columns columns;
    private final Outlooks outlooks;
    private final History history;
    private Outlook[] all = {};
    private int[] target = {};

    Expansion(Columns columns, Outlooks outlooks, History history) {
        this.columns = columns;
        this.outlooks = outlooks;
        this.history = history;
    }

    /** Every step that a state has, in the order of its threads; none if it is an end. */
    public void expand(int[] row, StepSink into) {
        Layout layout = columns.layout(row[0]);
        int threads = layout.threads();
        if (all.length < threads) {
            all = new Outlook[threads];
        }
        boolean lives = false;
        for (int thread = 0; thread < threads; thread++) {
            all[thread] = outlooks.of(row, layout, thread);
            lives |= all[thread].lives();
        }
        if (!lives) {
            return;
        }
        if (target.length != row.length) {
            target = new int[row.length];
        }
        System.arraycopy(row, 0, target, 0, row.length);
        for (int thread = 0; thread < threads; thread++) {
            if (all[thread].isOpen()) {
                outlooks.takeAnew(row, thread, into);
            } else {
                take(row, all[thread].transitions(), into);
            }
        }
    }

    private void take(int[] row, Transition[] transitions, StepSink into) {
        for (Transition transition : transitions) {
            int[] changing = transition.columns();
            for (int at = 0; at < changing.length; at++) {
                target[changing[at]] = transition.numbers()[at];
            }
            history.after(row, transition.failure(), transition.printed(), target);
            into.step(transition.kind(), target);
            for (int column : changing) {
                target[column] = row[column];
            }
        }
    }
}
