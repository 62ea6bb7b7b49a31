package dev.threadline.app;

import dev.threadline.app.command.Command;
import dev.threadline.app.command.Commands;
import dev.threadline.app.work.Moment;
import dev.threadline.app.work.Playback;
import dev.threadline.app.work.Reading;
import dev.threadline.app.work.Workbench;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/** The commands that bring the reader to another step of the run. */
final class StepCommands {
    private final Workbench bench;
    private final Playback playback;

    StepCommands(Workbench bench, Playback playback) {
        this.bench = bench;
        this.playback = playback;
    }

    void bind(Commands commands) {
        ObservableBooleanValue atStart = unless(moment -> moment.step() > 0);
        ObservableBooleanValue atEnd =
                unless(moment -> moment.step() < bench.reading().get().steps());
        ObservableBooleanValue noContention = unless(_ -> firstContention() >= 0);
        commands.bind(Command.STEP, () -> walk(() -> bench.stepBy(1)), atEnd);
        commands.bind(Command.BACK, () -> walk(() -> bench.stepBy(-1)), atStart);
        commands.bind(Command.FIRST, () -> walk(() -> bench.stepTo(0)), atStart);
        commands.bind(Command.LAST, () -> walk(() -> bench.stepTo(Long.MAX_VALUE)), atEnd);
        commands.bind(Command.FIRST_CONTENTION, () -> walk(() -> bench.stepTo(firstContention())), noContention);
        commands.bind(Command.PLAY, playback::toggle, bench.moment().isNull());
        commands.bind(Command.FASTER, () -> playback.quicken(1));
        commands.bind(Command.SLOWER, () -> playback.quicken(-1));
    }

    /** Where it can't be done: without a run, and unless it is so where the reader stands. */
    private ObservableBooleanValue unless(Predicate<Moment> possible) {
        return Bindings.createBooleanBinding(
                () -> bench.moment().get() == null
                        || !possible.test(bench.moment().get()),
                bench.moment());
    }

    /** Whoever steps by hand wants to stay there. */
    private void walk(Runnable step) {
        playback.playing().set(false);
        step.run();
    }

    /** The step after which a thread first waits for a lock, or -1. */
    private long firstContention() {
        Reading reading = bench.reading().get();
        return reading == null ? -1 : reading.firstContention();
    }
}
