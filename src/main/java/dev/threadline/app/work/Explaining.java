package dev.threadline.app.work;

import dev.threadline.analysis.WaitForGraph;
import dev.threadline.event.Cursor;
import dev.threadline.event.EventLog;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Why those who wait wait where the reader stands. Worked out in the background: since when somebody has what they wait for may have to be
 * sought far back. Lives on the window's thread.
 */
public final class Explaining {
    /** More sentences than this nobody reads. */
    private static final int MOST = 8;

    private final Latest latest;
    private final ReadOnlyObjectWrapper<List<String>> waits = new ReadOnlyObjectWrapper<>(List.of());

    /** The log of the last moment, and the place in it; for the task in the background alone. */
    private Cursor cursor;

    public Explaining(Workbench bench) {
        latest = new Latest(bench);
        bench.moment().addListener((_, _, now) -> {
            if (now == null || now.stuck() == 0) {
                latest.drop();
                waits.set(List.of());
            } else {
                Reading reading = bench.reading().get();
                latest.ask(_ -> explain(reading, now), waits::set);
            }
        });
    }

    /** A sentence for each object that is waited for, the longest wait first. */
    public ReadOnlyObjectProperty<List<String>> waits() {
        return waits.getReadOnlyProperty();
    }

    private List<String> explain(Reading reading, Moment moment) {
        Cursor there = cursorIn(reading.log());
        there.seek(moment.position());
        return reading.sentences().waits(there, WaitForGraph.of(reading.log(), there.state())).stream()
                .limit(MOST)
                .toList();
    }

    private synchronized Cursor cursorIn(EventLog log) {
        if (cursor == null || cursor.log() != log) {
            cursor = new Cursor(log);
        }
        return cursor;
    }
}
