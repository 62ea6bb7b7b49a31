package dev.threadline.sync;

import dev.threadline.event.ObjectKind;
import dev.threadline.kernel.Execution;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** One recorded run, as its primitives see it. */
final class Session {
    private final String title;
    private final boolean lines;
    private final Vault vault;
    private final Execution run;
    private final Map<ObjectKind, AtomicInteger> unnamed = new ConcurrentHashMap<>();
    private final Set<RecordedThread> alive = Collections.synchronizedSet(new LinkedHashSet<>());
    private volatile boolean over;

    Session(String title, boolean lines, Vault vault, Execution run) {
        this.title = title;
        this.lines = lines;
        this.vault = vault;
        this.run = run;
    }

    String title() {
        return title;
    }

    /** Whether events tell the line of the program. */
    boolean lines() {
        return lines;
    }

    Vault vault() {
        return vault;
    }

    Execution run() {
        return run;
    }

    /** Whether all its threads have ended. */
    boolean isOver() {
        return over;
    }

    void end() {
        over = true;
    }

    /** What something is called that the program gave no name. */
    String nameOf(ObjectKind kind, String given) {
        if (!given.isEmpty()) {
            return given;
        }
        int number = unnamed.computeIfAbsent(kind, any -> new AtomicInteger()).incrementAndGet();
        String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return (kind == ObjectKind.THREAD ? "Thread" : word) + "-" + number;
    }

    /** The threads that were started and have not ended. */
    Set<RecordedThread> alive() {
        return alive;
    }

    /** The same, as they are now. */
    List<RecordedThread> aliveNow() {
        synchronized (alive) {
            return List.copyOf(alive);
        }
    }
}
