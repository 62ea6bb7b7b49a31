package dev.threadline.bench;

import dev.threadline.event.Cursor;
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
import dev.threadline.recording.Recorded;
import dev.threadline.recording.RunReader;
import dev.threadline.recording.RunWriter;
import dev.threadline.timeline.Axis;
import dev.threadline.timeline.GrowingTimeline;
import dev.threadline.timeline.Timeline;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * What ten million events cost as a recording, beside as many JFR events with the same contents: writing, opening, bytes. The
 * events are those of the Lock recipe: four threads that take a lock, read, write, and give it back.
 */
public final class RecordingTable {
    private static final int EVENTS = 10_000_000;
    private static final int ROUNDS = 3;
    private static final int JUMPS = 1000;
    private static final double NS_PER_SECOND = 1e9;
    private static final double NS_PER_MS = 1e6;

    private RecordingTable() {}

    /** A step as a JFR event. */
    @Name("threadline.Step")
    @StackTrace(false)
    static final class Step extends Event {
        int kind;
        int thread;
        int object;
        int version;
        int line;
        int value;
    }

    /** Runs all and prints the table. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("threadline-bench");
        Path ours = folder.resolve("ours.threadline");
        Path theirs = folder.resolve("theirs.jfr");
        Run run = new Run("Lock recipe", "lock", Listing.EMPTY, recipe(), Outcome.FINISHED);
        try {
            System.out.printf(
                    "%,d events; Java %s, %d processors; least of %d%n",
                    EVENTS, Runtime.version(), Runtime.getRuntime().availableProcessors(), ROUNDS);
            double write = least(() -> write(run, ours));
            double open = least(() -> open(ours));
            double look = least(() -> look(ours));
            double view = least(() -> view(ours));
            Jumps jumps = jumps(ours);
            writeJfr(theirs);
            double openJfr = least(() -> readJfr(theirs));
            double bytes = (double) Files.size(ours) / EVENTS;
            double bytesJfr = (double) Files.size(theirs) / EVENTS;
            System.out.printf("written: %,.1f million events a second%n", EVENTS / write / 1e6);
            System.out.printf(
                    "opened and indexed: %.3f s; JFR reads as many in %.2f s; ratio %.3f%n",
                    open, openJfr, open / openJfr);
            System.out.printf("opened, every event looked at: %.2f s; ratio %.2f%n", look, look / openJfr);
            System.out.printf("first level of detail, every event looked at: %.2f s after opening%n", view);
            System.out.printf("a jump to any event: %.2f ms; a step back: %.2f ms%n", jumps.anywhere, jumps.back);
            System.out.printf("bytes an event: %.2f; JFR %.2f; ratio %.2f%n", bytes, bytesJfr, bytes / bytesJfr);
            System.out.printf(
                    "memory to look at it: %.1f bytes an event along time, %.1f along steps%n",
                    memory(ours, Axis.TIME), memory(ours, Axis.STEPS));
        } finally {
            Files.deleteIfExists(ours);
            Files.deleteIfExists(theirs);
            Files.delete(folder);
        }
    }

    private interface Action {
        void run() throws IOException, InterruptedException;
    }

    private static double least(Action action) throws IOException, InterruptedException {
        double least = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            action.run();
            least = Math.min(least, (System.nanoTime() - began) / NS_PER_SECOND);
        }
        return least;
    }

    private static EventLog recipe() {
        EventLog log = new EventLog();
        int threads = 4;
        for (int id = 0; id < threads; id++) {
            log.add(new ObjectInfo(id, ObjectKind.THREAD, "T" + (id + 1), ObjectState.Life.UNBORN));
            log.add(new ThreadInfo(id, id, "T" + (id + 1), false));
        }
        int lock = threads;
        int variable = threads + 1;
        log.add(new ObjectInfo(lock, ObjectKind.LOCK, "lock", ObjectState.Lock.FREE));
        log.add(new ObjectInfo(variable, ObjectKind.VARIABLE, "n", new ObjectState.Variable(Value.of(0))));
        SplittableRandom random = new SplittableRandom(1);
        EventKind[] round = {EventKind.ACQUIRE, EventKind.READ, EventKind.WRITE, EventKind.RELEASE};
        int[] versions = new int[threads + 2];
        long time = 0;
        int thread = 0;
        int n = 0;
        for (int event = 0; event < EVENTS; event++) {
            EventKind kind = round[event % round.length];
            if (kind == EventKind.ACQUIRE && random.nextInt(50) == 0) {
                thread = random.nextInt(threads);
            }
            n += kind == EventKind.WRITE ? 1 : 0;
            boolean locks = kind == EventKind.ACQUIRE || kind == EventKind.RELEASE;
            int object = locks ? lock : variable;
            int value = locks ? (kind == EventKind.ACQUIRE ? 1 : 0) : n;
            time += 80 + random.nextInt(200);
            log.append(kind, thread, time, object, ++versions[object], 0, value << 1, null, null);
        }
        return log;
    }

    private static void write(Run run, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            RunWriter.write(run, out);
        }
    }

    private static void open(Path file) {
        if (RunReader.open(file).run().log().size() != EVENTS) {
            throw new IllegalStateException("events are missing");
        }
    }

    private static void look(Path file) {
        RunReader.read(file);
    }

    /** As the window does it: looking at the events and laying them out go in step. */
    private static Timeline view(Path file) throws InterruptedException {
        return view(RunReader.open(file), Axis.TIME);
    }

    private static Timeline view(Recorded recorded, Axis axis) throws InterruptedException {
        GrowingTimeline timeline = new GrowingTimeline(recorded.run().log(), axis);
        recorded.check(timeline::follow);
        return timeline.timeline(recorded.run().outcome());
    }

    /** How long it takes a cursor to go anywhere, and one step back, in ms. */
    private record Jumps(double anywhere, double back) {}

    private static Jumps jumps(Path file) {
        EventLog log = RunReader.read(file).run().log();
        Cursor cursor = new Cursor(log);
        SplittableRandom random = new SplittableRandom(2);
        long began = System.nanoTime();
        for (int jump = 0; jump < JUMPS; jump++) {
            cursor.seek(random.nextInt(EVENTS));
        }
        long between = System.nanoTime();
        cursor.seek(EVENTS);
        for (int step = 0; step < JUMPS; step++) {
            cursor.seek(cursor.position() - 1);
        }
        long ended = System.nanoTime();
        return new Jumps((between - began) / NS_PER_MS / JUMPS, (ended - between) / NS_PER_MS / JUMPS);
    }

    private static void writeJfr(Path file) throws IOException {
        try (Recording recording = new Recording()) {
            recording.enable(Step.class).withoutThreshold();
            recording.start();
            for (int number = 0; number < EVENTS; number++) {
                Step step = new Step();
                step.kind = number & 3;
                step.object = number & 1;
                step.version = number;
                step.value = number >> 2;
                step.commit();
            }
            recording.stop();
            recording.dump(file);
        }
    }

    private static void readJfr(Path file) throws IOException {
        long sum = 0;
        int count = 0;
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                var event = events.readEvent();
                if (event.getEventType().getName().equals("threadline.Step")) {
                    sum += event.getInt("version") + event.getStartTime().getNano();
                    count++;
                }
            }
        }
        if (count != EVENTS || sum == 0) {
            throw new IllegalStateException("JFR has %,d events".formatted(count));
        }
    }

    /** What is in use more once a recording is open, laid out and a cursor has gone to its end. */
    private static double memory(Path file, Axis axis) throws InterruptedException {
        long before = used();
        Recorded recorded = RunReader.open(file);
        Timeline timeline = view(recorded, axis);
        Cursor cursor = new Cursor(recorded.run().log());
        cursor.seek(recorded.run().log().size());
        long after = used();
        List<Object> kept = List.of(recorded, timeline, cursor);
        return (double) (after - before) / EVENTS * (kept.isEmpty() ? 0 : 1);
    }

    private static long used() {
        for (int round = 0; round < 4; round++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
