package dev.threadline.recording;

import dev.threadline.event.EventLog;
import dev.threadline.event.Listing;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.ThreadInfo;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands before the events: the program's text, and what the run's objects, threads and values are. */
final class TableReader {
    /** Events have 16 bits for a thread's number. */
    static final int MOST_THREADS = Character.MAX_VALUE + 1;

    private static final int ENTRY_BYTES = 96;

    private final Bytes in;

    TableReader(Bytes in) {
        this.in = in;
    }

    Listing listing() throws IOException {
        List<Listing.Section> sections = new ArrayList<>();
        int nextLine = 1;
        for (int left = in.count(); left > 0; left--) {
            in.pay(ENTRY_BYTES);
            String title = in.text();
            int firstLine = in.number(nextLine, nextLine);
            List<String> lines = new ArrayList<>();
            for (int more = in.count(); more > 0; more--) {
                lines.add(in.text());
            }
            nextLine = Math.addExact(nextLine, lines.size());
            sections.add(new Listing.Section(title, firstLine, lines));
        }
        return new Listing(sections);
    }

    /** Fills the tables of an empty log. @return what reads the values of its events */
    ValueReader tables(EventLog log) throws IOException {
        int objects = in.count();
        int threads = in.number(0, MOST_THREADS);
        ValueReader values = new ValueReader(in, objects, threads);
        for (int id = 0; id < objects; id++) {
            in.pay(ENTRY_BYTES);
            ObjectKind kind = ObjectKind.values()[in.octet()];
            String name = in.text();
            ObjectState initial = values.state();
            if (!Sense.fits(kind, initial)) {
                throw new IOException("an object in a state that it can't have");
            }
            log.add(new ObjectInfo(id, kind, name, initial));
        }
        for (int id = 0; id < threads; id++) {
            in.pay(ENTRY_BYTES);
            int object = in.entry(objects);
            if (log.object(object).kind() != ObjectKind.THREAD) {
                throw new IOException("a thread that stands for something else");
            }
            log.add(new ThreadInfo(id, object, in.text(), in.truth()));
        }
        int count = in.count();
        for (int number = 0; number < count; number++) {
            in.pay(ENTRY_BYTES);
            Value value = values.value();
            if (log.code(value) != ValueCode.ofReference(number)) {
                throw new IOException("a value that stands in its table twice, or needs none");
            }
        }
        return values;
    }
}
