package dev.threadline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.ChoicePlaces;
import dev.threadline.event.Run;
import dev.threadline.kernel.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where choices were made, found in what came of them, is where they were made. */
@Timeout(60)
class ChoicePlacesTest {
    private static final int RUNS = 5;

    static Stream<String> shipped() {
        return Catalogue.shipped().scenarios().stream().map(Scenario::id);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyChoice_isFoundAtTheStepBeforeWhichItWasMade(String id) throws InterruptedException {
        Scenario scenario = Catalogue.shipped().open(id);
        for (int seed = 0; seed < RUNS; seed++) {
            List<Long> made = new ArrayList<>();
            Run run = run(scenario, seed, made);
            ChoicePlaces places = ChoicePlaces.of(run.log(), run.choices().orElseThrow());
            for (int choice = 0; choice < made.size(); choice++) {
                assertThat(places.stepsBefore(choice))
                        .as("seed %d, choice %d", seed, choice)
                        .isEqualTo(made.get(choice));
            }
            for (long step = 0; step <= run.log().steps(); step++) {
                long taken = step;
                assertThat((long) places.madeBy(step))
                        .isEqualTo(made.stream().filter(steps -> steps < taken).count());
            }
        }
    }

    /** Anybody goes on who may at all, sleepers too. */
    private static Run run(Scenario scenario, int seed, List<Long> made) throws InterruptedException {
        AtomicReference<ScenarioRun> running = new AtomicReference<>();
        SplittableRandom random = new SplittableRandom(seed);
        Strategy any = decision -> {
            made.add(running.get().log().steps());
            return random.nextInt(decision.size());
        };
        Control control = Control.by(any, true, 2);
        running.set(new ScenarioRun(
                scenario, "test.json", new RunLimits(10_000_000_000L, 2_000, false).with(control), line -> {}));
        return running.get().run();
    }
}
