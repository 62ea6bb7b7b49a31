package dev.threadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(120)
class MeasureCommandTest {
    @TempDir
    Path folder;

    @Test
    void theTable_hasARowForEachWorkAndNumber_andTheFilesTheSameFigures() throws IOException {
        Path json = folder.resolve("figures.json");
        Path csv = folder.resolve("figures.csv");
        Path svg = folder.resolve("chart.svg");

        Answer answer = Answer.to(
                "measure",
                "--work",
                "http,nothing",
                "--threads",
                "2,1",
                "--repeats",
                2,
                "--delay",
                "1ms",
                "--gil",
                "-o",
                svg,
                "--json",
                json,
                "--csv",
                csv);

        assertThat(answer.code()).isZero();
        List<String> lines = answer.out().lines().toList();
        assertThat(lines.get(1).split(" +"))
                .containsExactly(
                        "work",
                        "n",
                        "sequential",
                        "platform",
                        "virtual",
                        "pool",
                        "gil",
                        "platform",
                        "virtual",
                        "pool",
                        "gil",
                        "book");
        assertThat(lines.subList(2, 6))
                .extracting(line -> line.replaceAll(" +", " ").split(" [0-9.]+ [nµm]?s")[0])
                .containsExactly("nothing 1", "nothing 2", "http 1", "http 2");
        assertThat(lines.get(6)).startsWith("2 threads: network ");
        assertThat(answer.err()).contains("measuring nothing, n = 1", "wrote " + svg);
        assertThat(Files.readString(svg)).contains("What threads gain").contains("</svg>");

        JsonNode figures = new JsonMapper().readTree(Files.readString(json));
        assertThat(figures.get("samples")).hasSize(2 * 2 * 5);
        assertThat(figures.get("machine").get("processors").intValue()).isPositive();
        assertThat(figures.get("book")).hasSize(4);
        List<String> rows = Files.readAllLines(csv);
        assertThat(rows).hasSize(1 + 2 * 2 * 5).allMatch(row -> row.split(",", -1).length == 10);
        JsonNode first = figures.get("samples").get(0);
        assertThat(rows.get(1))
                .startsWith("nothing,sequential,1,2," + first.get("minimum").doubleValue() + ",");
        assertThat(first.get("times")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "--threads 0                | --threads 0, expected 1 to 256.",
                "--threads 1,two            | two, expected a whole number such as 3.",
                "--threads 257              | --threads 257, expected 1 to 256.",
                "--work sleeping            | sleeping, expected one of nothing, fibonacci, file, http.",
                "--repeats 0                | --repeats 0, expected 1 to 10,000.",
                "--delay fast               | --delay",
                "-o chart.bmp               | chart.bmp', expected one that ends with .png, .svg or .pdf.",
                "-o no-such-folder/c.png    | does not exist.",
                "--json no-such-folder/m    | does not exist.",
                "--csv /                    | it is a folder."
            })
    void aMistake_isOneSentence_andExitCode2_beforeAnythingIsMeasured(String arguments, String said) {
        Answer answer = Answer.to(Stream.concat(Stream.of("measure"), Stream.of(arguments.split(" ")))
                .toArray());

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().lines()).singleElement().asString().contains(said);
    }

    @Test
    void aRun_takesAnInterpreterLockOrLeavesItAway_asItIsTold() {
        assertThat(Answer.to("run", "cpu-work", "--gil").err()).contains("GIL");
        assertThat(Answer.to("run", "cpu-work-gil", "--no-gil").err()).doesNotContain("GIL");
    }
}
