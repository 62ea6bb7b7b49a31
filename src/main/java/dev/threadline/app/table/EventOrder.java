package dev.threadline.app.table;

import java.util.Arrays;

/** Which events stand in the table, and in which order. */
sealed interface EventOrder {
    /** How many rows there are. */
    int size();

    /** The position of the event in a row. */
    int position(int row);

    /** The row of the event at a position, or a negative number. */
    int row(int position);

    /** The same without the events from a position on. */
    EventOrder upTo(int position);

    /** All of them, as they happened. @param size how many */
    record All(int size) implements EventOrder {
        @Override
        public int position(int row) {
            return row;
        }

        @Override
        public int row(int position) {
            return position < size ? position : -1;
        }

        @Override
        public EventOrder upTo(int position) {
            return position >= size ? this : new All(position);
        }
    }

    /** Some of them, as they happened. */
    final class Some implements EventOrder {
        private final int[] positions;
        private final int size;

        /** @param positions ascending; @param size how many of them count */
        Some(int[] positions, int size) {
            this.positions = positions;
            this.size = size;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public int position(int row) {
            return positions[row];
        }

        @Override
        public int row(int position) {
            return Arrays.binarySearch(positions, 0, size, position);
        }

        @Override
        public EventOrder upTo(int position) {
            int found = row(position);
            return new Some(positions, found < 0 ? -1 - found : found);
        }
    }

    /** Others, in another order. */
    final class Sorted implements EventOrder {
        private final EventOrder base;
        private final int[] order;
        private final int[] rows;

        /** @param base those that there are; @param order of each row the row in the base */
        Sorted(EventOrder base, int[] order) {
            this.base = base;
            this.order = order;
            rows = new int[order.length];
            for (int row = 0; row < order.length; row++) {
                rows[order[row]] = row;
            }
        }

        @Override
        public int size() {
            return order.length;
        }

        @Override
        public int position(int row) {
            return base.position(order[row]);
        }

        @Override
        public int row(int position) {
            int before = base.row(position);
            return before < 0 ? -1 : rows[before];
        }

        @Override
        public EventOrder upTo(int position) {
            EventOrder less = base.upTo(position);
            return less.size() == size()
                    ? this
                    : new Sorted(
                            less,
                            Arrays.stream(order)
                                    .filter(row -> row < less.size())
                                    .toArray());
        }
    }
}
