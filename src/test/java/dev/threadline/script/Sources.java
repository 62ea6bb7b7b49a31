package dev.threadline.script;

import dev.threadline.event.Listing;
import java.util.List;

/** Programs as text, for the tests. */
final class Sources {
    static final String FILE = "two-locks.json";
    static final String TITLE = "thread Left";

    private Sources() {}

    /** A section whose lines are those of the text and whose first line is line 1. */
    static Listing.Section section(String text) {
        return new Listing.Section(TITLE, 1, text.isEmpty() ? List.of() : List.of(text.split("\n", -1)));
    }

    static Module parse(String text) {
        return Parser.parse(FILE, section(text));
    }

    static Expression parseExpression(String text) {
        return Parser.parseExpression(FILE, section(text));
    }
}
