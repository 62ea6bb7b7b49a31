package dev.threadline.recording;

import dev.threadline.event.Digest;
import java.io.IOException;
import java.util.Optional;

/**
 * Where the blocks of a recording are, and what the blocks of events hold, so that a recording is opened without looking at its events.
 * It stands at the end of the file, and says nothing that the blocks do not say: where it is missing or wrong they are asked.
 */
final class BlockIndex {
    private BlockIndex() {}

    /** Collects the index while the blocks are written. */
    static final class Builder {
        private final Packer out = new Packer();
        private int blocks;
        private long offset;
        private long time;

        private void block(BlockKind kind, long at) {
            blocks++;
            out.octet(kind.letter());
            out.number(at - offset);
            offset = at;
        }

        void tables(long at) {
            block(BlockKind.TABLES, at);
        }

        void choices(long at) {
            block(BlockKind.CHOICES, at);
        }

        void outcome(long at) {
            block(BlockKind.OUTCOME, at);
        }

        void events(long at, Digest events) {
            block(BlockKind.EVENTS, at);
            out.number(events.events());
            out.number(events.firstTime() - time);
            time = events.firstTime();
            out.number(events.steps());
            out.number(events.threads().length);
            for (int place = 0; place < events.threads().length; place++) {
                out.number(events.threads()[place]);
                out.number(events.counts()[place]);
            }
        }

        byte[] pack() {
            Packer whole = new Packer();
            whole.number(blocks);
            whole.append(out);
            return whole.toByteArray();
        }
    }

    /** Goes through an index along with the blocks. From where they disagree it says nothing any more. */
    static final class Reader {
        private final Unpacker in;
        private int left;
        private int letter;
        private long offset;
        private long time;

        /** Null where the entry is not one of events. */
        private Digest digest;

        /** @param in null where there is no index */
        Reader(Unpacker in) {
            this.in = in;
            try {
                left = in == null ? 0 : in.count();
                advance();
            } catch (IOException broken) {
                left = 0;
            }
        }

        /** What it says of the events of a block; empty for blocks of another kind, and where it is of no use. */
        Optional<Digest> at(char blockLetter, long blockOffset) {
            if (left == 0 || offset != blockOffset || letter != blockLetter) {
                // A block that the index does not know comes before its next entry; else it is that of another file.
                left = offset < blockOffset ? 0 : left;
                return Optional.empty();
            }
            Optional<Digest> said = Optional.ofNullable(digest);
            try {
                left--;
                advance();
            } catch (IOException broken) {
                left = 0;
            }
            return said;
        }

        private void advance() throws IOException {
            if (left > 0) {
                letter = in.octet();
                offset = Math.addExact(offset, in.wide());
                digest = letter == BlockKind.EVENTS.letter() ? digest() : null;
            }
        }

        private Digest digest() throws IOException {
            int events = in.number(1, Format.BLOCK_EVENTS);
            time += in.wide();
            int steps = in.number(0, events);
            int present = in.number(1, events);
            int[] threads = new int[present];
            int[] counts = new int[present];
            int sum = 0;
            for (int place = 0; place < present; place++) {
                threads[place] = in.number(place == 0 ? 0 : threads[place - 1] + 1, Character.MAX_VALUE);
                counts[place] = in.number(1, events);
                sum += counts[place];
            }
            if (sum != events) {
                throw new IOException("events of nobody");
            }
            return new Digest(events, time, steps, threads, counts);
        }
    }
}
