package dev.threadline.recording;

import dev.threadline.event.Detail;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Value;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Reads values, and the states and details that hold them. */
final class ValueReader {
    /** How deep values may be nested: what a reader of them can follow without running out of stack. */
    static final int MOST_DEPTH = 200;

    private static final int VALUE_BYTES = 48;
    private static final int STATE_BYTES = 32;
    private static final int DETAIL_BYTES = 48;

    private final Bytes in;
    private final int objects;
    private final int threads;

    /** @param objects how many the recording has; @param threads likewise */
    ValueReader(Bytes in, int objects, int threads) {
        this.in = in;
        this.objects = objects;
        this.threads = threads;
    }

    ObjectState state() throws IOException {
        in.pay(STATE_BYTES);
        return switch (in.octet()) {
            case 0 -> lock(in.number(-1, threads - 1), in.number());
            case 1 -> ObjectState.Life.values()[in.octet()];
            case 2 -> new ObjectState.Variable(value(0));
            case 3 -> new ObjectState.Items(values(0));
            case 4 -> ObjectState.Opaque.OPAQUE;
            case 5 -> new ObjectState.Permits(in.number());
            case 6 -> new ObjectState.Flag(false);
            case 7 -> new ObjectState.Flag(true);
            case 8 -> new ObjectState.Condition(in.entry(objects));
            case 9 -> new ObjectState.Gate(in.number(), false);
            case 10 -> new ObjectState.Gate(in.number(), true);
            case 15 -> new ObjectState.Entries(values(0));
            case 14 -> new ObjectState.Queue(in.number(), values(0));
            case 11 -> readWrite(in.number(-1, threads - 1), in.number(), in.entries(threads));
            case 12 -> new ObjectState.Count(in.count());
            case 13 -> offer(in.number(-1, threads - 1), value(0));
            default -> throw new IOException("an unknown kind of state");
        };
    }

    private static ObjectState readWrite(int writer, int depth, List<Integer> readers) throws IOException {
        if (writer < 0 ? depth != 0 : depth < 1 || readers.stream().anyMatch(reader -> reader != writer)) {
            throw new IOException("a lock that is held by nobody, or by a writer and others");
        }
        return new ObjectState.ReadWrite(writer, depth, readers);
    }

    private static ObjectState offer(int thread, Value item) throws IOException {
        if (thread < 0 && item != Value.NONE) {
            throw new IOException("an item that nobody offers");
        }
        return new ObjectState.Offer(thread, item);
    }

    private static ObjectState lock(int owner, int depth) throws IOException {
        if (owner < 0 ? depth != 0 : depth < 1) {
            throw new IOException("a lock that is held by nobody, or held by somebody and free");
        }
        return new ObjectState.Lock(owner, depth);
    }

    Detail detail() throws IOException {
        in.pay(DETAIL_BYTES);
        return switch (in.octet()) {
            case 0 -> new Detail.Splice(in.text(), in.count(), in.count(), values(0));
            case 1 -> new Detail.Element(value(0));
            case 2 -> new Detail.Woken(in.entries(threads));
            case 3 -> new Detail.Chosen(in.entries(threads), in.entry(threads));
            case 4 -> new Detail.Duration(in.wide());
            case 5 -> new Detail.Attempt(in.text());
            case 6 -> new Detail.Failure(in.text(), in.text());
            case 7 -> new Detail.LocalName(in.text());
            default -> throw new IOException("an unknown kind of detail");
        };
    }

    Value value() throws IOException {
        return value(0);
    }

    private List<Value> values(int depth) throws IOException {
        List<Value> values = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            values.add(value(depth));
        }
        return values;
    }

    private Value value(int depth) throws IOException {
        if (depth > MOST_DEPTH) {
            throw new IOException("values nested too deeply");
        }
        in.pay(VALUE_BYTES);
        return switch (in.octet()) {
            case 0 -> Value.NONE;
            case 1 -> Value.FALSE;
            case 2 -> Value.TRUE;
            case 3 -> new Value.Int(new BigInteger(in.digits()));
            case 4 -> new Value.Text(in.text());
            case 5 -> new Value.Tuple(values(depth + 1));
            case 6 -> new Value.Ref(in.entry(objects));
            case 7 -> new Value.Named(in.text());
            case 8 -> new Value.Real(Double.longBitsToDouble(in.wide()));
            default -> throw new IOException("an unknown kind of value");
        };
    }
}
