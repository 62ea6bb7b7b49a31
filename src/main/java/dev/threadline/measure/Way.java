package dev.threadline.measure;

import java.util.Locale;
import java.util.concurrent.ThreadFactory;

/** How n calls of a task are done. */
public enum Way {
    /** One after the other, by one thread that was there before. */
    SEQUENTIAL("one after the other"),
    /** By n platform threads that are started for it and joined. */
    PLATFORM("platform threads"),
    /** By n virtual threads that are started for it and joined. */
    VIRTUAL("virtual threads"),
    /** By a pool of n workers that wait for tasks. */
    POOL("pool"),
    /** By n platform threads of which one at a time may compute. */
    GIL("threads under a GIL");

    private static final ThreadFactory PLATFORM_THREADS =
            Thread.ofPlatform().name("threadline-measure-", 0).daemon().factory();
    private static final ThreadFactory VIRTUAL_THREADS =
            Thread.ofVirtual().name("threadline-measure-", 0).factory();

    private final String title;

    Way(String title) {
        this.title = title;
    }

    /** What a reader calls it. */
    public String title() {
        return title;
    }

    /** What stands in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Gets ready what is not part of the measured time. @param n how many calls there are to be */
    Runner open(int n) {
        return switch (this) {
            case SEQUENTIAL -> Runner::inTurn;
            case PLATFORM -> new ThreadsRunner(PLATFORM_THREADS);
            case VIRTUAL -> new ThreadsRunner(VIRTUAL_THREADS);
            case POOL -> new PoolRunner(n, PLATFORM_THREADS);
            case GIL ->
                (task, calls) -> {
                    OneAtATime interpreter = new OneAtATime();
                    return new ThreadsRunner(PLATFORM_THREADS).run(_ -> interpreter.call(task), calls);
                };
        };
    }
}
