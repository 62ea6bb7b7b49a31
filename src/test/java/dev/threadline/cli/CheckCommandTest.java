package dev.threadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code threadline check} says, and its exit codes. */
@Timeout(60)
class CheckCommandTest {
    private static final String LOST_UPDATE = """
            {"format": 1, "id": "%s", "title": "Lost", "setup": ["n = 0", "kept = [1, (2, 'x')]"],
             "threads": [{"name": "P", "count": 2, "code": ["n += 1"]}], "check": "n == 2"%s}""";

    @TempDir
    private Path folder;

    private Path lostUpdate(String id, String more) throws IOException {
        return Files.writeString(folder.resolve(id + ".json"), LOST_UPDATE.formatted(id, more));
    }

    private Path program(String id, String code) throws IOException {
        return Files.writeString(folder.resolve(id + ".json"), """
                {"format": 1, "id": "%s", "title": "T", "setup": ["n = 0"], "threads": [{"name": "P", "code": [%s]}]}""".formatted(id, code));
    }

    @Test
    void aScenarioAsExpected_isToldWithItsSimplestSchedules() {
        Answer answer = Answer.to("check", "two-locks");

        assertThat(answer.code()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out())
                .contains("fails, as expected")
                .containsPattern("deadlock +Left and Right wait for ever")
                .containsPattern("\\d+ of \\d+ schedules")
                .contains("no good end can be reached any more");
    }

    @Test
    void withoutAnExpectation_aFailureIsAFailure() throws IOException {
        Answer answer = Answer.to("check", lostUpdate("lost", ""));

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("fails").contains("n = 1").doesNotContain("xpected");
    }

    @Test
    void asJson_itHasTheFindingsOfEachOutcomesSimplestSchedule() {
        JsonNode told = new JsonMapper()
                .readTree(Answer.to("check", "two-locks", "--json").out());
        JsonNode deadlock = told.get("findings")
                .valueStream()
                .filter(finding -> finding.get("kind").asString().equals("deadlock"))
                .findFirst()
                .orElseThrow();

        assertThat(told.get("outcomes")
                        .get(deadlock.get("outcome").asInt())
                        .get("kind")
                        .asString())
                .isEqualTo("deadlock");
        assertThat(deadlock.get("threads").toString()).isEqualTo("[\"Left\",\"Right\"]");
        assertThat(deadlock.get("objects").toString()).isEqualTo("[\"B\",\"A\"]");
        assertThat(deadlock.get("lines")).isNotEmpty();
        assertThat(deadlock.get("steps")).isNotEmpty();
        assertThat(deadlock.get("sentence").asString()).startsWith("Deadlock: Left and Right");
    }

    @Test
    void aFinding_isToldOnce_howeverManyOutcomesShowIt() {
        JsonNode told = new JsonMapper()
                .readTree(Answer.to("check", "lost-update", "--json").out());

        assertThat(told.get("findings")
                        .valueStream()
                        .map(finding -> finding.get("kind") + "" + finding.get("threads") + finding.get("lines")))
                .doesNotHaveDuplicates();
    }

    @Test
    void onRequest_theReportExplainsWhatGoesWrong() {
        assertThat(Answer.to("check", "two-locks").out()).doesNotContain("To mend it:");
        assertThat(Answer.to("check", "two-locks", "--explain").out())
                .contains("Left and Right wait for ever.", "Deadlock: Left and Right wait for", "  To mend it:");
        assertThat(Answer.to("check", "lost-update-locked", "--explain").out()).contains("Nothing was found");
    }

    @Test
    void whatGoesOnForEver_isExplainedToo() {
        assertThat(Answer.to("check", "after-you", "--explain").out())
                .contains("went wrong in this run, or could have");
    }

    @Test
    void anotherVerdictThanExpected_isAFailure() throws IOException {
        Answer answer = Answer.to("check", lostUpdate("lost", ", \"expect\": {\"verdict\": \"holds\"}"));

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("NOT AS EXPECTED").contains("Expected: holds");
    }

    @Test
    void asJson_everyOutcomeIsThere_withCountScheduleAndFinalState() throws IOException {
        Answer answer = Answer.to("check", lostUpdate("lost", ""), "--json");

        assertThat(answer.out()).hasLineCount(1);
        JsonNode told = new JsonMapper().readTree(answer.out());
        assertThat(told.get("scenario").asString()).isEqualTo("lost");
        assertThat(told.get("verdict").asString()).isEqualTo("fails");
        assertThat(told.get("complete").asBoolean()).isTrue();
        assertThat(told.get("asExpected").isNull()).isTrue();
        // Two threads of a read and a write each: 6 orders, 2 of them one thread after the other.
        assertThat(told.get("schedules").toString()).isEqualTo("{\"finished\":2,\"check\":4}");
        JsonNode check = told.get("outcomes").get(0);
        assertThat(check.get("kind").asString()).isEqualTo("check");
        assertThat(check.get("final").toString()).isEqualTo("{\"kept\":[1,[2,\"x\"]],\"n\":1}");
        assertThat(check.get("count").asInt()).isEqualTo(4);
        assertThat(check.get("preemptions").asInt()).isEqualTo(1);
        assertThat(check.get("steps").asInt()).isEqualTo(4);
        assertThat(check.get("schedule").toString()).isEqualTo("[\"P-1\",\"P-2\",\"P-2\",\"P-1\"]");
    }

    @Test
    void aStateSpaceWithoutEnd_isNoVerdict() throws IOException {
        Answer answer = Answer.to(
                "check", program("grows", "\"while True:\", \"    n += 1\""), "--states", "5000", "--time", "1s");

        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.out()).contains("unknown").contains("there are more");
    }

    @Test
    void withinABound_thatCutsEverythingThatFails_thereIsNoVerdict() throws IOException {
        Path lost = lostUpdate("lost", "");

        Answer told = Answer.to("check", lost, "--bound", "0");
        JsonNode json = new JsonMapper()
                .readTree(Answer.to("check", lost, "--bound", "0", "--json").out());

        assertThat(told.code()).isEqualTo(3);
        assertThat(told.out())
                .contains("unknown within 0 preemptions")
                .contains("No schedule was found that fails. All schedules within 0 preemptions were looked at, in")
                .contains("there are more");
        assertThat(json.get("verdict").asString()).isEqualTo("unknown");
        assertThat(json.get("bound").asInt()).isZero();
        assertThat(json.get("complete").asBoolean()).isFalse();
        assertThat(json.get("schedules").isNull()).isTrue();
    }

    @Test
    void withinABound_whatFailsFails_andABoundThatCutsNothingIsComplete() throws IOException {
        Path lost = lostUpdate("lost", "");

        Answer one = Answer.to("check", lost, "--bound", "1");
        JsonNode all = new JsonMapper()
                .readTree(Answer.to("check", lost, "--bound", "9", "--json").out());

        assertThat(one.code()).isEqualTo(1);
        assertThat(one.out()).contains("fails within 1 preemption").contains("Some schedule fails.");
        assertThat(all.get("complete").asBoolean()).isTrue();
        assertThat(all.get("schedules").toString()).isEqualTo("{\"finished\":2,\"check\":4}");
    }

    @Test
    void reduced_everyOutcomeIsTold_andWhatIsNotKnownIsNot() throws IOException {
        Path lost = lostUpdate("lost", "");

        Answer told = Answer.to("check", lost, "--reduce");
        JsonNode json = new JsonMapper()
                .readTree(Answer.to("check", lost, "--reduce", "--json").out());

        assertThat(told.code()).isEqualTo(1);
        assertThat(told.out())
                .contains("every outcome; not known are the numbers of schedules")
                .contains("One that was found has 4 steps and")
                .doesNotContain("of 6 schedules");
        assertThat(json.get("complete").asBoolean()).isTrue();
        assertThat(json.get("reduced").asBoolean()).isTrue();
        assertThat(json.get("schedules").isNull()).isTrue();
        assertThat(json.get("possibleLivelock").isNull()).isTrue();
        assertThat(json.get("starving").isNull()).isTrue();
        assertThat(json.get("outcomes").get(0).get("count").isNull()).isTrue();
    }

    @Test
    void aFolder_isCheckedFileByFile_mistakesAndAll() throws IOException {
        lostUpdate("a-lost", ", \"expect\": {\"verdict\": \"fails\", \"outcomes\": [\"finished\", \"check\"]}");
        program("b-bad", "\"n = \"");
        program("c-good", "\"n = 1\"");

        Answer answer = Answer.to("check", folder);

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).hasLineCount(2).containsPattern("a-lost +fails, as expected.*\nc-good +holds");
        assertThat(answer.err()).hasLineCount(1).contains("b-bad.json");
    }

    @Test
    void nothingToCheck_orNoBudget_isASentence() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        for (Object[] arguments : new Object[][] {
            {"check"},
            {"check", empty},
            {"check", "two-locks", "--time", "0s"},
            {"check", "two-locks", "--states", "0"},
            {"check", "two-locks", "--bound", "-1"},
            {"check", "two-locks", "--bound", "1", "--reduce"},
            {"check", "two-locks", "--spurious", "1", "--reduce"},
            {"check", "two-locks", "--spurious", "-1"},
            {"check", "two-lock"},
            {"check", folder.resolve("none.json")}
        }) {
            Answer answer = Answer.to(arguments);
            assertThat(answer.code()).isEqualTo(2);
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err()).hasLineCount(1).startsWith("threadline: ");
        }
    }
}
