package dev.threadline.app.work;

import dev.threadline.scenario.Expectation;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.Verdict;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

/**
 * Finds out in the background how long the run that is read could still end well, where somebody wants to know. Only for scenarios that
 * say that they can fail: in others the question would be none, and to ask it of failed runs alone would tell how they end. Lives on
 * the window's thread.
 */
public final class Prospecting {
    private final Workbench bench;
    private final ObservableBooleanValue wanted;
    private final Latest latest;
    private Optional<Prospect> prospect = Optional.empty();

    /** The reading that was looked into last, or null. */
    private Reading looked;

    /** @param wanted whether somebody wants to know */
    public Prospecting(Workbench bench, ObservableBooleanValue wanted) {
        this.bench = bench;
        this.wanted = wanted;
        latest = new Latest(bench);
        bench.reading().addListener((_, _, _) -> look());
        wanted.addListener((_, _, _) -> look());
    }

    /** What is known of the run that is read; empty as long as nothing is. */
    public Optional<Prospect> known() {
        return prospect.filter(_ -> looked == bench.reading().get());
    }

    /** Whether it is being found out. */
    public ReadOnlyBooleanProperty busy() {
        return latest.busy();
    }

    private void look() {
        Reading reading = bench.reading().get();
        if (reading == looked) {
            return;
        }
        latest.drop();
        prospect = Optional.empty();
        looked = null;
        if (wanted.get() && reading != null && reading.isOver() && canFail()) {
            looked = reading;
            latest.ask(_ -> Prospect.of(reading.run()), found -> prospect = found);
        }
    }

    private boolean canFail() {
        return Optional.ofNullable(bench.scenario().get())
                .flatMap(Scenario::expect)
                .map(Expectation::verdict)
                .equals(Optional.of(Verdict.FAILS));
    }
}
