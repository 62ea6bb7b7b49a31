package dev.threadline.measure;

import java.io.IOException;
import java.util.Locale;

/** The book's kinds of work, each of which one call does once. */
public enum Work {
    /** Nothing at all: what is left is what threads cost. */
    NOTHING("Nothing", 100),
    /** Steps of the Fibonacci numbers, which only compute. */
    FIBONACCI("Fibonacci", 7),
    /** Blocks read from a temporary file. */
    FILE("File", 7),
    /** Pages fetched from a server on this machine that takes its time. */
    HTTP("Network", 3);

    private final String title;
    private final int repeats;

    Work(String title, int repeats) {
        this.title = title;
        this.repeats = repeats;
    }

    /** What a reader calls it. */
    public String title() {
        return title;
    }

    /** What a person types. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How often it is measured where nobody says otherwise: the less, the longer one call takes. */
    int repeats() {
        return repeats;
    }

    /**
     * Makes ready what the work needs.
     *
     * @throws IOException if the temporary file can't be written or the server can't be started
     */
    Task prepare(Sizes sizes) throws IOException {
        return switch (this) {
            case NOTHING -> _ -> 1;
            case FIBONACCI -> new FibonacciTask(sizes.steps(), sizes.rounds());
            case FILE -> new FileTask(sizes.reads(), sizes.blockBytes(), sizes.rounds());
            case HTTP -> new HttpTask(sizes.fetches(), sizes.pageBytes(), sizes.delayNs());
        };
    }
}
