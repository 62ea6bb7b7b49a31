package dev.threadline.recording;

import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.ThreadInfo;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the blocks of tables, one after the other, into a log. */
final class TableReader {
    /** Events have 16 bits for a thread's number. */
    static final int MOST_THREADS = Character.MAX_VALUE + 1;

    private static final int ENTRY_BYTES = 96;

    private final EventLog log;
    private final Vocabulary words;
    private final List<String> strings = new ArrayList<>();
    private int values;

    TableReader(EventLog log, Vocabulary words) {
        this.log = log;
        this.words = words;
    }

    /** The strings so far, by number. */
    List<String> strings() {
        return strings;
    }

    void read(Unpacker in) throws IOException {
        for (int left = in.count(); left > 0; left--) {
            strings.add(in.text());
        }
        int firstObject = log.objects().size();
        int firstThread = log.threads().size();
        int objects = Math.addExact(firstObject, in.count());
        int threads = firstThread + in.number(0, MOST_THREADS - firstThread);
        ValueReader reader = new ValueReader(in, strings, objects, threads);
        for (int id = firstObject; id < objects; id++) {
            in.pay(ENTRY_BYTES);
            ObjectKind kind = words.objects().get(in.entry(words.objects().size()));
            String name = reader.text();
            ObjectState initial = reader.state();
            if (!Sense.fits(kind, initial)) {
                throw new IOException("an object in a state that it can't have");
            }
            log.add(new ObjectInfo(id, kind, name, initial));
        }
        List<ObjectInfo> all = log.objects();
        if (!all.subList(firstObject, objects).stream().allMatch(object -> Sense.hasLock(object, all))) {
            throw new IOException("a condition of something that is no lock");
        }
        for (int id = firstThread; id < threads; id++) {
            in.pay(ENTRY_BYTES);
            log.add(thread(id, in, reader, objects));
        }
        for (int left = in.count(); left > 0; left--) {
            int id = in.entry(firstThread);
            ThreadInfo changed = thread(id, in, reader, objects);
            if (changed.object() != log.thread(id).object()) {
                throw new IOException("a thread that stands for another object than before");
            }
            log.replace(changed);
        }
        for (int left = in.count(); left > 0; left--) {
            in.pay(ENTRY_BYTES);
            Value value = reader.value();
            if (log.code(value) != ValueCode.ofReference(values++)) {
                throw new IOException("a value that stands in its table twice, or needs none");
            }
        }
        in.end();
    }

    private ThreadInfo thread(int id, Unpacker in, ValueReader reader, int objects) throws IOException {
        int object = in.entry(objects);
        if (log.object(object).kind() != ObjectKind.THREAD) {
            throw new IOException("a thread that stands for something else");
        }
        return new ThreadInfo(id, object, reader.text(), in.truth());
    }
}
