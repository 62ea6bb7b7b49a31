package dev.threadline.recording;

import dev.threadline.event.ChunkSource;
import dev.threadline.event.Digest;
import dev.threadline.event.EventLog;
import dev.threadline.event.EventSink;
import dev.threadline.event.UserError;
import java.io.IOException;
import java.lang.ref.Cleaner;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/**
 * The events of a recording, fetched from its file where somebody asks for them. The file stays open for as long as
 * somebody may ask: whoever moves or deletes it meanwhile does no harm, and whoever writes into it is noticed by the checksums.
 */
final class StoredChunks implements ChunkSource {
    /** So many of the last events stay in memory while they are written: a short run whole. */
    static final long KEPT_EVENTS = 64L * EventLog.CHUNK;

    private static final Cleaner CLEANER = Cleaner.create();

    private final Path file;
    private final FileChannel channel;
    private final EventLog log;
    private final Vocabulary words;
    private final List<String> strings;
    private final int lines;

    private final BlockOffsets offsets;

    /**
     * @param strings those that the events speak of; grows as they do
     * @param lines how many the program has
     * @param offsets of its blocks; grow too
     */
    StoredChunks(
            Path file,
            FileChannel channel,
            EventLog log,
            Vocabulary words,
            List<String> strings,
            int lines,
            BlockOffsets offsets) {
        this.file = file;
        this.channel = channel;
        this.log = log;
        this.words = words;
        this.strings = strings;
        this.lines = lines;
        this.offsets = offsets;
        CLEANER.register(this, new Closing(channel));
    }

    /** Closes the file once nobody can ask any more. */
    private record Closing(FileChannel channel) implements Runnable {
        @Override
        public void run() {
            try {
                channel.close();
            } catch (IOException unused) {
                // It was only read.
            }
        }
    }

    @Override
    public void load(int number, Digest expected, EventSink sink) {
        try {
            Telling telling = new Telling(log, sink);
            for (long offset : offsets.of(number)) {
                byte[] payload = payload(offset);
                Budget budget = Budget.of(payload.length, Runtime.getRuntime().maxMemory());
                telling.tell(new EventBlock(new Unpacker(payload, budget), log, words, strings, lines));
            }
            if (!telling.digest().agrees(expected)) {
                throw new IOException("other events than the index tells");
            }
        } catch (UserError told) {
            throw told;
        } catch (Budget.TooLarge large) {
            throw Complaints.tooLarge(file);
        } catch (IOException | RuntimeException senseless) {
            throw Complaints.damaged(file);
        }
    }

    /** What is in a block of events that no index tells of. */
    Digest count(Unpacker block) throws IOException {
        return new EventBlock(block, log, words, strings, lines).digest();
    }

    /** Of a block that was whole when the file was opened. */
    private byte[] payload(long offset) {
        try {
            BlockReader block = new BlockReader(channel, offset, channel.size());
            if (block.next()) {
                return block.payload();
            }
        } catch (IOException gone) {
            // The same as a block that is not whole any more.
        }
        throw Complaints.changed(file);
    }
}
