package dev.threadline.recording;

import dev.threadline.event.ChunkSource;
import dev.threadline.event.EventLog;
import dev.threadline.event.EventSink;
import dev.threadline.event.UserError;
import java.io.IOException;
import java.lang.ref.Cleaner;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/**
 * The events of a recording that were read or written before, fetched again from its file. The file stays open for as long as
 * somebody may ask: whoever moves or deletes it meanwhile does no harm, and whoever writes into it is noticed by the checksums.
 */
final class StoredChunks implements ChunkSource {
    /** So many of the last events stay in memory: a short run whole. */
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
    public void load(int number, EventSink sink) {
        try {
            Versions versions = new Versions();
            for (long offset : offsets.of(number)) {
                BlockReader block = new BlockReader(channel, offset, channel.size());
                if (!block.next()) {
                    throw new IOException("a block that is not there any more");
                }
                versions.beginBlock();
                new EventBlock(new Unpacker(block.payload(), Budget.unlimited()), log, words, strings, lines)
                        .forEach(columns -> tell(columns, versions, sink));
            }
        } catch (IOException | IllegalArgumentException gone) {
            throw new UserError(file + " was changed or taken away while it was open; open it again.");
        }
    }

    private static void tell(ThreadColumnsReader columns, Versions versions, EventSink sink) throws IOException {
        int version = columns.version(versions.guess(columns.object()));
        versions.was(columns.object(), version);
        sink.append(
                columns.kind(),
                columns.thread(),
                columns.time(),
                columns.object(),
                version,
                columns.line(),
                columns.valueCode(),
                columns.link(null),
                columns.detail());
    }
}
