package dev.threadline.cli;

import dev.threadline.measure.Measurement;
import dev.threadline.measure.Progress;
import dev.threadline.measure.Work;
import java.io.PrintStream;

/**
 * How a measuring gets on, on standard error: on a terminal one line that is written over, elsewhere a line for each thing that
 * is measured.
 */
final class ProgressLine implements Progress {
    private static final int PERCENT = 100;
    private static final String ERASE = "\r\u001B[K";

    private final PrintStream err;
    private final boolean overwrites =
            System.console() != null && System.console().isTerminal();
    private String last = "";

    ProgressLine(PrintStream err) {
        this.err = err;
    }

    @Override
    public void measuring(Work work, int n, double share) {
        String what = work.word() + ", n = " + n;
        if (overwrites) {
            String line = "%3.0f %%  %s".formatted(share * PERCENT, what);
            if (!line.equals(last)) {
                err.print(ERASE + line);
                err.flush();
                last = line;
            }
        } else if (!what.equals(last)) {
            err.println("measuring " + what);
            last = what;
        }
    }

    @Override
    public void measured(Measurement soFar) {
        // The table tells it at the end.
    }

    /** The line is of no more use. */
    void clear() {
        if (overwrites) {
            err.print(ERASE);
            err.flush();
        }
    }
}
