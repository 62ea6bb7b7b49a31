package dev.threadline.analysis;

import dev.threadline.event.Cursor;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.RunState;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A run as text, a column for each thread and a row for each visible step: what the acting thread did, and marks for those
 * that are blocked, wait or sleep. What is printed, and errors, have rows of their own. Rows are written as they are found,
 * so the text may be longer than memory.
 */
public final class RunText {
    private static final int MIN_WIDTH = 40;

    private final Run run;
    private final EventLog log;
    private final Phrases phrases;
    private final Names names;
    private final Sentences sentences;
    private final StateMarks marks;
    private final TextColumns columns;
    private final long ends;

    /**
     * The text of a run that is over.
     *
     * @param width characters of a line, at least 40; 80 to 120 suit up to 6 threads
     * @param ends how many of the first steps and how many of the last are shown, at least 1, if there are more than both
     */
    public RunText(Run run, Phrases phrases, int width, long ends) {
        if (width < MIN_WIDTH || ends < 1) {
            throw new IllegalArgumentException("width " + width + ", ends " + ends);
        }
        this.run = run;
        this.phrases = phrases;
        this.ends = ends;
        log = run.log();
        names = new Names(log, phrases);
        sentences = new Sentences(log, phrases);
        marks = new StateMarks(names);
        int digits = Long.toString(log.steps()).length();
        columns = TextColumns.of(
                log,
                Math.max(
                        digits,
                        Math.max(
                                phrases.say("text.step").length(),
                                phrases.say("text.end").length())),
                width);
    }

    /**
     * Writes the text: title, heads, rows, outcome, and for a deadlock its story.
     *
     * @throws IOException if the text could not be written
     */
    public void write(Appendable out) throws IOException {
        line(out, run.title());
        line(out, "");
        line(out, heads());
        long steps = log.steps();
        Cursor cursor = new Cursor(log);
        if (steps <= ends || steps - ends <= ends) {
            rows(out, cursor, 0, log.size());
        } else {
            rows(out, cursor, 0, log.positionOfStep(ends + 1));
            line(out, phrases.say("text.skipped", Terms.NONE.number(steps - 2 * ends)));
            marks.forget();
            rows(out, cursor, log.positionOfStep(steps - ends + 1), log.size());
        }
        lastMarks(out, cursor);
        line(out, "");
        line(out, sentences.outcome(run.outcome()));
        List<String> notes = Stream.concat(sentences.place(run.listing()).stream(), sentences.parting(run).stream())
                .toList();
        for (String note : notes) {
            line(out, note);
        }
        if (run.outcome().kind() == OutcomeKind.DEADLOCK
                || !run.outcome().stuck().isEmpty()) {
            for (String sentence : sentences.story(DeadlockStory.of(run))) {
                line(out, sentence);
            }
        }
    }

    private String heads() {
        String[] cells = columns.emptyCells();
        for (int thread : columns.threads()) {
            cells[columns.column(thread)] = names.thread(thread);
        }
        if (columns.hasOthers()) {
            cells[columns.count() - 1] = phrases.say("text.others");
        }
        return columns.line(phrases.say("text.step"), cells);
    }

    /** The rows of the events between two positions. The marks of a row are of the moment when its step was done. */
    private void rows(Appendable out, Cursor cursor, long from, long to) throws IOException {
        long step = log.stepsBefore(from);
        for (long position = from; position < to; position++) {
            EventKind kind = log.kindAt(position);
            if (kind.isStep()) {
                step++;
                cursor.seek(position + 1);
                row(out, cursor, step, position);
            } else if (kind == EventKind.PRINT) {
                for (String printed : names.printed(log.valueAt(position)).split("\n")) {
                    String text = phrases.say("label.PRINT", Terms.NONE.value(printed));
                    line(out, columns.loneLine(log.threadAt(position), text));
                }
            } else if (kind == EventKind.FAIL) {
                line(out, columns.loneLine(log.threadAt(position), sentences.label(position)));
            }
        }
    }

    /** How the threads are left, where some can't go on: what began after the last step has no row yet. */
    private void lastMarks(Appendable out, Cursor cursor) throws IOException {
        cursor.seek(log.size());
        RunState state = cursor.state();
        if (columns.threads().stream().anyMatch(thread -> state.thread(thread).isStuck())) {
            String[] cells = columns.emptyCells();
            for (int thread : columns.threads()) {
                cells[columns.column(thread)] = marks.mark(state, thread);
            }
            line(out, columns.line(phrases.say("text.end"), cells));
        }
    }

    private void row(Appendable out, Cursor cursor, long step, long position) throws IOException {
        String[] cells = columns.emptyCells();
        int actor = log.threadAt(position);
        for (int thread : columns.threads()) {
            if (thread != actor) {
                cells[columns.column(thread)] = marks.mark(cursor.state(), thread);
            }
        }
        String label = sentences.label(position);
        cells[columns.column(actor)] = columns.isOwn(actor)
                ? label
                : phrases.say("text.other", Terms.of(names.thread(actor), "").value(label));
        line(out, columns.line(Long.toString(step), cells));
    }

    private static void line(Appendable out, String text) throws IOException {
        out.append(text).append('\n');
    }
}
