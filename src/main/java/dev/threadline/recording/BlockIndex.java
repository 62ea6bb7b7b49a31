package dev.threadline.recording;

import dev.threadline.event.EventLog;

/**
 * Where the blocks of a recording are, and what the blocks of events hold, so that one can be found without reading those before.
 * It stands at the end of the file, and says nothing that the blocks do not say.
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

        void outcome(long at) {
            block(BlockKind.OUTCOME, at);
        }

        void events(long at, EventLog log, long from, long to) {
            block(BlockKind.EVENTS, at);
            out.number(to - from);
            out.number(log.timeAt(from) - time);
            time = log.timeAt(from);
            int steps = 0;
            int present = 0;
            int[] counts = new int[log.threads().size()];
            for (long position = from; position < to; position++) {
                steps += log.kindAt(position).isStep() ? 1 : 0;
                present += counts[log.threadAt(position)]++ == 0 ? 1 : 0;
            }
            out.number(steps);
            out.number(present);
            for (int thread = 0; thread < counts.length; thread++) {
                if (counts[thread] > 0) {
                    out.number(thread);
                    out.number(counts[thread]);
                }
            }
        }

        byte[] pack() {
            Packer whole = new Packer();
            whole.number(blocks);
            whole.append(out);
            return whole.toByteArray();
        }
    }
}
