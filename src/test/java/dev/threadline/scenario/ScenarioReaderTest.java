package dev.threadline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threadline.event.OutcomeKind;
import dev.threadline.event.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioReaderTest {
    @TempDir
    Path folder;

    static List<BrokenDocument> brokenDocuments() {
        return BrokenDocument.all();
    }

    static List<Path> shippedFiles() {
        return Documents.shippedFiles();
    }

    @ParameterizedTest
    @MethodSource("brokenDocuments")
    void aBrokenDocument_isRefusedInOneExactSentence(BrokenDocument document) {
        assertThatThrownBy(() -> ScenarioReader.parse(document.text(), "s.json"))
                .isInstanceOf(UserError.class)
                .hasMessage(document.says());
    }

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void aShippedFile_isRead(Path file) {
        assertThat(ScenarioReader.read(file).lesson()).isNotBlank();
    }

    @Test
    void whatIsLeftOut_hasItsDefault() {
        Scenario scenario = ScenarioReader.parse(
                "{\"format\": 1, \"id\": \"a\", \"title\": \"A\", \"threads\": [{\"name\": \"P\", \"code\": [\"x = 1\"]}]}",
                "s");
        assertThat(scenario)
                .isEqualTo(new Scenario(
                        1,
                        "a",
                        "A",
                        "",
                        1,
                        "en",
                        Map.of(),
                        "",
                        "",
                        "",
                        List.of(),
                        List.of(new ScenarioThread("P", 1, false, List.of("x = 1"))),
                        List.of(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        new Explore(Map.of(), false),
                        List.of(),
                        new RunSettings(
                                Optional.empty(),
                                StrategyName.RANDOM,
                                OptionalLong.empty(),
                                List.of(),
                                1.0,
                                OptionalLong.empty()),
                        List.of(),
                        ""));
    }

    @Test
    void everyField_isRead() {
        Scenario scenario = ScenarioReader.parse(Documents.FULL, "s");
        assertThat(scenario.lang()).isEqualTo("pt-BR");
        assertThat(scenario.translations().get("de").quiz().getFirst().options())
                .containsExactly(new Translation.Option("dies", "gut"), new Translation.Option("das", ""));
        assertThat(scenario.threads().getFirst())
                .isEqualTo(new ScenarioThread("P", 2, true, List.of("f()", "x = index")));
        assertThat(scenario.goal()).contains(new Goal("win", Optional.empty(), "N == 1"));
        assertThat(scenario.expect())
                .contains(new Expectation(
                        Verdict.FAILS, List.of(OutcomeKind.FINISHED, OutcomeKind.LIVELOCK, OutcomeKind.ENDLESS)));
        assertThat(scenario.explore().set())
                .containsExactly(
                        Map.entry("N", new Constant.Whole(2)),
                        Map.entry("FAST", new Constant.Truth(false)),
                        Map.entry("WHO", new Constant.Text("y")));
        assertThat(scenario.quiz().getFirst().options())
                .containsExactly(
                        new QuizQuestion.Option("this", true, "good"), new QuizQuestion.Option("that", false, ""));
        assertThat(scenario.run())
                .isEqualTo(new RunSettings(
                        Optional.of(Mode.CONTROLLED),
                        StrategyName.REPLAY,
                        OptionalLong.of(Long.MIN_VALUE),
                        List.of("MainThread", "P-1", "P-1:timeout", "P-1:random=-3", "Thread-1 (f)"),
                        2.5,
                        OptionalLong.of(5_000_000)));
        assertThat(scenario.editable()).containsExactly(new LineRange(2, 3), new LineRange(7, 7));
        assertThat(scenario.pair()).isEqualTo("other");
    }

    @Test
    void aMissingFile_isSaid() {
        Path file = folder.resolve("none.json");
        assertRefused(file, "There is no file " + file + "; give the path of a scenario.");
    }

    @Test
    void aFolder_isSaid() {
        assertRefused(folder, folder + " is a folder; a scenario is a file, such as two-locks.json.");
    }

    @Test
    void aFileOfManyMegabytes_isNotRead() throws IOException {
        Path file = Files.write(folder.resolve("big.json"), new byte[ScenarioReader.LARGEST + 1]);
        assertRefused(file, file + " is larger than 4 MB; a scenario is a few thousand bytes.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"89504E470D0A1A0A0000000D", "FFFE7B007D00", "7B22E4223A317D", "7B7D00", "CAFEBABE00000045"})
    void aBinaryFileOrAnotherEncoding_isSaid(String bytes) throws IOException {
        Path file = Files.write(folder.resolve("x.json"), HexFormat.of().parseHex(bytes));
        assertRefused(
                file, file + " is not a text in UTF-8; a scenario is a JSON text or a Python program, saved as UTF-8.");
    }

    @Test
    void aByteOrderMark_isAllowed() throws IOException {
        String text = "\uFEFF" + Documents.with("\"check\": \"\u00e4\"");
        Path file = Files.write(folder.resolve("bom.json"), text.getBytes(StandardCharsets.UTF_8));
        assertThat(ScenarioReader.read(file).check()).isEqualTo("\u00e4");
    }

    @Test
    void manyValues_areRefusedBeforeTheyAreMany() {
        String text = "[" + "0,".repeat(1_000_000) + "0]";
        assertThatThrownBy(() -> ScenarioReader.parse(text, "s"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("more than 100000 values");
    }

    @Test
    void bottomlessNesting_isRefused() {
        for (String open : List.of("[", "{\"a\":")) {
            assertThatThrownBy(() -> ScenarioReader.parse(open.repeat(500_000), "s"))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("more than 16 deep");
        }
    }

    @Test
    void enormousTextsNumbersAndNames_areRefused() {
        for (String field : List.of(
                "\"lesson\": \"" + "x".repeat(1_100_000) + "\"",
                "\"difficulty\": " + "9".repeat(100_000),
                "\"" + "n".repeat(100_000) + "\": 1")) {
            assertThatThrownBy(() -> ScenarioReader.parse(Documents.with(field), "s"))
                    .isInstanceOf(UserError.class)
                    .hasMessage("s: a number, a name or a text in it is far longer than any scenario needs.");
        }
    }

    @Test
    void aLongTextInASentence_isShortened() {
        assertThatThrownBy(() -> ScenarioReader.parse(Documents.with("\"pair\": \"A" + "b".repeat(55) + "\""), "s"))
                .hasMessage("s, line 1: pair is the text \"A" + "b".repeat(39)
                        + "…\", but must be lower-case words joined by hyphens, such as two-locks.");
    }

    @Test
    void theLine_isTheOneOfTheValue() {
        String text = Documents.FULL.replace("\"count\": 2", "\n\n\"count\": 0");
        assertThatThrownBy(() -> ScenarioReader.parse(text, "s.json"))
                .hasMessage("s.json, line 24: threads[0].count is 0, but must be a whole number from 1 to 1000.");
    }

    private static void assertRefused(Path file, String sentence) {
        assertThatThrownBy(() -> ScenarioReader.read(file))
                .isInstanceOf(UserError.class)
                .hasMessage(sentence);
    }
}
