package dev.threadline.app.table;

import dev.threadline.app.work.Following;
import dev.threadline.app.work.Sought;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Puts the events of a run in order by whole numbers alone: each event gets a key that falls as its words would, and what is sorted is the
 * key's rank with the event's place below it, in one {@code long} each. So no text is made for ten million events, equal ones stay as
 * they happened, and the memory is a few numbers an event.
 *
 * @param size how many events count
 * @param progress hears how far it is, and calls it off
 */
record EventSorting(EventFacts facts, int size, Following.Progress progress) {
    private static final int STRIDE = EventLog.CHUNK;

    /** Gives the event at a position its key, never negative. */
    private interface Key {
        long of(int position);
    }

    private EventLog log() {
        return facts.log();
    }

    /** Those that are sought, or all, by a column. */
    EventOrder order(Optional<Sought> sought, EventColumn column, boolean ascending) throws InterruptedException {
        EventOrder base = sought.isEmpty() ? new EventOrder.All(size) : filtered(sought.get());
        if (column == EventColumn.STEP || column == EventColumn.TIME) {
            return ascending ? base : new EventOrder.Sorted(base, reversed(base.size()));
        }
        return new EventOrder.Sorted(base, sorted(keys(base, column), ascending));
    }

    private EventOrder filtered(Sought sought) throws InterruptedException {
        int[] found = new int[STRIDE];
        int count = 0;
        for (int position = 0; position < size; position++) {
            at(position);
            if (sought.isAt(log(), position)) {
                found = count < found.length ? found : Arrays.copyOf(found, count + count / 2);
                found[count++] = position;
            }
        }
        return new EventOrder.Some(found, count);
    }

    private static int[] reversed(int count) {
        return IntStream.range(0, count).map(row -> count - 1 - row).toArray();
    }

    private void at(int position) throws InterruptedException {
        if (position % STRIDE == 0) {
            progress.at(position);
        }
    }

    private long[] keys(EventOrder base, EventColumn column) throws InterruptedException {
        Key key = key(column);
        long[] keys = new long[base.size()];
        for (int position = 0, row = 0; row < keys.length; position++) {
            at(position);
            // All positions are gone through: how long a thread has waited tells only who has seen what it did before.
            long found = key.of(position);
            if (base.position(row) == position) {
                keys[row++] = found;
            }
        }
        return keys;
    }

    private Key key(EventColumn column) {
        return switch (column) {
            case STEP, TIME -> position -> position;
            case THREAD -> {
                int[] threads = threads();
                yield position -> threads[log().threadAt(position)];
            }
            case OPERATION -> {
                int[] kinds = kinds();
                yield position -> kinds[log().kindAt(position).ordinal()];
            }
            case OBJECT -> {
                int[] objects = objects();
                yield position -> objects[log().objectAt(position) + 1];
            }
            case EFFECT -> effect();
            case WAIT -> wait(log().threads().size());
        };
    }

    /**
     * As its words begin: who did what, with what, and then the value; numbers by their size. Of more than two thousand million
     * such deeds the last are not told apart.
     */
    private Key effect() {
        int[] threads = threads();
        int[] kinds = kinds();
        int[] objects = objects();
        long[] values = values();
        long width = EventKind.values().length * (long) objects.length;
        return position -> {
            int code = log().valueCodeAt(position);
            long value = ValueCode.isSmall(code)
                    ? (long) ValueCode.small(code) - ValueCode.MIN_SMALL
                    : values[ValueCode.reference(code)];
            long deed = threads[log().threadAt(position)] * width
                    + kinds[log().kindAt(position).ordinal()] * (long) objects.length
                    + objects[log().objectAt(position) + 1];
            return Math.min(deed, Integer.MAX_VALUE) << Integer.SIZE | value;
        };
    }

    private Key wait(int threads) {
        long[] since = new long[threads];
        Arrays.fill(since, -1);
        return position -> {
            int thread = log().threadAt(position);
            long now = log().timeAt(position);
            long waited = since[thread] < 0 ? 0 : now - since[thread];
            since[thread] = EventFacts.isWait(log().kindAt(position)) ? now : -1;
            return waited;
        };
    }

    private int[] threads() {
        return ranks(log().threads().size(), thread -> log().thread(thread).name());
    }

    private static int[] kinds() {
        EventKind[] kinds = EventKind.values();
        return ranks(kinds.length, kind -> EventFacts.word(kinds[kind]));
    }

    /** One more than there are: the first for no object, which comes before all. */
    private int[] objects() {
        return ranks(log().objects().size() + 1, object -> object == 0 ? "" : facts.name(object - 1));
    }

    /** Where values that are no small numbers come, after those that are. */
    private long[] values() {
        List<Value> values = log().values();
        return Arrays.stream(ranks(values.size(), value -> values.get(value).toString()))
                .mapToLong(rank -> (1L << 31) + rank)
                .toArray();
    }

    /** Of things with names their places by name; those of one name share a place. */
    private static int[] ranks(int count, IntFunction<String> name) {
        String[] names = IntStream.range(0, count).mapToObj(name).toArray(String[]::new);
        int[] byName = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparing(id -> names[id]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] ranks = new int[count];
        for (int place = 1; place < count; place++) {
            int before = byName[place - 1];
            ranks[byName[place]] = ranks[before] + (names[byName[place]].equals(names[before]) ? 0 : 1);
        }
        return ranks;
    }

    /** The rows by their keys, those of one key in their own order. */
    private static int[] sorted(long[] keys, boolean ascending) {
        long[] distinct = keys.clone();
        Arrays.parallelSort(distinct);
        int count = 0;
        for (long key : distinct) {
            if (count == 0 || key != distinct[count - 1]) {
                distinct[count++] = key;
            }
        }
        for (int row = 0; row < keys.length; row++) {
            long rank = Arrays.binarySearch(distinct, 0, count, keys[row]);
            keys[row] = (ascending ? rank : count - rank) << Integer.SIZE | row;
        }
        Arrays.parallelSort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }
}
