package dev.threadline.analysis;

import dev.threadline.event.EventKind;
import dev.threadline.event.Heading;
import dev.threadline.event.Listing;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Outcome;
import dev.threadline.event.Provenance;
import dev.threadline.event.Run;
import dev.threadline.event.Value;
import java.util.List;
import java.util.Optional;

/** Logs whose figures have all words. */
final class EveryFigure {
    private EveryFigure() {}

    /** Runs whose figures have all words. */
    static List<Run> timed() {
        LogBuilder run = new LogBuilder()
                .locks("A")
                .all(ObjectKind.SEMAPHORE, new ObjectState.Permits(1), "s")
                .threads("P", "Q")
                .event(EventKind.START, "P", "Q")
                .wants("Q", "s")
                .event(EventKind.RELEASE, "P", "s", Value.of(1), null)
                .enabled(EventKind.ACQUIRE, "Q", "s", Value.of(0), "P");
        for (int round = 0; round < 20; round++) {
            run.takes("P", "A")
                    .wants("Q", "A")
                    .releases("P", "A")
                    .enabled(EventKind.ACQUIRE, "Q", "A", Value.of(1), "P")
                    .wants("P", "A")
                    .releases("Q", "A")
                    .enabled(EventKind.ACQUIRE, "P", "A", Value.of(1), "Q")
                    .releases("P", "A");
        }
        Provenance virtual = Provenance.UNKNOWN.with(Provenance.Fact.CLOCK, "virtual");
        Run joined = new LogBuilder()
                .locks("A")
                .threads("R", "P", "S")
                .event(EventKind.START, "R", "P")
                .takes("S", "A")
                .wants("P", "A")
                .releases("S", "A")
                .enabled(EventKind.ACQUIRE, "P", "A", Value.of(1), "S")
                .wants("R", "P")
                .ends("P")
                .enabled(EventKind.JOIN, "R", "P", Value.NONE, "P")
                .finished();
        Run started = new LogBuilder().threads("P").late("Q", "P").ends("Q").finished();
        LogBuilder even = new LogBuilder()
                .locks("A")
                .variable("n", 0)
                .threads("P", "Q", "R")
                .takes("P", "A")
                .wants("Q", "A")
                .releases("P", "A")
                .enabled(EventKind.ACQUIRE, "Q", "A", Value.of(1), "P")
                .releases("Q", "A");
        for (int step = 0; step < 4; step++) {
            even.writes("R", "n", step);
        }
        return List.of(
                run.finished(),
                new Run(new Heading("", "", Listing.EMPTY, virtual), even.log, Outcome.FINISHED, Optional.empty()),
                started,
                joined);
    }
}
