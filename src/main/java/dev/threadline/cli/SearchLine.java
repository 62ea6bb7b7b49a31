package dev.threadline.cli;

import dev.threadline.explore.SearchWatch;
import java.io.PrintStream;

/** How a search gets on, on standard error: on a terminal one line that is written over, elsewhere nothing. */
final class SearchLine implements SearchWatch {
    private static final String ERASE = "\r\u001B[K";
    private static final long PAUSE_NS = 100_000_000;

    private final PrintStream err;
    private final String scenario;
    private final boolean shown = System.console() != null && System.console().isTerminal();
    private long last = System.nanoTime();

    SearchLine(PrintStream err, String scenario) {
        this.err = err;
        this.scenario = scenario;
    }

    @Override
    public synchronized boolean goesOn(int states, int frontier) {
        if (shown && System.nanoTime() - last > PAUSE_NS) {
            last = System.nanoTime();
            err.print(ERASE + "%s: %,d states, %,d to go on from".formatted(scenario, states, frontier));
            err.flush();
        }
        return true;
    }

    /** The line is of no more use. */
    synchronized void clear() {
        if (shown) {
            err.print(ERASE);
            err.flush();
        }
    }
}
