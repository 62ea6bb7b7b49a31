package dev.threadline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioWriterTest {
    static List<String> soundDocuments() {
        return Documents.sound();
    }

    @ParameterizedTest
    @MethodSource("soundDocuments")
    void whatIsWritten_readsBackEqual(String text) {
        Scenario scenario = ScenarioReader.parse(text, "s");
        String written = ScenarioWriter.write(scenario);
        Scenario again = ScenarioReader.parse(written, "written");
        assertThat(again).isEqualTo(scenario);
        assertThat(ScenarioWriter.write(again)).isEqualTo(written);
    }

    @Test
    void onlyWhatIsSet_isWritten() {
        Scenario scenario = ScenarioReader.parse(
                Documents.with("\"difficulty\": 1, \"lang\": \"en\", \"run\": {\"speed\": 5.0, \"gil\": false}"), "s");
        assertThat(ScenarioWriter.write(scenario)).isEqualTo("""
                        {
                          "format": 1,
                          "id": "a",
                          "title": "A",
                          "main": [
                            "x = 1"
                          ],
                          "run": {
                            "speed": 5
                          }
                        }
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "0.02", "1"})
    void aSwitchInterval_isWrittenAsItWasRead(String gil) {
        Scenario scenario = ScenarioReader.parse(Documents.with("\"run\": {\"gil\": " + gil + "}"), "s");

        assertThat(ScenarioWriter.write(scenario)).contains("\"gil\": " + gil + "\n");
    }

    @Test
    void theFields_areWrittenInTheOrderOfTheRecord() {
        String written = ScenarioWriter.write(ScenarioReader.parse(Documents.FULL, "s"));
        List<String> names = Pattern.compile("(?m)^  \"(\\w+)\":")
                .matcher(written)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(names)
                .containsExactlyElementsOf(Arrays.stream(Scenario.class.getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
    }
}
