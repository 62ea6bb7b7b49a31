package dev.threadline.app;

import dev.threadline.app.work.Exploring;
import dev.threadline.app.work.Jumps;
import dev.threadline.app.work.Workbench;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/** All that may be under way in a window and can be called off: a run that goes or is read, a jump, the search of all schedules. */
final class UnderWay {
    private final Workbench bench;
    private final Jumps jumps;
    private final Exploring exploring;

    UnderWay(Workbench bench, Jumps jumps, Exploring exploring) {
        this.bench = bench;
        this.jumps = jumps;
        this.exploring = exploring;
    }

    /** Whether there is nothing to call off. */
    ObservableBooleanValue nothing() {
        return Bindings.createBooleanBinding(
                () -> bench.job().get() == null
                        && !jumps.going().get()
                        && !(exploring.stage().get() instanceof Exploring.Stage.Going),
                bench.job(),
                jumps.going(),
                exploring.stage());
    }

    /** Calls it off; what has happened so far in a run is still read. */
    void cancel() {
        jumps.cancel();
        exploring.cancel();
        bench.cancel();
    }

    /** Ends it all, for a window that closes. */
    void close() {
        jumps.cancel();
        exploring.cancel();
        bench.close();
    }
}
