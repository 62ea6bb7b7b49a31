package dev.threadline.app;

import dev.threadline.app.work.Exploring;
import dev.threadline.app.work.Jumps;
import dev.threadline.app.work.Pairing;
import dev.threadline.app.work.Workbench;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/**
 * All that may be under way in a window and can be called off: a run that goes or is read, a jump, the search of all
 * schedules, another run that is laid beside it.
 */
final class UnderWay {
    private final Workbench bench;
    private final Jumps jumps;
    private final Exploring exploring;
    private final Pairing pairing;

    UnderWay(Workbench bench, Jumps jumps, Exploring exploring, Pairing pairing) {
        this.bench = bench;
        this.jumps = jumps;
        this.exploring = exploring;
        this.pairing = pairing;
    }

    /** Whether there is nothing to call off. */
    ObservableBooleanValue nothing() {
        return Bindings.createBooleanBinding(
                () -> bench.job().get() == null
                        && !jumps.going().get()
                        && !pairing.busy().get()
                        && !(exploring.stage().get() instanceof Exploring.Stage.Going),
                bench.job(),
                jumps.going(),
                pairing.busy(),
                exploring.stage());
    }

    /** Calls it off; what has happened so far in a run is still read. */
    void cancel() {
        jumps.cancel();
        exploring.cancel();
        if (pairing.busy().get()) {
            pairing.end();
        }
        bench.cancel();
    }

    /** Ends it all, for a window that closes. */
    void close() {
        jumps.cancel();
        exploring.cancel();
        pairing.end();
        bench.close();
    }
}
