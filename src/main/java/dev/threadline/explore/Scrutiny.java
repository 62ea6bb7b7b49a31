package dev.threadline.explore;

import dev.threadline.analysis.Confirmation;
import dev.threadline.analysis.Findings;
import dev.threadline.analysis.detect.FindingKind;
import dev.threadline.event.Provenance;
import dev.threadline.event.Provenance.Fact;
import dev.threadline.event.Run;
import dev.threadline.kernel.Strategy;
import dev.threadline.scenario.Control;
import dev.threadline.scenario.Gil;
import dev.threadline.scenario.RunLimits;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.ScenarioFile;
import dev.threadline.scenario.ScenarioRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a run tells, and what trying its program again adds to that: whether locks that were taken in different orders do end in a
 * deadlock, and where a controlled run lost its last chance of a good end. Nothing is added where a run does not tell what program it
 * is of.
 *
 * @param time how long each of the two may take
 */
public record Scrutiny(Duration time) {
    private static final int MOST_RUNS = 50;
    private static final int MOST_EVENTS = 100_000;
    private static final int MOST_STATES = 500_000;

    /** @throws InterruptedException if the calling thread is interrupted */
    public Findings of(Run run) throws InterruptedException {
        Findings found = Findings.of(run);
        Optional<ScenarioFile> file = ScenarioFile.of(run.heading());
        if (file.isEmpty()) {
            return found;
        }
        boolean explored = run.heading().provenance().fact(Fact.EXPLORED).equals(Optional.of("yes"));
        return new Findings(
                found.all(), confirmations(run, found, file.get(), explored), lastChance(run, file.get(), explored));
    }

    private List<Confirmation> confirmations(Run run, Findings found, ScenarioFile file, boolean explored)
            throws InterruptedException {
        if (found.all().stream().noneMatch(finding -> finding.kind() == FindingKind.LOCK_ORDER)) {
            return List.of();
        }
        OptionalLong seed = seed(run.heading().provenance());
        Rerun program = decider -> new ScenarioRun(file, limits(decider, seed, explored), _ -> {}).run();
        return new RingConfirmation(program, MOST_RUNS, System.nanoTime() + time.toNanos()).of(run, found.all());
    }

    private static RunLimits limits(Strategy decider, OptionalLong seed, boolean explored) {
        Control control = Control.by(decider, explored, 0);
        return new RunLimits(
                RunLimits.DEFAULT.timeLimit(),
                MOST_EVENTS,
                false,
                Gil.AS_WRITTEN,
                OptionalDouble.empty(),
                seed,
                control);
    }

    private static OptionalLong seed(Provenance told) {
        return told.fact(Fact.SEED).filter(text -> text.matches("-?\\d{1,18}")).stream()
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    private OptionalLong lastChance(Run run, ScenarioFile file, boolean explored) {
        boolean ended = switch (run.outcome().kind()) {
            case DEADLOCK, ASSERTION, ERROR, CHECK -> true;
            case FINISHED, LIVELOCK, ENDLESS, TIME_LIMIT, CANCELLED -> false;
        };
        Scenario scenario = explored ? file.scenario().explored() : file.scenario();
        return ended
                ? LastChance.of(scenario, file.name(), run, Budget.of(time).withStates(MOST_STATES))
                : OptionalLong.empty();
    }
}
