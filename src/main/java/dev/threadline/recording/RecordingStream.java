package dev.threadline.recording;

import dev.threadline.event.ChoiceLog;
import dev.threadline.event.EventLog;
import dev.threadline.event.Heading;
import dev.threadline.event.Outcome;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Writes the recording of a run while it goes on, on a thread of its own that follows the ordered prefix of its events. What was
 * written is handed to the system several times a second: if the process is killed, the file opens up to there.
 */
public final class RecordingStream {
    private static final int BUFFER = 1 << 16;
    private static final long LOOK_NS = TimeUnit.MILLISECONDS.toNanos(20);

    /** So many looks pass until events are written that do not fill a block. */
    private static final int PATIENCE = 10;

    /** Events in memory at most: where the run is faster than the file, it waits. */
    private static final long MOST_EVENTS = 2 * StoredChunks.KEPT_EVENTS;

    private final RecordingWriter writer;
    private final EventLog log;
    private final StoredChunks stored;
    private final Runnable broken;
    private final Thread following =
            Thread.ofPlatform().name("threadline-recorder").daemon().unstarted(this::follow);
    private volatile boolean over;
    private volatile Throwable failure;

    private RecordingStream(RecordingWriter writer, EventLog log, StoredChunks stored, Runnable broken) {
        this.writer = writer;
        this.log = log;
        this.stored = stored;
        this.broken = broken;
    }

    /**
     * Begins to record.
     *
     * @param file where it goes: there already, and empty
     * @param out what is written into it; stays open
     * @param heading what is run, how and where
     * @param log grows meanwhile; lets go of events that are in the file
     * @param choices of a controlled run: those from a number on, as far as they are made; asked on another thread
     * @param broken called once if the file can't be written any more: what happens then is not recorded, and stays in memory
     * @throws IOException if the file can't be written, or not read
     */
    public static RecordingStream start(
            Path file,
            OutputStream out,
            Heading heading,
            EventLog log,
            IntFunction<Optional<ChoiceLog>> choices,
            Runnable broken)
            throws IOException {
        BlockOffsets offsets = new BlockOffsets();
        RecordingWriter writer =
                new RecordingWriter(new BufferedOutputStream(out, BUFFER), heading, log, choices, offsets);
        writer.flush();
        int lines = new HeaderText(Vocabulary.OWN, heading).lines();
        StoredChunks stored =
                new StoredChunks(file, FileChannel.open(file), log, Vocabulary.OWN, writer.strings(), lines, offsets);
        RecordingStream stream = new RecordingStream(writer, log, stored, broken);
        log.bound(MOST_EVENTS);
        stream.following.start();
        return stream;
    }

    private void follow() {
        try {
            for (int look = 1; !over; look++) {
                long before = writer.written();
                writer.follow(look % PATIENCE == 0);
                boolean many = writer.written() - before > EventLog.CHUNK;
                if (many || look % PATIENCE == 0) {
                    writer.flush();
                    log.letGo(writer.written() - StoredChunks.KEPT_EVENTS, stored);
                }
                if (!many) {
                    LockSupport.parkNanos(this, LOOK_NS);
                }
            }
        } catch (IOException | RuntimeException | Error refused) {
            failure = refused;
            broken.run();
        } finally {
            log.bound(Long.MAX_VALUE);
        }
    }

    /**
     * Writes the rest, once the run is over.
     *
     * @throws IOException if the stream could not be written, now or before
     */
    public void end(Outcome outcome) throws IOException, InterruptedException {
        stop();
        switch (failure) {
            case null -> writer.end(outcome);
            case IOException refused -> throw refused;
            default -> throw new IllegalStateException("the recorder broke down", failure);
        }
    }

    /** Writes no more, for good: the run broke down. */
    public void stop() throws InterruptedException {
        over = true;
        LockSupport.unpark(following);
        following.join();
    }
}
