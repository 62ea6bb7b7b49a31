package dev.threadline.recording;

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

/**
 * Reads a recording. Trusts nothing: every block has a checksum, numbers are looked at as they come ({@link Unpacker}), memory is
 * paid for before it is taken ({@link Budget}), and what is told must have been able to happen ({@link Sense}), so that nobody who
 * reads a run has to look again. A file that breaks off is read up to where it does.
 */
public final class RunReader {
    private final Path file;
    private final FileChannel channel;
    private final BlockReader blocks;
    private final long length;
    private final Budget budget;
    private final EventLog log = new EventLog();
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
     * Opens a recording.
     *
     * @throws UserError if it is none, has nothing that can be read, tells what can't have happened, is too large, or was written
     *     by a newer Threadline
     */
    public static Recorded read(Path file) {
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
            throw new UserError(file + " would take more memory than there is for it;"
                    + " it is damaged, or the run was too long to be looked at with this much memory.");
        } catch (Vocabulary.UnknownWord newer) {
            throw new UserError("%s was written by a newer Threadline: this one does not know what %s is."
                    .formatted(file, newer.getMessage()));
        } catch (IOException | RuntimeException damaged) {
            throw damaged(file);
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

    private static UserError damaged(Path file) {
        return new UserError(file + " is damaged and can't be read as a recording; run the scenario again.");
    }

    private static UserError headless(Path file) {
        return new UserError(file + " ends too early or is damaged at its beginning, so nothing of it can be read;"
                + " run the scenario again.");
    }

    private static void checkHead(Path file, FileChannel channel) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(Format.HEAD_BYTES);
        while (head.hasRemaining() && channel.read(head) >= 0) {
            // Until all of it is there, or the file ends.
        }
        byte[] magic = Arrays.copyOf(head.array(), Format.MAGIC.length);
        if (head.position() < Format.MAGIC.length || !Arrays.equals(magic, Format.MAGIC)) {
            throw new UserError(file + " is not a recording; give a file that `threadline run -o` wrote.");
        }
        if (head.hasRemaining()) {
            throw headless(file);
        }
        int version = head.getInt(Format.MAGIC.length);
        if (version == 0) {
            throw new UserError(file
                    + " was recorded by a Threadline before the first, and its format is not read any more;"
                    + " run the scenario again.");
        }
        if (version != Format.VERSION) {
            throw new UserError("%s is a recording of format %d, of a newer Threadline; this one reads format %d."
                    .formatted(file, version, Format.VERSION));
        }
    }

    private Recorded recorded() throws IOException {
        if (!blocks.next() || blocks.letter() != BlockKind.HEADER.letter()) {
            throw headless(file);
        }
        Unpacker in = payload();
        HeaderText header = HeaderText.read(in);
        in.end();
        TableReader tables = new TableReader(log, header.words());
        EventReader events = new EventReader(log, header.words(), tables.strings(), header.lines());
        BlockOffsets offsets = new BlockOffsets();
        StoredChunks stored =
                new StoredChunks(file, channel, log, header.words(), tables.strings(), header.lines(), offsets);
        for (long at = blocks.offset(); outcome == null && blocks.next(); at = blocks.offset()) {
            long before = log.size();
            block(header, tables, events);
            if (log.size() > before) {
                offsets.add(before, at);
                log.letGo(log.size() - StoredChunks.KEPT_EVENTS, stored);
            }
        }
        Optional<String> loss = outcome == null ? Optional.of(loss()) : Optional.empty();
        Outcome ended = outcome == null
                ? new Outcome(OutcomeKind.CANCELLED, "the recording breaks off here", List.of())
                : outcome;
        return new Recorded(
                new Run(header.title(), header.scenario(), header.listing(), log, ended, choices.choices()), loss);
    }

    private void block(HeaderText header, TableReader tables, EventReader events) throws IOException {
        Unpacker in = payload();
        switch (blocks.letter()) {
            case 'T' -> tables.read(in);
            case 'E' -> events.read(in);
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

    private Unpacker payload() throws IOException {
        return new Unpacker(blocks.payload(), budget);
    }

    private String loss() {
        return "%s is not whole: it can be read up to byte %,d of %,d; what came after its first %,d events is lost."
                .formatted(file, blocks.offset(), length, log.size());
    }
}
