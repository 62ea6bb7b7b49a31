package dev.threadline.script;

import java.util.List;
import java.util.function.Supplier;

/** How many loops are open around the place that is being read, within the innermost function. */
final class Loops {
    private int open;

    /** Reads the body of a loop. */
    List<Statement> body(Supplier<List<Statement>> parse) {
        open++;
        List<Statement> body = parse.get();
        open--;
        return body;
    }

    /** Reads the body of a function or a class, to which the loops around it mean nothing. */
    List<Statement> outside(Supplier<List<Statement>> parse) {
        int around = open;
        open = 0;
        List<Statement> body = parse.get();
        open = around;
        return body;
    }

    /** Reads {@code break} or {@code continue}. */
    Statement leave(TokenReader tokens) {
        Token word = tokens.take();
        if (open == 0) {
            throw tokens.error(word.position(), "found %s outside of a loop.".formatted(word.described()));
        }
        return TokenReader.isFixed(word, "break")
                ? new Statement.Break(word.position())
                : new Statement.Continue(word.position());
    }
}
