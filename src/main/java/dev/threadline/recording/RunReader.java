package dev.threadline.recording;

import dev.threadline.event.Detail;
import dev.threadline.event.EventId;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Listing;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.ThreadInfo;
import dev.threadline.event.UserError;
import dev.threadline.event.Value;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.InflaterInputStream;

/** Reads what {@link RunWriter} wrote. Trusts nothing: a length is believed only as far as bytes follow it. */
public final class RunReader {
    private static final int BUFFER = 1 << 16;
    private static final int MAX_DEPTH = 100;

    private final DataInputStream in;

    private RunReader(DataInputStream in) {
        this.in = in;
    }

    /** Whether a file begins like a recording; false if it can't be read. */
    public static boolean isRecording(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return Arrays.equals(stream.readNBytes(Format.MAGIC.length), Format.MAGIC);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Reads a recording.
     *
     * @throws UserError if it is none, is damaged, or was written by another build
     */
    public static Run read(Path file) {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            DataInputStream head = new DataInputStream(stream);
            if (!Arrays.equals(head.readNBytes(Format.MAGIC.length), Format.MAGIC)) {
                throw new UserError(file + " is not a recording; give a file that `threadline run -o` wrote.");
            }
            int version = head.readInt();
            if (version != Format.VERSION) {
                throw new UserError("%s is a recording of format %d; this Threadline reads format %d."
                        .formatted(file, version, Format.VERSION));
            }
            if (head.readInt() != Format.fingerprint()) {
                throw new UserError(file
                        + " was recorded by another build of Threadline, and format 0 is read only by its own;"
                        + " run the scenario again.");
            }
            return new RunReader(new DataInputStream(new BufferedInputStream(new InflaterInputStream(stream), BUFFER)))
                    .read();
        } catch (UserError told) {
            throw told;
        } catch (EOFException cutShort) {
            throw new UserError(file + " ends too early: the recording is not whole; run the scenario again.");
        } catch (IOException | RuntimeException damaged) {
            throw new UserError(file + " is damaged and can't be read as a recording; run the scenario again.");
        }
    }

    private Run read() throws IOException {
        String title = text();
        String scenario = text();
        List<Listing.Section> sections = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = text();
            int firstLine = in.readInt();
            List<String> lines = new ArrayList<>();
            for (int more = in.readInt(); more > 0; more--) {
                lines.add(text());
            }
            sections.add(new Listing.Section(name, firstLine, lines));
        }
        Outcome outcome = new Outcome(OutcomeKind.valueOf(text()), text(), numbers());
        EventLog log = new EventLog();
        tables(log);
        events(log);
        // The end of the stream is read too: only there does its checksum tell whether all of it was right.
        if (in.read() >= 0) {
            throw new IOException("more than a run");
        }
        return new Run(title, scenario, new Listing(sections), log, outcome);
    }

    private void tables(EventLog log) throws IOException {
        int objects = in.readInt();
        for (int id = 0; id < objects; id++) {
            ObjectKind kind = ObjectKind.values()[in.readUnsignedByte()];
            log.add(new ObjectInfo(id, kind, text(), state()));
        }
        int threads = in.readInt();
        for (int id = 0; id < threads; id++) {
            int object = in.readInt();
            log.add(new ThreadInfo(id, object, text(), in.readBoolean()));
        }
        for (Value value : values(0)) {
            log.code(value);
        }
    }

    private void events(EventLog log) throws IOException {
        int objects = log.objects().size();
        int threads = log.threads().size();
        int values = log.values().size();
        long time = 0;
        for (long left = in.readLong(); left > 0; left--) {
            EventKind kind = EventKind.of(in.readUnsignedByte());
            int thread = known(in.readChar(), threads);
            time += in.readLong();
            int object = known(in.readInt() + 1, objects + 1) - 1;
            int version = in.readInt();
            int line = in.readChar();
            int value = in.readInt();
            if ((value & 1) == 1) {
                known(value >>> 1, values);
            }
            int more = in.readUnsignedByte();
            EventId enabler = (more & 1) == 0 ? null : new EventId(known(in.readChar(), threads), in.readInt());
            Detail detail = (more & 2) == 0 ? null : detail();
            log.append(kind, thread, time, object, version, line, value, enabler, detail);
        }
    }

    private static int known(int number, int count) throws IOException {
        if (number < 0 || number >= count) {
            throw new IOException("a number out of its table");
        }
        return number;
    }

    private ObjectState state() throws IOException {
        return switch (in.readUnsignedByte()) {
            case 0 -> new ObjectState.Lock(in.readInt(), in.readInt());
            case 1 -> ObjectState.Life.values()[in.readUnsignedByte()];
            case 2 -> new ObjectState.Variable(value(0));
            case 3 -> new ObjectState.Items(values(0));
            case 4 -> ObjectState.Opaque.OPAQUE;
            case 5 -> new ObjectState.Permits(in.readInt());
            default -> throw new IOException("an unknown kind of state");
        };
    }

    private Detail detail() throws IOException {
        return switch (in.readUnsignedByte()) {
            case 0 -> new Detail.Splice(text(), in.readInt(), in.readInt(), values(0));
            case 1 -> new Detail.Element(in.readInt());
            case 2 -> new Detail.Woken(numbers());
            case 3 -> new Detail.Chosen(numbers(), in.readInt());
            case 4 -> new Detail.Duration(in.readLong());
            case 5 -> new Detail.Attempt(text());
            case 6 -> new Detail.Failure(text(), text());
            case 7 -> new Detail.LocalName(text());
            default -> throw new IOException("an unknown kind of detail");
        };
    }

    private List<Value> values(int depth) throws IOException {
        List<Value> values = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            values.add(value(depth));
        }
        return values;
    }

    private Value value(int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new IOException("values nested too deeply");
        }
        return switch (in.readUnsignedByte()) {
            case 0 -> Value.NONE;
            case 1 -> Value.FALSE;
            case 2 -> Value.TRUE;
            case 3 -> new Value.Int(new BigInteger(bytes()));
            case 4 -> new Value.Text(text());
            case 5 -> new Value.Tuple(values(depth + 1));
            case 6 -> new Value.Ref(in.readInt());
            case 7 -> new Value.Named(text());
            default -> throw new IOException("an unknown kind of value");
        };
    }

    private List<Integer> numbers() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            numbers.add(in.readInt());
        }
        return numbers;
    }

    private String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Grows with what is really there, whatever length is claimed. */
    private byte[] bytes() throws IOException {
        int length = in.readInt();
        byte[] bytes = length < 0 ? new byte[0] : in.readNBytes(length);
        if (bytes.length != length) {
            throw new EOFException();
        }
        return bytes;
    }
}
