package dev.threadline.app.work;

import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.scenario.Goal;
import dev.threadline.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Watches whether the reader reaches the scenario's goal. Only runs count in which the reader chose who goes on; a run that comes with
 * the scenario, or was found by exploring, may reach it and wins nothing. A goal that is an end is reached at the end, but a deadlock
 * as soon as some threads wait for each other in a circle, whatever the others still do. Lives on the window's thread.
 */
public final class Goals {
    private final Workbench bench;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<Win> win = new ReadOnlyObjectWrapper<>();

    /** The run whose end is known to reach the goal, or null. */
    private Run winner;

    /**
     * A goal that was reached.
     *
     * @param scenario whose goal it was
     * @param whole whether the run is over, and not only some of its threads
     * @param why in sentences
     */
    public record Win(Scenario scenario, boolean whole, List<String> why) {
        public Win {
            why = List.copyOf(why);
        }
    }

    public Goals(Workbench bench) {
        this.bench = bench;
        latest = new Latest(bench);
        bench.reading().addListener((_, before, now) -> judge(before, now));
        bench.moment().addListener((_, _, _) -> look());
    }

    /** The goal that was reached in the run that is read, or null. */
    public ReadOnlyObjectProperty<Win> win() {
        return win.getReadOnlyProperty();
    }

    private Optional<Goal> goal() {
        return Optional.ofNullable(bench.scenario().get())
                .flatMap(Scenario::goal)
                .filter(_ -> bench.isChosen());
    }

    private void judge(Reading before, Reading now) {
        if (now == null || !now.continues(before)) {
            latest.drop();
            win.set(null);
        }
        if (now != null && now.isOver() && winner != now.run() && goal().isPresent()) {
            Scenario scenario = bench.scenario().get();
            latest.ask(_ -> GoalJudge.isWon(scenario, now.run()), won -> {
                if (won) {
                    winner = now.run();
                    look();
                }
            });
        }
    }

    private void look() {
        Moment here = bench.moment().get();
        Reading reading = bench.reading().get();
        if (here == null || win.get() != null || goal().isEmpty()) {
            return;
        }
        boolean atEnd = reading.isOver() && here.step() == reading.steps();
        boolean circle = goal().get().outcome().equals(Optional.of(OutcomeKind.DEADLOCK))
                && !here.graph().cycles().isEmpty();
        if (atEnd && reading.run() == winner) {
            win.set(new Win(
                    bench.scenario().get(),
                    true,
                    reading.story().isEmpty() ? List.of(reading.outcome()) : reading.story()));
        } else if (circle) {
            win.set(new Win(bench.scenario().get(), false, List.of()));
        }
    }
}
