package dev.threadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code --json}, {@code --figures} and {@code --lang} say of a run. */
@Timeout(60)
class RunJsonTest {
    private static Answer run(String scenario, Object... more) {
        return Answer.to(Stream.concat(
                        Stream.of("run", scenario, "--mode", "controlled", "--strategy", "round-robin"),
                        Stream.of(more))
                .toArray());
    }

    @Test
    void asJson_aRunIsOneLine_withItsFindingsAndFigures_andNothingElse() {
        Answer answer = run("two-locks", "--json");
        JsonNode told = new JsonMapper().readTree(answer.out());

        assertThat(answer.code()).isEqualTo(Threadline.FAILED);
        assertThat(answer.out().lines()).hasSize(1);
        assertThat(answer.err()).isEmpty();
        assertThat(told.get("scenario").asString()).isEqualTo("two-locks");
        assertThat(told.get("outcome").asString()).isEqualTo("deadlock");
        assertThat(told.get("clock").asString()).isEqualTo("virtual");
        assertThat(told.get("printed").toString()).contains("n is ");
        assertThat(told.get("findings")
                        .valueStream()
                        .map(finding -> finding.get("kind").asString()))
                .contains("deadlock");
        assertThat(told.get("figures")
                        .get("locks")
                        .valueStream()
                        .map(lock -> lock.get("contended").asInt()))
                .containsExactly(1, 1);
        assertThat(told.get("figures").get("criticalPath").get("ns").asLong()).isPositive();
    }

    @Test
    void whatRunSays_showSaysOfTheRecording(@TempDir Path folder) {
        Path recording = folder.resolve("a.threadline");
        run("two-locks", "-o", recording);

        assertThat(Answer.to("show", recording, "--json").out())
                .isEqualTo(run("two-locks", "--json").out());
    }

    @Test
    void figures_areToldOnRequest() {
        assertThat(run("convoy").err()).doesNotContain("critical path");
        assertThat(run("convoy", "--figures").err())
                .contains("The critical path", "Without waiting for log_lock the path would be 9 s shorter (75 %).");
    }

    @Test
    void inGerman_everythingIs() {
        String told = run("two-locks", "--lang", "de", "--explain", "--figures").err();

        assertThat(told).contains("Verklemmung", "So behebst du es:", "Der kritische Pfad", "Entscheidungen");
        assertThat(told).doesNotContain("Deadlock:", "To mend it", "wait", "step");
    }

    @Test
    void anotherLanguage_isRefused_withThoseThereAre() {
        Answer answer = run("two-locks", "--lang", "fr");

        assertThat(answer.code()).isEqualTo(Threadline.BAD_INPUT);
        assertThat(answer.err()).contains("fr").contains("en, de");
    }
}
