package dev.threadline.recording;

import dev.threadline.event.Digest;
import dev.threadline.event.EventLog;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Opens a recording. All blocks are seen, and their checksums looked at, which cuts a file where it breaks off; tables are read, and
 * the blocks of events are only counted, as the index at the end has it. What is in them is read where somebody looks
 * ({@link StoredChunks}).
 *
 * <p>Trusts nothing: numbers are looked at as they come ({@link Unpacker}), memory is paid for before it is taken ({@link Budget}),
 * the events must be those that the index tells ({@link Telling}), and must have been able to happen ({@link RunCheck}).
 */
public final class RunReader {
    /** More than anybody looks at. */
    private static final long MOST_EVENTS = 1L << 32;

    private final Path file;
    private final FileChannel channel;
    private final BlockReader blocks;
    private final long length;
    private final Budget budget;
    private final EventLog log = new EventLog();
    private final BlockOffsets offsets = new BlockOffsets();
    private BlockIndex.Reader index;
    private long time;
    private Outcome outcome;
    private final ChoiceReader choices = new ChoiceReader(log);

    private RunReader(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        length = channel.size();
        blocks = new BlockReader(channel, Format.HEAD_BYTES, length);
        budget = Budget.of(length, Runtime.getRuntime().maxMemory());
    }

    /** Whether a file begins like a recording; false if it can't be read. */
    public static boolean isRecording(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return Arrays.equals(stream.readNBytes(Format.MAGIC.length), Format.MAGIC);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Opens a recording and looks at every event.
     *
     * @throws UserError if it is none, has nothing that can be read, tells what can't have happened, is too large, or was written
     *     by a newer Threadline
     */
    public static Recorded read(Path file) {
        Recorded recorded = open(file);
        new RunCheck(file, recorded.run().log()).follow(recorded.run().log().size());
        return recorded;
    }

    /**
     * Opens a recording without looking at its events: that is still to be done by {@link Recorded#check}. Where that was not, any look
     * at an event may bring a {@link UserError}.
     *
     * @throws UserError if it is none, has nothing that can be read, is too large, or was written by a newer Threadline
     */
    public static Recorded open(Path file) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file);
            checkHead(file, channel);
            Recorded recorded = new RunReader(file, channel).recorded();
            channel = null;
            return recorded;
        } catch (UserError told) {
            throw told;
        } catch (Budget.TooLarge large) {
            throw Complaints.tooLarge(file);
        } catch (Vocabulary.UnknownWord newer) {
            throw Complaints.unknown(file, newer);
        } catch (IOException | RuntimeException damaged) {
            throw Complaints.damaged(file);
        } finally {
            close(channel);
        }
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException unused) {
            // It was only read.
        }
    }

    private static void checkHead(Path file, FileChannel channel) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(Format.HEAD_BYTES);
        while (head.hasRemaining() && channel.read(head) >= 0) {
            // Until all of it is there, or the file ends.
        }
        byte[] magic = Arrays.copyOf(head.array(), Format.MAGIC.length);
        if (head.position() < Format.MAGIC.length || !Arrays.equals(magic, Format.MAGIC)) {
            throw Complaints.foreign(file);
        }
        if (head.hasRemaining()) {
            throw Complaints.headless(file);
        }
        int version = head.getInt(Format.MAGIC.length);
        if (version == 0) {
            throw Complaints.tooOld(file);
        }
        if (version != Format.VERSION) {
            throw Complaints.tooNew(file, version);
        }
    }

    private Recorded recorded() throws IOException {
        if (!blocks.next() || blocks.letter() != BlockKind.HEADER.letter()) {
            throw Complaints.headless(file);
        }
        Unpacker in = payload();
        HeaderText header = HeaderText.read(in);
        in.end();
        TableReader tables = new TableReader(log, header.words());
        StoredChunks stored =
                new StoredChunks(file, channel, log, header.words(), tables.strings(), header.lines(), offsets);
        index = new BlockIndex.Reader(storedIndex());
        for (long at = blocks.offset(); outcome == null && blocks.next(); at = blocks.offset()) {
            block(at, header, tables, stored);
        }
        Optional<String> loss = outcome == null ? Optional.of(loss()) : Optional.empty();
        Outcome ended = outcome == null
                ? new Outcome(OutcomeKind.CANCELLED, "the recording breaks off here", List.of())
                : outcome;
        return new Recorded(file, new Run(header.heading(), log, ended, choices.choices()), loss);
    }

    /** The index at the end of the file, or null. */
    private Unpacker storedIndex() throws IOException {
        OptionalLong at = Format.indexAt(channel, length);
        if (at.isPresent()) {
            BlockReader found = new BlockReader(channel, at.getAsLong(), length);
            if (found.next() && found.letter() == BlockKind.INDEX.letter()) {
                return new Unpacker(found.payload(), budget);
            }
        }
        return null;
    }

    private void block(long at, HeaderText header, TableReader tables, StoredChunks stored) throws IOException {
        Optional<Digest> told = index.at(blocks.letter(), at);
        Unpacker in = payload();
        switch (blocks.letter()) {
            case 'T' -> tables.read(in);
            case 'E' -> events(at, told, stored);
            case 'c' -> choices.read(in);
            case 'O' -> {
                List<OutcomeKind> ends = header.words().ends();
                outcome = new Outcome(
                        ends.get(in.entry(ends.size())),
                        in.text(),
                        in.entries(log.threads().size()));
                in.end();
            }
            default -> {
                if (Character.isUpperCase(blocks.letter())) {
                    throw new IOException("a block of an unknown kind");
                }
            }
        }
    }

    private void events(long at, Optional<Digest> told, StoredChunks stored) throws IOException {
        EventBlock.Head head = EventBlock.Head.read(payload());
        if (head.first() != log.size()) {
            throw new IOException("events that don't follow those before");
        }
        if (head.first() + head.count() > MOST_EVENTS) {
            throw new IOException("more events than there can be");
        }
        if (head.firstTime() < time) {
            throw new IOException("time that runs backwards");
        }
        time = head.firstTime();
        if (head.first() % EventLog.CHUNK == 0) {
            budget.take((long) Integer.BYTES * log.threads().size());
        }
        offsets.add(head.first(), at);
        int threads = log.threads().size();
        Digest digest = told.filter(said -> said.events() == head.count()
                        && said.firstTime() == head.firstTime()
                        && said.threads()[said.threads().length - 1] < threads)
                .orElse(null);
        log.extend(digest == null ? stored.count(payload()) : digest, stored);
    }

    private Unpacker payload() throws IOException {
        return new Unpacker(blocks.payload(), budget);
    }

    private String loss() {
        return "%s is not whole: it can be read up to byte %,d of %,d; what came after its first %,d events is lost."
                .formatted(file, blocks.offset(), length, log.size());
    }
}
