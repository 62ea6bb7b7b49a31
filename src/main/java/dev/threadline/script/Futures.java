package dev.threadline.script;

import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What threads may come to look into, as columns of the state: all that a thread reaches by its calls, and by the globals that these may come to mention from where they are. As
 * long as nobody else gives it more, it never looks into anything else. Links between columns are remembered. Any thread may ask.
 */
final class Futures {
    /** A column, what it holds, and whether it is that of a thread which goes on, rather than an object that is looked into. */
    private record Place(int layout, int column, int number, boolean goesOn) {}

    private final Columns columns;
    private final Function<int[], RowDecoder> decoding;
    private final Map<Place, BitSet> links = new ConcurrentHashMap<>();

    Futures(Columns columns, Function<int[], RowDecoder> decoding) {
        this.columns = columns;
        this.decoding = decoding;
    }

    /** The columns that a thread may come to look into, its own among them. */
    BitSet of(int[] row, int thread) {
        Layout layout = columns.layout(row[0]);
        BitSet reached = (BitSet) links(row, layout.thread(thread), thread).clone();
        reached.set(layout.thread(thread));
        BitSet done = new BitSet();
        for (int column = reached.nextSetBit(0); column >= 0; column = next(reached, done)) {
            done.set(column);
            reached.or(links(row, column, -1));
        }
        return reached;
    }

    private static int next(BitSet reached, BitSet done) {
        int column = reached.nextSetBit(0);
        while (column >= 0 && done.get(column)) {
            column = reached.nextSetBit(column + 1);
        }
        return column;
    }

    /** @param thread the thread that goes on, whose column it is; or -1 */
    private BitSet links(int[] row, int column, int thread) {
        Place place = new Place(row[0], column, row[column], thread >= 0);
        BitSet known = links.get(place);
        if (known == null) {
            RowDecoder decoder = decoding.apply(row);
            known = thread >= 0 ? Links.ofThread(decoder, thread) : Links.ofColumn(decoder, column);
            links.put(place, known);
        }
        return known;
    }
}
