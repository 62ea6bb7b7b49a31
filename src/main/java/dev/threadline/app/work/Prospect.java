package dev.threadline.app.work;

import dev.threadline.event.Run;
import dev.threadline.explore.Budget;
import dev.threadline.explore.LastChance;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.ScenarioFile;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How long a run could still end well.
 *
 * @param lost the step, from 1, that took the last chance of a good end; {@link Long#MAX_VALUE} if none did
 */
public record Prospect(long lost) {
    /** More states than these are not searched for a question's sake. */
    private static final int MOST_STATES = 100_000;

    private static final Duration MOST_TIME = Duration.ofSeconds(5);

    /** Whether it could end well after a step. */
    public boolean isGoodAfter(long step) {
        return step < lost;
    }

    /**
     * That of a run that is over: one that ended well shows by itself that it could; for any other all states of its scenario are
     * searched, which takes a while.
     *
     * @return empty where that is not known: the run tells no program or was ended from outside, there are too many states, or it
     *     never had a chance
     */
    static Optional<Prospect> of(Run run) {
        return switch (run.outcome().kind()) {
            case FINISHED -> Optional.of(new Prospect(Long.MAX_VALUE));
            case DEADLOCK, ASSERTION, ERROR, CHECK -> searched(run);
            case LIVELOCK, ENDLESS, TIME_LIMIT, CANCELLED -> Optional.empty();
        };
    }

    private static Optional<Prospect> searched(Run run) {
        OptionalLong lost = ScenarioFile.of(run.heading()).stream()
                .flatMapToLong(file -> {
                    Scenario scenario =
                            Conductor.wasExplored(run) ? file.scenario().explored() : file.scenario();
                    return LastChance.of(
                            scenario, file.name(), run, Budget.of(MOST_TIME).withStates(MOST_STATES))
                            .stream();
                })
                .findFirst();
        return lost.isPresent() ? Optional.of(new Prospect(lost.getAsLong())) : Optional.empty();
    }
}
