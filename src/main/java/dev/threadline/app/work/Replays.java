package dev.threadline.app.work;

import dev.threadline.event.Choice;
import dev.threadline.event.ChoiceLog;
import dev.threadline.event.Run;
import dev.threadline.event.UserError;
import dev.threadline.explore.ExploredOutcome;
import dev.threadline.explore.FoundSchedule;
import dev.threadline.explore.RunLine;
import dev.threadline.scenario.ScenarioFile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * Brings runs before the reader whose choices are known: those that exploring has found, and those that somebody has kept as a line
 * of text. Lives on the window's thread.
 */
public final class Replays {
    private final Workbench bench;

    public Replays(Workbench bench) {
        this.bench = bench;
    }

    /**
     * Shows the simplest schedule of an outcome of the open scenario. It joins the family of the run that is read if that was made as
     * scenarios are explored too; a member of it that went so already is shown again.
     *
     * @param step from 0, before which the reader stands then; none if at the beginning
     */
    public void show(ExploredOutcome outcome, OptionalInt step) {
        OptionalInt choice = step.stream().map(outcome::choiceOf).findFirst();
        Optional<Family.Member> there = members().stream()
                .filter(member -> startsWith(member.run(), outcome.schedule()))
                .findFirst();
        if (there.isPresent()) {
            bench.turnTo(there.get());
            bench.stepTo(choice.isEmpty() ? 0 : bench.reading().get().stepOf(choice.getAsInt()));
        } else {
            FoundSchedule found = new FoundSchedule(outcome);
            bench.replay(
                    bench.source(),
                    Job.again(bench.source(), kept(outcome.schedule()), choice, found.limits(), found::told));
        }
    }

    /** The runs that one found by exploring may join; none while another run is under way. */
    private List<Family.Member> members() {
        Family family = bench.family().get();
        return family == null
                        || bench.job().get() != null
                        || !Conductor.wasExplored(family.tree().run())
                ? List.of()
                : family.members();
    }

    private static List<Choice> choices(Run run) {
        return run.choices().map(ChoiceLog::choices).orElse(List.of());
    }

    private static boolean startsWith(Run run, List<Choice> schedule) {
        List<Choice> made = choices(run);
        return made.size() >= schedule.size()
                && made.subList(0, schedule.size()).equals(schedule);
    }

    /** How many choices a schedule has in common with the run that is read, if it parts from it. */
    private OptionalInt kept(List<Choice> schedule) {
        List<Choice> made =
                members().isEmpty() ? List.of() : choices(bench.reading().get().run());
        int most = Math.min(made.size(), schedule.size());
        int kept = 0;
        while (kept < most && made.get(kept).equals(schedule.get(kept))) {
            kept++;
        }
        return kept < most ? OptionalInt.of(kept) : OptionalInt.empty();
    }

    /** The run that is read, as a line of text; empty for one in which nobody chose. */
    public Optional<String> line() {
        return Optional.ofNullable(bench.reading().get())
                .map(Reading::run)
                .flatMap(RunLine::of)
                .map(RunLine::text);
    }

    /** Shows the run that a line of text tells; where it tells none, the reader is told why. */
    public void restore(String text) {
        try {
            RunLine line = RunLine.parse(text);
            ScenarioFile scenario = scenario(line.scenario());
            bench.replay(
                    scenario,
                    Job.again(
                            scenario,
                            OptionalInt.empty(),
                            OptionalInt.empty(),
                            line.limits(),
                            UnaryOperator.identity()));
        } catch (UserError mistake) {
            bench.tell(mistake.getMessage());
        }
    }

    private ScenarioFile scenario(String id) {
        return Optional.ofNullable(bench.source())
                .filter(open -> open.scenario().id().equals(id))
                .or(() -> bench.catalogue().file(id))
                .orElseThrow(() -> new UserError(
                        "The run is of a scenario '%s', which is not in the library; open it, then paste the run again."
                                .formatted(id)));
    }
}
