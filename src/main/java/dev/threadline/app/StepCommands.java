package dev.threadline.app;

import dev.threadline.app.command.Command;
import dev.threadline.app.command.Commands;
import dev.threadline.app.look.Look;
import dev.threadline.app.work.Diagnosing;
import dev.threadline.app.work.Jumps;
import dev.threadline.app.work.LaneSelection;
import dev.threadline.app.work.Moment;
import dev.threadline.app.work.Playback;
import dev.threadline.app.work.Sought;
import dev.threadline.app.work.Workbench;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/** The commands that bring the reader to another step of the run; where there is none to go to, a whisper says so. */
final class StepCommands {
    private final Workbench bench;
    private final Playback playback;
    private final Jumps jumps;
    private final Diagnosing diagnosing;
    private final LaneSelection selection;
    private final Look look;
    private final Consumer<String> whisper;
    private final JumpNews news;

    /** @param whisper is told how a jump went that did not find what it sought where it was looked for */
    StepCommands(
            Workbench bench,
            Playback playback,
            Jumps jumps,
            Diagnosing diagnosing,
            LaneSelection selection,
            Look look,
            Consumer<String> whisper) {
        this.bench = bench;
        this.playback = playback;
        this.jumps = jumps;
        this.diagnosing = diagnosing;
        this.selection = selection;
        this.look = look;
        this.whisper = whisper;
        news = new JumpNews(look, whisper);
    }

    void bind(Commands commands) {
        Patience.with(jumps.going(), whisper, look.say("jump.going"));
        ObservableBooleanValue atStart = unless(moment -> moment.step() > 0);
        ObservableBooleanValue atEnd =
                unless(moment -> moment.step() < bench.reading().get().steps());
        ObservableBooleanValue noRun = bench.moment().isNull();
        commands.bind(Command.STEP, () -> walk(() -> bench.stepBy(1)), atEnd);
        commands.bind(Command.BACK, () -> walk(() -> bench.stepBy(-1)), atStart);
        commands.bind(Command.FIRST, () -> walk(() -> bench.stepTo(0)), atStart);
        commands.bind(Command.LAST, () -> walk(() -> bench.stepTo(Long.MAX_VALUE)), atEnd);
        commands.bind(Command.LINE_ON, () -> walk(() -> jumps.toNextLine(_ -> {})), atEnd);
        commands.bind(Command.LINE_BACK, () -> walk(() -> jumps.toPreviousLine(_ -> {})), atStart);
        commands.bind(Command.LANE_ON, () -> walk(() -> alongLane(true)), noRun);
        commands.bind(Command.LANE_BACK, () -> walk(() -> alongLane(false)), noRun);
        commands.bind(Command.NEXT_CONTENTION, () -> walk(() -> toContention(true)), noRun);
        commands.bind(Command.PREVIOUS_CONTENTION, () -> walk(() -> toContention(false)), noRun);
        commands.bind(Command.NEXT_FINDING, () -> walk(() -> toFinding(true)), noRun);
        commands.bind(Command.PREVIOUS_FINDING, () -> walk(() -> toFinding(false)), noRun);
        commands.bind(Command.PLAY, playback::toggle, noRun);
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
        jumps.cancel();
        step.run();
    }

    private void alongLane(boolean forward) {
        selection
                .first()
                .ifPresentOrElse(
                        lane -> jumps.to(
                                Sought.ofLane(lane), forward, false, landing -> news.tell("lane", forward, landing)),
                        () -> whisper.accept(look.say("jump.lane.none")));
    }

    private void toContention(boolean forward) {
        Sought contention = bench.reading().get().contention();
        jumps.to(contention, forward, true, landing -> news.tell("contention", forward, landing));
    }

    private void toFinding(boolean forward) {
        if (diagnosing.diagnosis().get() == null) {
            whisper.accept(look.say(diagnosing.busy().get() ? "jump.finding.busy" : "jump.finding.going"));
        } else {
            diagnosing.jump(forward, landing -> news.tell("finding", forward, landing));
        }
    }
}
