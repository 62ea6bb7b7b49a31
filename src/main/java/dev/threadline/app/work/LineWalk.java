package dev.threadline.app.work;

import dev.threadline.event.EventLog;

/**
 * The lines of the program that a thread comes to, read off its events. A line is begun by an event on another line than the thread's
 * event before it; and, since a loop of a single line never leaves it, by the first step of the line coming again: in {@code n += 1}
 * that is the read.
 */
record LineWalk(Scan scan, int thread) {
    private static final long NONE = -1;

    /**
     * A line that a thread has come to.
     *
     * @param first the position of the event that it came by
     * @param step the position of its first step there; {@value #NONE} as long as it has taken none
     */
    private record Line(int number, long first, long step) {}

    private EventLog log() {
        return scan.log();
    }

    /**
     * Where the thread next begins a line, blocks, waits or ends: a position, or -1.
     *
     * @param from the first position that counts
     * @param to the position after the last one
     */
    long next(long from, long to) throws InterruptedException {
        long last = before(from);
        Line line = last < 0 ? new Line(0, from, NONE) : lineOf(last);
        for (long position = from; position < to; position++) {
            scan.at(position);
            if (log().threadAt(position) == thread) {
                boolean stops = switch (log().kindAt(position)) {
                    case REQUEST, WAIT, END -> true;
                    default -> isPlace(position) && log().lineAt(position) != line.number || isAgain(line, position);
                };
                if (stops) {
                    return position;
                }
                if (line.step < 0 && isStep(position)) {
                    line = new Line(line.number, line.first, position);
                }
            }
        }
        return NONE;
    }

    /** Where the thread last began a line before a position: a position, or -1. */
    long previous(long to) throws InterruptedException {
        long position = before(to);
        if (position < 0) {
            return NONE;
        }
        Line line = lineOf(position);
        while (position > line.first && !isAgain(line, position)) {
            position = before(position);
        }
        return position;
    }

    /** The line of an event, as far as the thread has worked through it by then. */
    private Line lineOf(long position) throws InterruptedException {
        int number = log().lineAt(position);
        long first = position;
        long step = NONE;
        for (long at = position; at >= 0 && log().lineAt(at) == number; at = before(at)) {
            first = at;
            step = isStep(at) ? at : step;
        }
        return new Line(number, first, step);
    }

    private boolean isAgain(Line line, long position) {
        return line.step >= 0
                && position > line.step
                && isStep(position)
                && log().kindAt(position) == log().kindAt(line.step)
                && log().objectAt(position) == log().objectAt(line.step);
    }

    /** The thread's last event before a position of which the line is known, or -1. */
    private long before(long position) throws InterruptedException {
        for (long at = position - 1; at >= 0; at--) {
            scan.at(at);
            if (isPlace(at)) {
                return at;
            }
        }
        return NONE;
    }

    private boolean isPlace(long position) {
        return log().threadAt(position) == thread && log().lineAt(position) > 0;
    }

    private boolean isStep(long position) {
        return isPlace(position) && log().kindAt(position).isStep();
    }
}
