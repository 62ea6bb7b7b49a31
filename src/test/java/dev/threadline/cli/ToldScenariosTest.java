package dev.threadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.analysis.Language;
import dev.threadline.analysis.Phrases;
import dev.threadline.scenario.Catalogue;
import dev.threadline.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is said of the shipped scenarios is kept as text, so that whoever changes a sentence, a detector or a figure sees what became of
 * it. On purpose? {@code mvn test -Dtest=ToldScenariosTest -Dtold=rewrite} writes the files anew; read the difference before
 * it is committed.
 */
@Timeout(60)
class ToldScenariosTest {
    private static final Path KEPT = Path.of("src/test/resources/dev/threadline/cli/told");
    private static final boolean REWRITES = "rewrite".equals(System.getProperty("told"));

    static Stream<String> shipped() {
        return Catalogue.shipped().scenarios().stream().map(Scenario::id);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whatIsSaidOfAScenario_isWhatWasSaid(String id) throws IOException, InterruptedException {
        compare(id + ".txt", ToldScenario.of(id, Phrases.english()).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-locks", "lost-update", "three-consumers-if", "convoy", "barrier-time-limit"})
    void inGermanToo(String id) throws IOException, InterruptedException {
        compare(id + ".de.txt", ToldScenario.of(id, Phrases.in(Language.DE)).text());
    }

    @Test
    void everyKeptText_isOfAShippedScenario() throws IOException {
        List<String> ids = shipped().toList();
        try (Stream<Path> kept = Files.list(KEPT)) {
            assertThat(kept.map(file -> file.getFileName().toString().replaceAll("(\\.de)?\\.txt$", "")))
                    .allMatch(ids::contains);
        }
    }

    private static void compare(String file, String said) throws IOException {
        if (REWRITES) {
            Files.createDirectories(KEPT);
            Files.writeString(KEPT.resolve(file), said);
        }
        assertThat(said).isEqualTo(Files.readString(KEPT.resolve(file)));
    }
}
