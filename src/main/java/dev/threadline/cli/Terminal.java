package dev.threadline.cli;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * Where a command writes.
 *
 * @param out what was asked for, and nothing else
 * @param err what is said about it
 * @param answers what a person types who is asked; empty if nobody is there
 */
record Terminal(PrintStream out, PrintStream err, Optional<BufferedReader> answers) {
    /** Nobody is there who could be asked. */
    Terminal(PrintStream out, PrintStream err) {
        this(out, err, Optional.empty());
    }

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
