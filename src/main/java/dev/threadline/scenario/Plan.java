package dev.threadline.scenario;

import dev.threadline.event.Choice;
import dev.threadline.event.Named;
import dev.threadline.event.Planned;
import dev.threadline.event.Run;
import dev.threadline.event.RunTree;
import dev.threadline.event.UserError;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Choices for a controlled run to make, before its strategy decides.
 *
 * @param source where they stand, as mistakes in them are reported of: a file, or a scenario's schedule
 * @param scenario the id of the scenario that they were made in, where that is known
 * @param hash of that scenario's text, where that is known
 * @param seed of the random numbers of the run that they were made in, where that is known
 */
public record Plan(
        String source,
        Optional<String> scenario,
        Optional<String> hash,
        OptionalLong seed,
        List<? extends Planned> choices) {
    public Plan {
        choices = List.copyOf(choices);
    }

    /**
     * What the twin of a scenario does when it is replayed.
     *
     * @throws UserError if it has none, or that has no schedule
     */
    public static Plan ofTwin(Scenario scenario, Catalogue catalogue) {
        Scenario twin = catalogue
                .find(scenario.pair())
                .orElseThrow(() -> new UserError("%s has no twin among the shipped scenarios whose run it could follow."
                        .formatted(scenario.id())));
        if (twin.run().schedule().isEmpty()) {
            throw new UserError(
                    "%s, the twin of %s, has no schedule of its own to follow; record a controlled run of it."
                            .formatted(twin.id(), scenario.id()));
        }
        return written(twin);
    }

    /** The schedule that a scenario has saved. */
    static Plan written(Scenario scenario) {
        return new Plan(
                "the schedule of " + scenario.id(),
                Optional.of(scenario.id()),
                Optional.empty(),
                OptionalLong.empty(),
                scenario.run().schedule().stream()
                        .map(choice -> Named.parse(choice).orElseThrow())
                        .toList());
    }

    /** To branch off a run of a scenario: keep its first choices, and make another one then, if one is given. */
    public static Plan branching(Run run, int kept, Optional<Choice> other) {
        return new Plan(
                "the branch",
                Optional.of(run.scenario()),
                Optional.empty(),
                run.choices().map(choices -> OptionalLong.of(choices.seed())).orElse(OptionalLong.empty()),
                RunTree.plan(run, kept, other));
    }

    /** How many of the choices are spurious wake-ups. */
    int spurious() {
        return (int) choices.stream()
                .filter(choice -> choice.turn() == Choice.Spurious.SPURIOUS)
                .count();
    }

    /** Whether random numbers are among the choices. */
    boolean draws() {
        return choices.stream().anyMatch(choice -> choice.turn() instanceof Choice.Random);
    }
}
