package dev.threadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code --explain} says of shipped scenarios: a finding in the broken one, none of its kind in the fixed one. */
@Timeout(60)
class ExplainTest {
    private static final String NOTHING = "Nothing was found";

    private static Answer run(String scenario, Object... more) {
        return Answer.to(Stream.concat(
                        Stream.of("run", scenario, "--mode", "controlled", "--strategy", "round-robin"),
                        Stream.of(more))
                .toArray());
    }

    @ParameterizedTest
    @CsvSource({
        "lost-update, lost-update-locked, Data race:",
        "lost-update, lost-update-locked, Broken update:",
        "two-locks, two-locks-ordered, Deadlock: Left and Right wait for B and A",
        "lost-wake-up, wake-up-heard, Lost wake-up: Signaller called at changed",
        "convoy, convoy-dissolved, Held lock:"
    })
    void theBrokenScenario_hasTheFinding_andItsTwinHasNot(String broken, String fixed, String finding) {
        assertThat(run(broken, "--explain").err()).contains(finding, "  To mend it:");
        assertThat(run(fixed, "--explain").err()).doesNotContain(finding);
    }

    @Test
    void locksInTwoOrders_areConfirmed_byAScheduleThatDeadlocks_alsoOfARecording(@TempDir Path folder) {
        Path recording = folder.resolve("a.threadline");
        Answer.to("run", "two-locks", "--explored", "--strategy", "random", "--seed", "13", "-o", recording);

        assertThat(Answer.to("show", recording, "--explain").out())
                .contains("Lock order: Left and Right take A and B", "  Confirmed: by this schedule");
        assertThat(Answer.to("show", recording, "--json").out()).contains("\"confirmed\":true");
    }

    @Test
    void aControlledRunThatEndsBadly_hasAPointOfNoReturn_andAGoodOneHasNone() {
        assertThat(run("two-locks", "--explain").err())
                .contains("The point of no return is step ", " takes B. Until then");
        assertThat(run("two-locks-ordered", "--explain").err()).doesNotContain("point of no return");
    }

    @Test
    void whatRunSays_showSaysOfTheRecording(@TempDir Path folder) {
        Path recording = folder.resolve("a.threadline");
        String told = run("lost-update", "--explain", "-o", recording).err();
        String findings = told.substring(told.indexOf("Data race"));

        assertThat(Answer.to("show", recording, "--explain").out()).endsWith(findings);
    }

    @Test
    void nobodyWhoDidNotAsk_isToldOfFindings() {
        assertThat(run("lost-update").err()).doesNotContain("Data race");
        assertThat(run("lost-update-locked", "--explain").err()).contains(NOTHING);
    }
}
