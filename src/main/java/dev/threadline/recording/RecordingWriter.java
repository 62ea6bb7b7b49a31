package dev.threadline.recording;

import dev.threadline.event.ChoiceLog;
import dev.threadline.event.Digest;
import dev.threadline.event.EventLog;
import dev.threadline.event.Heading;
import dev.threadline.event.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Writes a recording block by block, during the run or after it. What is written stays; a file that breaks off anywhere opens up
 * to its last whole block.
 */
final class RecordingWriter {
    private final EventLog log;
    private final BlockWriter blocks;
    private final Strings strings = new Strings();
    private final TablePacker tables;
    private final ChunkPacker events;
    private final ChoicePacker choices;
    private final BlockIndex.Builder index = new BlockIndex.Builder();
    private final BlockOffsets stored;
    private long written;

    /**
     * Begins a recording of a log, whether it is whole or grows.
     *
     * @param choices of a controlled run: those from a number on, as far as they are made
     * @param stored hears where the blocks of events begin
     */
    RecordingWriter(
            OutputStream out,
            Heading heading,
            EventLog log,
            IntFunction<Optional<ChoiceLog>> choices,
            BlockOffsets stored)
            throws IOException {
        this.log = log;
        this.stored = stored;
        this.choices = new ChoicePacker(choices);
        blocks = new BlockWriter(out);
        tables = new TablePacker(log, strings);
        events = new ChunkPacker(log, strings);
        blocks.raw(Format.MAGIC);
        blocks.raw(ByteBuffer.allocate(Integer.BYTES).putInt(Format.VERSION).array());
        blocks.block(BlockKind.HEADER, HeaderText.pack(heading));
    }

    /** Writes the events that have come since the last time. @param all whether those too that do not fill a block */
    void follow(boolean all) throws IOException {
        long size = log.size();
        while (written < size) {
            long full = (written / Format.BLOCK_EVENTS + 1) * Format.BLOCK_EVENTS;
            if (full > size && !all) {
                return;
            }
            long to = Math.min(full, size);
            byte[] chunk = events.pack(written, to);
            // Before the events, so that none is there whose choice is not.
            writeTablesAndChoices();
            index.events(blocks.offset(), Digest.of(log, written, to));
            stored.add(written, blocks.offset());
            blocks.block(BlockKind.EVENTS, chunk);
            written = to;
        }
    }

    /** How many events are written. */
    long written() {
        return written;
    }

    /** The texts of the recording so far, by number; grows. */
    List<String> strings() {
        return strings.all();
    }

    /** The choices are taken first, so that what they speak of is in the tables by then. */
    private void writeTablesAndChoices() throws IOException {
        byte[] decided = choices.pack();
        writeTables();
        if (decided != null) {
            index.choices(blocks.offset());
            blocks.block(BlockKind.CHOICES, decided);
        }
    }

    private void writeTables() throws IOException {
        byte[] fresh = tables.pack();
        if (fresh != null) {
            index.tables(blocks.offset());
            blocks.block(BlockKind.TABLES, fresh);
        }
    }

    /** Hands what was written on, so that it is there even if the process is killed. */
    void flush() throws IOException {
        blocks.flush();
    }

    /** Brings the recording to its end. */
    void end(Outcome outcome) throws IOException {
        follow(true);
        writeTablesAndChoices();
        Packer end = new Packer();
        end.number(outcome.kind().ordinal());
        end.text(outcome.reason());
        end.numbers(outcome.stuck());
        index.outcome(blocks.offset());
        blocks.block(BlockKind.OUTCOME, end.toByteArray());
        long at = blocks.offset();
        blocks.block(BlockKind.INDEX, index.pack());
        blocks.raw(ByteBuffer.allocate(Long.BYTES).putLong(at).array());
        blocks.raw(Format.TAIL);
        blocks.flush();
    }
}
