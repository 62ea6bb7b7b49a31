package dev.threadline.app;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Listing;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Outcome;
import dev.threadline.event.Run;
import dev.threadline.event.ThreadInfo;
import dev.threadline.event.Value;
import dev.threadline.recording.RunWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A recording of more than a million events: a thread takes a lock, reads a counter, writes it and gives the lock back, round after
 * round, and in a few of the rounds a second thread wants the lock meanwhile and takes it for a moment afterwards.
 */
final class LongRecording {
    static final int ROUNDS = 300_000;

    /** The rounds in which the second thread comes too. */
    static final int SELDOM = 100_000;

    private static final Listing PROGRAM = new Listing(List.of(
            new Listing.Section("Often", 1, List.of("with L:", "    n += 1", "    pass")),
            new Listing.Section("Seldom", 4, List.of("with L: pass"))));

    private static final int LOCK = 2;
    private static final int COUNTER = 3;
    private final EventLog log = new EventLog();
    private final int[] versions = new int[4];
    private int time;

    private LongRecording() {
        for (int thread = 0; thread < 2; thread++) {
            String name = thread == 0 ? "Often" : "Seldom";
            log.add(new ObjectInfo(thread, ObjectKind.THREAD, name, ObjectState.Life.UNBORN));
            log.add(new ThreadInfo(thread, thread, name, false));
        }
        log.add(new ObjectInfo(LOCK, ObjectKind.LOCK, "L", ObjectState.Lock.FREE));
        log.add(new ObjectInfo(COUNTER, ObjectKind.VARIABLE, "n", new ObjectState.Variable(Value.of(0))));
        add(EventKind.BEGIN, 0, 0, 0, Value.NONE);
        add(EventKind.BEGIN, 1, 1, 0, Value.NONE);
        for (int round = 1; round <= ROUNDS; round++) {
            boolean contended = round % SELDOM == 0;
            add(EventKind.ACQUIRE, 0, LOCK, 1, Value.of(1));
            if (contended) {
                add(EventKind.REQUEST, 1, LOCK, 4, Value.NONE);
            }
            add(EventKind.READ, 0, COUNTER, 2, Value.of(round - 1));
            add(EventKind.WRITE, 0, COUNTER, 2, Value.of(round));
            add(EventKind.RELEASE, 0, LOCK, 1, Value.of(0));
            if (contended) {
                add(EventKind.ACQUIRE, 1, LOCK, 4, Value.of(1));
                add(EventKind.RELEASE, 1, LOCK, 4, Value.of(0));
            }
        }
        add(EventKind.END, 0, 0, 0, Value.NONE);
        add(EventKind.END, 1, 1, 0, Value.NONE);
    }

    private void add(EventKind kind, int thread, int object, int line, Value value) {
        time += 10;
        log.append(kind, thread, time, object, ++versions[object], line, log.code(value), null, null);
    }

    /** Writes it into a folder. */
    static Path in(Path folder) throws IOException {
        Path file = folder.resolve("long.tlr");
        EventLog log = new LongRecording().log;
        try (OutputStream out = Files.newOutputStream(file)) {
            RunWriter.write(new Run("Counting", "counting", PROGRAM, log, Outcome.FINISHED), out);
        }
        return file;
    }

    /** The step that begins a round, from 1. */
    static long acquiring(int round) {
        return (round - 1) * 4L + (round - 1) / SELDOM * 2L + 1;
    }
}
