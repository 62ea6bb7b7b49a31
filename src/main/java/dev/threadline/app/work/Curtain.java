package dev.threadline.app.work;

import dev.threadline.event.Run;
import dev.threadline.scenario.Scenario;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Whether what lies after the step where the reader stands is hidden: in a scenario that teaches, or asks for something, until the
 * reader has come to the end of the run, or lifts it. A run that goes on hides nothing, since it has nothing to hide; one of very
 * many steps neither, since nobody walks to its end. Lives on the window's thread.
 */
public final class Curtain {
    private final Workbench bench;
    private final ReadOnlyBooleanWrapper down = new ReadOnlyBooleanWrapper();

    /** The runs of the scenario that the reader has seen the end of. */
    private final Set<Run> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Scenario scenario;
    private boolean lifted;

    public Curtain(Workbench bench) {
        this.bench = bench;
        bench.moment().addListener((_, _, _) -> look());
        bench.reading().addListener((_, _, _) -> look());
        look();
    }

    /** Whether it is down. */
    public ReadOnlyBooleanProperty down() {
        return down.getReadOnlyProperty();
    }

    /** Lifts it, for all that is read from now on, or lets it down again. A run whose end has been seen stays open. */
    public void turn() {
        lifted = !lifted;
        look();
    }

    /** Whether the end of a run is not to be given away. */
    public boolean hides(Run run) {
        return !lifted && scenario != null && teaches(scenario) && !seen.contains(run);
    }

    /** Whether a scenario has something not to be given away. */
    static boolean teaches(Scenario scenario) {
        return scenario.goal().isPresent() || !scenario.lesson().isEmpty();
    }

    private void look() {
        Reading reading = bench.reading().get();
        Moment moment = bench.moment().get();
        if (bench.scenario().get() != scenario) {
            scenario = bench.scenario().get();
            seen.clear();
        }
        if (reading == null || !reading.isOver()) {
            down.set(false);
            return;
        }
        if (moment != null && moment.step() == reading.steps()) {
            seen.add(reading.run());
        }
        down.set(hides(reading.run()) && reading.steps() <= Reading.MOST_COLUMNS);
    }
}
