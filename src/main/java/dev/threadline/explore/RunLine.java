package dev.threadline.explore;

import dev.threadline.event.ChoiceLog;
import dev.threadline.event.EventLog;
import dev.threadline.event.Named;
import dev.threadline.event.Provenance.Fact;
import dev.threadline.event.Run;
import dev.threadline.event.UserError;
import dev.threadline.scenario.Control;
import dev.threadline.scenario.Plan;
import dev.threadline.scenario.RunLimits;
import dev.threadline.scenario.StrategyName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A controlled run as one line of text, to be sent to somebody: {@code threadline two-locks --explored --seed 7: Left*3, Right*2}.
 * The words are those of the command line, the schedule is as {@link ScheduleText} has it.
 *
 * @param scenario its id
 * @param explored whether it ran as it is explored
 * @param seed of its random numbers; 0, which a replay takes where nobody says another, is not written
 * @param schedule its choices, as they are written
 */
public record RunLine(String scenario, boolean explored, long seed, String schedule) {
    private static final String SOURCE = "the run that was pasted";
    private static final Pattern LINE = Pattern.compile("threadline (.+?)( --explored)?(?: --seed (-?[0-9]+))?: (.+)");

    /** How much of what is no run is shown. */
    private static final int SHOWN = 40;

    /** The line of a run; empty for one in which nobody chose. */
    public static Optional<RunLine> of(Run run) {
        return run.choices().filter(choices -> !choices.decided().isEmpty()).map(choices -> of(run, choices));
    }

    private static RunLine of(Run run, ChoiceLog choices) {
        EventLog log = run.log();
        List<String> written = choices.choices().stream()
                .map(choice -> choice.text(log.thread(choice.thread()).name()))
                .toList();
        boolean explored = run.heading().provenance().fact(Fact.EXPLORED).equals(Optional.of("yes"));
        return new RunLine(run.scenario(), explored, choices.seed(), ScheduleText.write(written));
    }

    /**
     * Reads a line, which may have been broken on its way.
     *
     * @throws UserError if it tells no run
     */
    public static RunLine parse(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        Matcher found = LINE.matcher(line);
        if (!found.matches()) {
            throw new UserError("'%s' tells no run; a run is written as in: threadline two-locks: Left, Right*3."
                    .formatted(line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "..."));
        }
        try {
            long seed = found.group(3) == null ? 0 : Long.parseLong(found.group(3));
            return new RunLine(found.group(1), found.group(2) != null, seed, found.group(4));
        } catch (NumberFormatException large) {
            throw new UserError(
                    "found --seed %s in %s, expected a number of 64 bits.".formatted(found.group(3), SOURCE));
        }
    }

    /** The line. */
    public String text() {
        return "threadline %s%s%s: %s"
                .formatted(scenario, explored ? " --explored" : "", seed == 0 ? "" : " --seed " + seed, schedule);
    }

    /**
     * How the scenario is run in order to go so again.
     *
     * @throws UserError if a part of the schedule is no choice
     */
    public RunLimits limits() {
        List<Named> choices = ScheduleText.read(
                schedule, part -> new UserError("In %s: %s".formatted(SOURCE, ScheduleText.refusal(part))));
        Plan plan = new Plan(SOURCE, Optional.of(scenario), Optional.empty(), OptionalLong.of(seed), choices);
        Control control =
                Control.AS_WRITTEN.with(StrategyName.REPLAY).with(plan).asExplored(explored);
        return RunLimits.DEFAULT.with(control);
    }
}
