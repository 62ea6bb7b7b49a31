package dev.threadline.cli;

import java.io.PrintStream;
import java.io.PrintWriter;

/**
 * Where a command writes.
 *
 * @param out what was asked for, and nothing else
 * @param err what is said about it
 */
record Terminal(PrintStream out, PrintStream err) {
    PrintWriter outWriter() {
        return new PrintWriter(out, true);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true);
    }

    /** Says in one line what is wrong. */
    void complain(String sentence) {
        err.println("threadline: " + sentence.lines().findFirst().orElse(""));
    }
}
