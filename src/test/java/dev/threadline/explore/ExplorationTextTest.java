package dev.threadline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.OutcomeKind;
import dev.threadline.scenario.Catalogue;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.Verdict;
import dev.threadline.script.Ending;
import java.math.BigInteger;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The words of an exploration and the code agree on which there are. */
class ExplorationTextTest {
    /** The words, and which of them were asked for. */
    private static final class Asked extends ResourceBundle {
        private final ResourceBundle words =
                ResourceBundle.getBundle("dev.threadline.explore.exploration", Locale.ROOT);
        private final Set<String> keys = new TreeSet<>();

        @Override
        protected Object handleGetObject(String key) {
            keys.add(key);
            return words.getString(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return words.getKeys();
        }
    }

    private static Extent all(Optional<BigInteger> schedules) {
        return new Extent(Scope.EVERYTHING, Optional.empty(), 3, 0, schedules);
    }

    @Test
    void everyTextIsUsed_andNoneIsMissing() {
        Asked asked = new Asked();
        ExplorationText text = new ExplorationText(asked);
        Scenario scenario =
                Catalogue.shipped().find("lost-update").orElseThrow().explored();
        for (OutcomeKind kind : OutcomeKind.OF_SCHEDULES) {
            Ending ending = new Ending(kind, "so", new TreeMap<>(), List.of());
            assertThat(text.outcome(ending, List.of("P", "Q"))).endsWith(".").doesNotContain("{");
        }
        Optional<BigInteger> many = Optional.of(BigInteger.TEN);
        for (Cut cut : Cut.values()) {
            Extent within = new Extent(Scope.EVERYTHING.withPreemptions(1), Optional.of(cut), 3, 4, many);
            assertThat(text.verdict(scenario, Optional.empty(), within, List.of()))
                    .contains("within 1 preemption")
                    .doesNotContain("{");
        }
        text.verdict(scenario, Optional.of(Verdict.HOLDS), all(Optional.empty()), List.of());
        Extent reduced = new Extent(Scope.EVERYTHING.withReduction(), Optional.empty(), 3, 0, Optional.empty());
        assertThat(text.verdict(scenario, Optional.of(Verdict.HOLDS), reduced, List.of()))
                .startsWith("Every schedule ends well. 3 states have every outcome; not known are");
        List<ExploredOutcome> failing = Explored.read(Explored.threads("n = 0", Map.of("P", "n = 1 // n")))
                .outcomes();
        assertThat(text.verdict(scenario, Optional.of(Verdict.FAILS), all(many), failing))
                .isEqualTo(
                        "Some schedule fails. A thread dies of ZeroDivisionError: integer division or modulo by zero."
                                + " There are 10 schedules, of 3 states. Explored with COUNT = 2.");
        assertThat(text.codeVerdict(Optional.of(Verdict.HOLDS), true, 1, List.of()))
                .isEqualTo("Every schedule ends well. One execution shows every schedule.");
        assertThat(text.codeVerdict(Optional.empty(), false, 7, List.of()))
                .isEqualTo(
                        "No schedule was found that fails. The search ended after 7 executions; there are more schedules.");
        assertThat(text.failure("title", failing.getFirst(), "P*2")).contains(".replay(\"P*2\")");

        assertThat(asked.keys).containsExactlyInAnyOrderElementsOf(Collections.list(asked.getKeys()));
    }
}
