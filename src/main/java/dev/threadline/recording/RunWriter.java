package dev.threadline.recording;

import dev.threadline.event.Detail;
import dev.threadline.event.EventId;
import dev.threadline.event.EventLog;
import dev.threadline.event.Listing;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Run;
import dev.threadline.event.ThreadInfo;
import dev.threadline.event.Value;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes a run as a recording. */
public final class RunWriter {
    private static final int BUFFER = 1 << 16;

    private final DataOutputStream out;

    private RunWriter(DataOutputStream out) {
        this.out = out;
    }

    /**
     * Writes a whole recording; the stream stays open.
     *
     * @throws IOException if the stream can't be written
     */
    public static void write(Run run, OutputStream stream) throws IOException {
        DataOutputStream head = new DataOutputStream(stream);
        head.write(Format.MAGIC);
        head.writeInt(Format.VERSION);
        head.writeInt(Format.fingerprint());
        head.flush();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try {
            DeflaterOutputStream packed = new DeflaterOutputStream(stream, fast, BUFFER);
            DataOutputStream body = new DataOutputStream(new BufferedOutputStream(packed, BUFFER));
            new RunWriter(body).write(run);
            body.flush();
            packed.finish();
        } finally {
            fast.end();
        }
    }

    private void write(Run run) throws IOException {
        text(run.title());
        text(run.scenario());
        out.writeInt(run.listing().sections().size());
        for (Listing.Section section : run.listing().sections()) {
            text(section.title());
            out.writeInt(section.firstLine());
            out.writeInt(section.lines().size());
            for (String line : section.lines()) {
                text(line);
            }
        }
        tables(run.log());
        text(run.outcome().kind().name());
        text(run.outcome().reason());
        numbers(run.outcome().stuck());
        events(run.log());
    }

    private void tables(EventLog log) throws IOException {
        // First how many there are of both: their states and values speak of each other.
        out.writeInt(log.objects().size());
        out.writeInt(log.threads().size());
        for (ObjectInfo object : log.objects()) {
            out.writeByte(object.kind().ordinal());
            text(object.name());
            state(object.initial());
        }
        for (ThreadInfo thread : log.threads()) {
            out.writeInt(thread.object());
            text(thread.name());
            out.writeBoolean(thread.daemon());
        }
        values(log.values());
    }

    private void events(EventLog log) throws IOException {
        out.writeLong(log.size());
        long time = 0;
        for (long position = 0; position < log.size(); position++) {
            out.writeByte(log.kindAt(position).ordinal());
            out.writeChar(log.threadAt(position));
            out.writeLong(log.timeAt(position) - time);
            time = log.timeAt(position);
            out.writeInt(log.objectAt(position));
            out.writeInt(log.versionAt(position));
            out.writeChar(log.lineAt(position));
            out.writeInt(log.valueCodeAt(position));
            Optional<EventId> enabler = log.enablerAt(position);
            Detail detail = log.detailAt(position);
            out.writeByte((enabler.isPresent() ? 1 : 0) | (detail == null ? 0 : 2));
            if (enabler.isPresent()) {
                out.writeChar(enabler.get().thread());
                out.writeInt(enabler.get().index());
            }
            if (detail != null) {
                detail(detail);
            }
        }
    }

    private void state(ObjectState state) throws IOException {
        switch (state) {
            case ObjectState.Lock(var owner, var depth) -> {
                out.writeByte(0);
                out.writeInt(owner);
                out.writeInt(depth);
            }
            case ObjectState.Life life -> {
                out.writeByte(1);
                out.writeByte(life.ordinal());
            }
            case ObjectState.Variable(var value) -> {
                out.writeByte(2);
                value(value);
            }
            case ObjectState.Items(var elements) -> {
                out.writeByte(3);
                values(elements);
            }
            case ObjectState.Entries(var pairs) -> {
                out.writeByte(15);
                values(pairs);
            }
            case ObjectState.Queue(var room, var items) -> {
                out.writeByte(14);
                out.writeInt(room);
                values(items);
            }
            case ObjectState.Opaque _ -> out.writeByte(4);
            case ObjectState.Flag(var set) -> out.writeByte(set ? 7 : 6);
            case ObjectState.Condition(var lock) -> {
                out.writeByte(8);
                out.writeInt(lock);
            }
            case ObjectState.Gate(var parties, var broken) -> {
                out.writeByte(broken ? 10 : 9);
                out.writeInt(parties);
            }
            case ObjectState.Permits(var count) -> {
                out.writeByte(5);
                out.writeInt(count);
            }
            case ObjectState.ReadWrite(var writer, var depth, var readers) -> {
                out.writeByte(11);
                out.writeInt(writer);
                out.writeInt(depth);
                numbers(readers);
            }
            case ObjectState.Count(var left) -> {
                out.writeByte(12);
                out.writeInt(left);
            }
            case ObjectState.Offer(var thread, var item) -> {
                out.writeByte(13);
                out.writeInt(thread);
                value(item);
            }
        }
    }

    private void detail(Detail detail) throws IOException {
        switch (detail) {
            case Detail.Splice(var method, var at, var removed, var inserted) -> {
                out.writeByte(0);
                text(method);
                out.writeInt(at);
                out.writeInt(removed);
                values(inserted);
            }
            case Detail.Element(var at) -> {
                out.writeByte(1);
                value(at);
            }
            case Detail.Woken(var threads) -> {
                out.writeByte(2);
                numbers(threads);
            }
            case Detail.Chosen(var enabled, var thread) -> {
                out.writeByte(3);
                numbers(enabled);
                out.writeInt(thread);
            }
            case Detail.Duration(var ns) -> {
                out.writeByte(4);
                out.writeLong(ns);
            }
            case Detail.Attempt(var operation) -> {
                out.writeByte(5);
                text(operation);
            }
            case Detail.Failure(var type, var message) -> {
                out.writeByte(6);
                text(type);
                text(message);
            }
            case Detail.LocalName(var name) -> {
                out.writeByte(7);
                text(name);
            }
        }
    }

    private void values(List<Value> values) throws IOException {
        out.writeInt(values.size());
        for (Value value : values) {
            value(value);
        }
    }

    private void value(Value value) throws IOException {
        switch (value) {
            case Value.None _ -> out.writeByte(0);
            case Value.Bool(var truth) -> out.writeByte(truth ? 2 : 1);
            case Value.Int(var number) -> {
                out.writeByte(3);
                byte[] digits = number.toByteArray();
                out.writeInt(digits.length);
                out.write(digits);
            }
            case Value.Text(var text) -> {
                out.writeByte(4);
                text(text);
            }
            case Value.Tuple(var elements) -> {
                out.writeByte(5);
                values(elements);
            }
            case Value.Ref(var object) -> {
                out.writeByte(6);
                out.writeInt(object);
            }
            case Value.Named(var name) -> {
                out.writeByte(7);
                text(name);
            }
            case Value.Real(var number) -> {
                out.writeByte(8);
                out.writeDouble(number);
            }
        }
    }

    private void numbers(List<Integer> numbers) throws IOException {
        out.writeInt(numbers.size());
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
