package dev.threadline.app.table;

import java.util.AbstractList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;

/**
 * The rows of the table, each made when it is asked for. A list of its own kind, since the usual ones keep their elements, and copy them to
 * tell of a change: here a change is told by two numbers.
 */
final class EventRows extends ObservableListBase<EventRow> {
    private EventOrder order = new EventOrder.All(0);

    /** Other events, or more or fewer of them. */
    void show(EventOrder next) {
        EventOrder before = order;
        order = next;
        boolean goesOn = before instanceof EventOrder.All && next instanceof EventOrder.All;
        int same = goesOn ? Math.min(before.size(), next.size()) : 0;
        if (!goesOn || before.size() != next.size()) {
            fireChange(new Replaced(this, same, next.size(), rows(before, same)));
        }
    }

    EventOrder order() {
        return order;
    }

    private static List<EventRow> rows(EventOrder order, int from) {
        return new AbstractList<>() {
            @Override
            public EventRow get(int index) {
                return new EventRow(from + index, order.position(from + index));
            }

            @Override
            public int size() {
                return order.size() - from;
            }
        };
    }

    @Override
    public EventRow get(int row) {
        return new EventRow(row, order.position(row));
    }

    @Override
    public int size() {
        return order.size();
    }

    @Override
    public int indexOf(Object row) {
        return row instanceof EventRow(int place, int position) && place < size() && order.position(place) == position
                ? place
                : -1;
    }

    @Override
    public int lastIndexOf(Object row) {
        return indexOf(row);
    }

    @Override
    public boolean contains(Object row) {
        return indexOf(row) >= 0;
    }

    /** All rows from one on are others now. */
    private static final class Replaced extends ListChangeListener.Change<EventRow> {
        private final int from;
        private final int to;
        private final List<EventRow> removed;
        private boolean told;

        Replaced(EventRows rows, int from, int to, List<EventRow> removed) {
            super(rows);
            this.from = from;
            this.to = to;
            this.removed = removed;
        }

        @Override
        public boolean next() {
            boolean first = !told;
            told = true;
            return first;
        }

        @Override
        public void reset() {
            told = false;
        }

        @Override
        public int getFrom() {
            return from;
        }

        @Override
        public int getTo() {
            return to;
        }

        @Override
        public List<EventRow> getRemoved() {
            return removed;
        }

        @Override
        protected int[] getPermutation() {
            return new int[0];
        }
    }
}
