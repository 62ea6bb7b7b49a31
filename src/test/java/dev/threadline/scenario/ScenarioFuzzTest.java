package dev.threadline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.ChildJava;
import dev.threadline.event.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that went wrong somewhere: each is either a scenario, and then in every respect, or one sentence. */
@Timeout(3600)
class ScenarioFuzzTest {
    private static final int DOCUMENTS_PER_SEED = 1_000;

    /** More with {@code -Dthreadline.mutations=100000}. */
    private static final int FILES = Integer.getInteger("threadline.mutations", 2_000);

    private static final long SEED = Long.getLong("threadline.seed", 7);
    private static final int HEAP_MEGABYTES = 256;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aDamagedDocument_isAScenarioOrASentence(long seed) {
        Random random = new Random(seed);
        List<String> sound = Documents.sound();
        for (int i = 0; i < DOCUMENTS_PER_SEED; i++) {
            check(Mutation.of(sound.get(random.nextInt(sound.size())), random));
        }
    }

    /** All that is read of a file, bytes first, by a process that has little memory. */
    @Test
    void mutatedFiles_areScenariosOrSentences_inLittleMemory(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");

        Process process =
                ChildJava.of(MutatedFiles.class).withHeap(HEAP_MEGABYTES).start(said, folder, SEED, FILES);

        assertThat(process.waitFor()).as(Files.readString(said)).isZero();
        assertThat(Files.readString(said)).matches("\\d+ programs, \\d+ sentences\n");
    }

    private static void check(String document) {
        Scenario scenario;
        try {
            scenario = ScenarioReader.parse(document, "s.json");
        } catch (UserError e) {
            assertThat(e.getMessage()).as(document).startsWith("s.json").matches("[^\\p{Cntrl}]{10,600}[.?]");
            return;
        }
        String written = ScenarioWriter.write(scenario);
        assertThat(ScenarioReader.parse(written, "written")).isEqualTo(scenario);
        assertThat(new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(written);
        assertThat(ScenarioSchemaTest.mistakes(document)).as(document).isEmpty();
        assertThat(scenario.listing().text(1)).isNotNull();
    }
}
