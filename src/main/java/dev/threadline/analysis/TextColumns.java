package dev.threadline.analysis;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where each thread stands on a line of text: the step's number, then a column for each thread that does anything; where
 * there are too many, the last column is for all the others.
 *
 * @param threads those with a column of their own, in order
 * @param hasOthers whether a last column is shared by threads without one
 * @param numberWidth characters of the number, at the left
 * @param cellWidth characters of a cell
 * @param width characters of a line
 */
record TextColumns(List<Integer> threads, boolean hasOthers, int numberWidth, int cellWidth, int width) {
    private static final int GAP = 2;
    private static final int MIN_CELL = 10;
    private static final int MAX_CELL = 24;

    static TextColumns of(EventLog log, int numberWidth, int width) {
        List<Integer> acting = acting(log);
        int room = width - numberWidth;
        int fitting = Math.max(2, room / (MIN_CELL + GAP));
        boolean others = acting.size() > fitting;
        int columns = Math.max(1, others ? fitting : acting.size());
        int cell = Math.min(MAX_CELL, room / columns - GAP);
        return new TextColumns(others ? acting.subList(0, fitting - 1) : acting, others, numberWidth, cell, width);
    }

    /** The threads of which there is anything to tell; a main thread often only made the others. */
    private static List<Integer> acting(EventLog log) {
        boolean[] acts = new boolean[log.threads().size()];
        for (long position = 0; position < log.size(); position++) {
            if (isTold(log.kindAt(position))) {
                acts[log.threadAt(position)] = true;
            }
        }
        return IntStream.range(0, acts.length)
                .filter(thread -> acts[thread])
                .boxed()
                .toList();
    }

    private static boolean isTold(EventKind kind) {
        return kind.isStep()
                || kind == EventKind.REQUEST
                || kind == EventKind.SLEEP
                || kind == EventKind.PRINT
                || kind == EventKind.FAIL;
    }

    /** How many cells a line has. */
    int count() {
        return threads.size() + (hasOthers ? 1 : 0);
    }

    /** The column of a thread, the shared one if it has none of its own. */
    int column(int thread) {
        int own = threads.indexOf(thread);
        return own < 0 ? threads.size() : own;
    }

    /** Whether a thread has a column of its own. */
    boolean isOwn(int thread) {
        return threads.contains(thread);
    }

    /** A line with a cell for each column; cells are cut to fit. */
    String line(String number, String[] cells) {
        StringBuilder line = new StringBuilder(" ".repeat(numberWidth - number.length()) + number);
        for (String cell : cells) {
            String text = Cut.middle(cellWidth, cell);
            line.append(" ".repeat(GAP)).append(text).append(" ".repeat(cellWidth - text.length()));
        }
        return line.toString().stripTrailing();
    }

    /** A line for one thread alone: its text begins in its column, further left if it is too long for that. */
    String loneLine(int thread, String text) {
        int first = numberWidth + GAP;
        int offset = first + column(thread) * (cellWidth + GAP);
        int start = Math.max(first, Math.min(offset, width - text.length()));
        return " ".repeat(start) + Cut.to(width - start, text);
    }

    /** A line without anything in its cells. */
    String[] emptyCells() {
        String[] cells = new String[count()];
        Arrays.fill(cells, "");
        return cells;
    }
}
