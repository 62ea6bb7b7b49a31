package dev.threadline.app.work;

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
                begin();
            } else if (!busy().get()) {
                goOn();
            }
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
            begin();
        }
    }

    /** What jumps go by. */
    public Optional<Sought> sought() {
        return typed.get().isEmpty() ? Optional.empty() : Optional.of(new Sought.Told(WordMatcher.of(typed.get())));
    }

    private void begin() {
        latest.drop();
        hits.set(Hits.NONE);
        goOn();
    }

    /** Looks at what has not been looked at; a run that goes on may have grown meanwhile, and then that is next. */
    private void goOn() {
        Reading reading = bench.reading().get();
        Hits before = hits.get();
        String words = typed.get();
        if (reading != null && !words.isEmpty() && before.searched() < reading.size()) {
            latest.ask(
                    progress -> before.goingOn(reading.log(), WordMatcher.of(words), reading.size(), progress),
                    found -> {
                        hits.set(found);
                        goOn();
                    });
        }
    }
}
