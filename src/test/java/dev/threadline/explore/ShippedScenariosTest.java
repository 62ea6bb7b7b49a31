package dev.threadline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.scenario.Catalogue;
import dev.threadline.scenario.Expectation;
import dev.threadline.scenario.Scenario;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shipped scenarios promise is what exploring them shows. */
class ShippedScenariosTest {
    private static final Budget BUDGET = Budget.of(Duration.ofMinutes(2)).withStates(300_000);

    static Stream<Named<Scenario>> scenarios() {
        return Catalogue.shipped().scenarios().stream()
                .filter(scenario -> scenario.expect().isPresent())
                .map(scenario -> Named.of(scenario.id(), scenario));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void whatIsExpected_isWhatExploringShows(Scenario scenario) {
        Exploration exploration =
                new ScenarioExplorer(BUDGET, SearchWatch.NONE, Scope.EVERYTHING).explore(scenario, scenario.id());

        assertThat(exploration.complete()).isTrue();
        assertThat(exploration.verdict()).isEqualTo(scenario.expect().map(Expectation::verdict));
        assertThat(exploration.kinds())
                .containsExactlyInAnyOrderElementsOf(
                        scenario.expect().orElseThrow().outcomes());
    }
}
