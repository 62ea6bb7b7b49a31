package dev.threadline.app.work;

import dev.threadline.event.EventLog;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Words that the reader searches the run for, and where they stand; looked for in the background. Lives on the window's thread. */
public final class Searching {
    private final Workbench bench;
    private final Latest latest;
    private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Hits> hits = new ReadOnlyObjectWrapper<>(Hits.NONE);

    public Searching(Workbench bench) {
        this.bench = bench;
        latest = new Latest(bench);
        bench.reading().addListener((_, before, now) -> {
            if (now == null || !now.continues(before)) {
                hits.set(Hits.NONE);
            }
            search();
        });
    }

    /** What is searched for; empty for nothing. */
    public ReadOnlyStringProperty typed() {
        return typed.getReadOnlyProperty();
    }

    /** Where it stands in what has been read of the run, whatever the curtain hides. */
    public ReadOnlyObjectProperty<Hits> hits() {
        return hits.getReadOnlyProperty();
    }

    /** Whether it is still being looked for. */
    public ReadOnlyBooleanProperty busy() {
        return latest.busy();
    }

    /** Searches for something else, or with an empty text for nothing any more. */
    public void type(String text) {
        if (!text.strip().equals(typed.get())) {
            typed.set(text.strip());
            search();
        }
    }

    /** What jumps go by. */
    public Optional<Sought> sought() {
        return typed.get().isEmpty() ? Optional.empty() : Optional.of(new Sought.Told(WordMatcher.of(typed.get())));
    }

    private void search() {
        Reading reading = bench.reading().get();
        if (reading == null || typed.get().isEmpty()) {
            latest.drop();
            hits.set(Hits.NONE);
        } else {
            WordMatcher words = WordMatcher.of(typed.get());
            latest.ask(progress -> found(reading, words, progress), hits::set);
        }
    }

    private static Hits found(Reading reading, WordMatcher words, Following.Progress progress)
            throws InterruptedException {
        EventLog log = reading.log();
        Scan scan = new Scan(log, progress);
        Sought sought = new Sought.Told(words);
        long[] positions = new long[16];
        int kept = 0;
        long count = 0;
        for (long at = scan.forward(sought, 0, reading.size());
                at >= 0;
                at = scan.forward(sought, at + 1, reading.size())) {
            count++;
            if (kept < Hits.MOST) {
                if (kept == positions.length) {
                    positions = Arrays.copyOf(positions, 2 * kept);
                }
                positions[kept++] = at;
            }
        }
        long[] all = Arrays.copyOf(positions, kept);
        return new Hits(
                all,
                Arrays.stream(all).map(at -> log.stepsBefore(at + 1)).toArray(),
                Arrays.stream(all).map(log::timeAt).toArray(),
                count);
    }
}
