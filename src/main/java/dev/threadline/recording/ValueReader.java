package dev.threadline.recording;

import dev.threadline.event.Detail;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads what a {@link ValuePacker} wrote, trusting none of it. */
final class ValueReader {
    /** How deep values may be nested: what a reader of them can follow without running out of stack. */
    static final int MOST_DEPTH = 200;

    private static final int VALUE_BYTES = 48;
    private static final int STATE_BYTES = 32;
    private static final int DETAIL_BYTES = 48;

    private final Unpacker in;
    private final List<String> strings;
    private final int objects;
    private final int threads;

    /** @param objects how many there are; @param threads likewise */
    ValueReader(Unpacker in, List<String> strings, int objects, int threads) {
        this.in = in;
        this.strings = strings;
        this.objects = objects;
        this.threads = threads;
    }

    String text() throws IOException {
        return strings.get(in.entry(strings.size()));
    }

    /** A thread's number, or -1 for none. */
    private int threadOrNone() throws IOException {
        return in.number(0, threads) - 1;
    }

    ObjectState state() throws IOException {
        in.pay(STATE_BYTES);
        return switch (in.octet()) {
            case 0 -> lock(threadOrNone(), in.number());
            case 1 ->
                switch (in.number(0, 2)) {
                    case 0 -> ObjectState.Life.UNBORN;
                    case 1 -> ObjectState.Life.ALIVE;
                    default -> ObjectState.Life.ENDED;
                };
            case 2 -> new ObjectState.Variable(value());
            case 3 -> new ObjectState.Items(values(0));
            case 4 -> ObjectState.Opaque.OPAQUE;
            case 5 -> new ObjectState.Permits(in.signedNumber());
            case 6 -> new ObjectState.Flag(false);
            case 7 -> new ObjectState.Flag(true);
            case 8 -> new ObjectState.Condition(in.entry(objects));
            case 9 -> new ObjectState.Gate(in.signedNumber(), false);
            case 10 -> new ObjectState.Gate(in.signedNumber(), true);
            case 11 -> readWrite(threadOrNone(), in.number(), in.entries(threads));
            case 12 -> new ObjectState.Count(in.number());
            case 13 -> offer(threadOrNone(), value());
            case 14 -> new ObjectState.Queue(in.signedNumber(), values(0));
            case 15 -> new ObjectState.Entries(values(0));
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
            case 0 -> new Detail.Splice(text(), in.number(), in.number(), values(0));
            case 1 -> new Detail.Element(value());
            case 2 -> new Detail.Woken(in.entries(threads));
            case 3 -> new Detail.Chosen(in.entries(threads), in.entry(threads));
            case 4 -> new Detail.Duration(in.signed());
            case 5 -> new Detail.Attempt(text());
            case 6 -> new Detail.Failure(text(), text());
            case 7 -> new Detail.LocalName(text());
            default -> throw new IOException("an unknown kind of detail");
        };
    }

    private List<Value> values(int depth) throws IOException {
        List<Value> values = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            values.add(value(depth));
        }
        return values;
    }

    Value value() throws IOException {
        return value(0);
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
            case 3 -> new Value.Int(in.digits());
            case 4 -> new Value.Text(text());
            case 5 -> new Value.Tuple(values(depth + 1));
            case 6 -> new Value.Ref(in.entry(objects));
            case 7 -> new Value.Named(text());
            case 8 -> new Value.Real(Double.longBitsToDouble(in.wide()));
            default -> throw new IOException("an unknown kind of value");
        };
    }
}
