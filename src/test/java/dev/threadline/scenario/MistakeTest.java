package dev.threadline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.threadline.event.UserError;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake is found where it stands, and told as whoever runs the text is told it. */
class MistakeTest {
    private static final String DOCUMENT = """
            {
              "format": 1, "id": "mine", "title": "Mine",
              "setup": ["n = 0", "a = \\"x\\" + %s"],
              "threads": [{ "code": ["n += 1", "print(\\"\\u00e4\\", %s)"], "name": "P" }],
              "check": "n == %s"
            }
            """;

    /** The line and what is underlined of it. */
    private static String shown(String text, Mistake mistake) {
        String line = List.of(text.split("\n", -1)).get(mistake.row());
        return (mistake.row() + 1) + ": " + line.substring(mistake.from(), mistake.to());
    }

    @ParameterizedTest
    @CsvSource({"'$', '1', '1', '3: $'", "'1', 'n $', '1', '4: $'", "'1', '1', '1 +', '5:'", "'1', 'nn', '1', '4: nn'"})
    void aMistakeOfTheProgram_isShownInTheDocument(String setup, String code, String check, String expected) {
        String text = DOCUMENT.formatted(setup, code, check);
        Optional<Mistake> mistake = Mistake.in("mine.json", text);
        assertThat(shown(text, mistake.orElseThrow()).strip()).isEqualTo(expected);
        UserError told = catchThrowableOfType(
                UserError.class, () -> ScenarioRun.compile(ScenarioReader.parse(text, "mine.json"), "mine.json"));
        assertThat(mistake.get().sentence())
                .isEqualTo(told.getMessage())
                .endsWith(mistake.get().finding());
    }

    @ParameterizedTest
    @CsvSource({"'n <', '6:'", "'nn < 2', '6: nn'", "'n < 2 $', '6: $'"})
    void aMistakeOfWhatWins_isToldBeforeAnybodyPlays(String wins, String expected) {
        String text = DOCUMENT.formatted("1", "1", "1")
                .replace(
                        "\"check\":",
                        "\"goal\": {\"text\": \"Lose one.\",\n\"expression\": \"" + wins + "\"},\n\"check\":");
        Optional<Mistake> mistake = Mistake.in("mine.json", text);
        assertThat(shown(text, mistake.orElseThrow()).strip()).isEqualTo(expected);
        assertThat(mistake.get().sentence()).startsWith("mine.json, goal, line 1");
        assertThat(CodePlaces.of(text)).extracting(CodePlaces.Line::section).contains("goal");
    }

    @Test
    void aDocumentWithoutAMistake_hasNone() {
        assertThat(Mistake.in("mine.json", DOCUMENT.formatted("1", "n", "1"))).isEmpty();
        assertThat(Mistake.in("a.py", "print(1)\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ /  \"format\": 1, / x }                                | 3: x",
                "{ /  \"format\": 1, /  \"id\": 3 }                     | 3: \"id\": 3 }",
                "{                                                          | 1:",
                "``                                                         | 1:"
            })
    void aMistakeOfTheDocument_isShownInItsLine(String text, String expected) {
        String lines = text.replace(" / ", "\n").replace("/ ", "\n");
        assertThat(shown(lines, Mistake.in("a.json", lines).orElseThrow()).strip())
                .isEqualTo(expected);
    }

    @Test
    void whatIsHalfWritten_hasThePlacesOfWhatIsThere() {
        String text = DOCUMENT.formatted("1", "n", "1");
        List<CodePlaces.Line> all = CodePlaces.of(text);
        assertThat(all)
                .extracting(CodePlaces.Line::section)
                .containsExactly("setup", "setup", "thread P", "thread P", "check");
        for (int end = 0; end < text.length(); end++) {
            assertThat(CodePlaces.of(text.substring(0, end)).size()).isLessThanOrEqualTo(all.size());
        }
        for (CodePlaces.Line line : all) {
            for (int at = 0; at <= line.text().length(); at++) {
                assertThat(line.column(line.offset(at))).isEqualTo(at);
            }
            assertThat(line.offset(line.text().length())).isEqualTo(line.end());
        }
    }
}
