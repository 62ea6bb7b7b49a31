package dev.threadline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threadline.event.UserError;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
    private static final Path CLASSES = Path.of("target/classes");

    private final Catalogue shipped = Catalogue.shipped();

    @TempDir
    Path folder;

    @Test
    void theShippedScenarios_areThoseOfTheRepository_inTheOrderOfTheirNames() {
        assertThat(shipped.scenarios())
                .isNotEmpty()
                .isEqualTo(Documents.shippedFiles().stream()
                        .map(ScenarioReader::read)
                        .toList());
    }

    @Test
    void foldersAndFiles_areNumberedForTheirOrder_andIdsAreNot() {
        for (Path file : Documents.shippedFiles()) {
            assertThat(Documents.SHIPPED.relativize(file).toString().replace('\\', '/'))
                    .matches("[0-9]{2}-[a-z-]+/[0-9]{2}-"
                            + ScenarioReader.read(file).id() + "\\.json");
        }
    }

    @Test
    void theScenariosOfATopic_callItTheSame() {
        assertThat(shipped.topics()).extracting(Catalogue.Topic::title).doesNotHaveDuplicates();
        for (Catalogue.Topic topic : shipped.topics()) {
            assertThat(topic.title()).isNotBlank();
            assertThat(topic.scenarios()).allMatch(scenario -> scenario.topic().equals(topic.title()));
        }
    }

    @Test
    void twins_nameEachOther_andOneOfThemFails_orTheyRunOneProgramInTwoWays() {
        for (Scenario scenario : shipped.scenarios()) {
            if (!scenario.pair().isEmpty()) {
                Scenario twin = shipped.find(scenario.pair()).orElseThrow();
                assertThat(twin.pair()).isEqualTo(scenario.id());
                List<Verdict> verdicts = List.of(
                        twin.expect().orElseThrow().verdict(),
                        scenario.expect().orElseThrow().verdict());
                if (twin.listing().equals(scenario.listing())) {
                    assertThat(twin.run()).isNotEqualTo(scenario.run());
                } else {
                    assertThat(verdicts).containsExactlyInAnyOrder(Verdict.HOLDS, Verdict.FAILS);
                }
            }
        }
    }

    @Test
    void aScenario_isOpenedByIdOrByPath() {
        assertThat(shipped.open("two-locks").title()).startsWith("Two locks");
        Path file = Documents.shippedFiles().getFirst();
        assertThat(shipped.open(file.toString())).isEqualTo(ScenarioReader.read(file));
        assertThat(shipped.find("two-lock")).isEmpty();
    }

    @Test
    void everyShippedScenario_isOpenedByItsId_asTheWholeCatalogueHasIt() {
        for (Scenario scenario : shipped.scenarios()) {
            assertThat(Catalogue.openShipped(scenario.id())).isEqualTo(shipped.openFile(scenario.id()));
        }
    }

    @Test
    void aFile_isOpenedByItsPath_butAnIdComesFirst() {
        Path file = Documents.shippedFiles().getFirst();
        assertThat(Catalogue.openShipped(file.toString())).isEqualTo(ScenarioReader.open(file));
        assertThatThrownBy(() -> Catalogue.openShipped("01-two-locks"))
                .isExactlyInstanceOf(UserError.class)
                .hasMessageStartingWith("There is no scenario and no file \"01-two-locks\"");
        for (String nothing : List.of("two-lcoks", "zzz\0", "", "../two-locks", "two-.ocks")) {
            assertThatThrownBy(() -> Catalogue.openShipped(nothing))
                    .isExactlyInstanceOf(UserError.class)
                    .satisfies(refused ->
                            assertThatThrownBy(() -> shipped.openFile(nothing)).hasMessage(refused.getMessage()));
        }
    }

    @Test
    void aNameThatIsNothing_getsTheNearestId() {
        assertThatThrownBy(() -> shipped.open("two-lcoks"))
                .isExactlyInstanceOf(UserError.class)
                .hasMessage("There is no scenario and no file \"two-lcoks\"; did you mean two-locks?");
        assertThatThrownBy(() -> shipped.open("zzz\0"))
                .isExactlyInstanceOf(UserError.class)
                .hasMessage(
                        "There is no scenario and no file \"zzzU+0000\"; give the id of a shipped one, or the path of a file.");
    }

    @Test
    void anIdThatIsGivenTwice_isRefused() throws IOException {
        Path topic = Files.createDirectory(folder.resolve("01-x"));
        Path one = Files.writeString(topic.resolve("01-a.json"), Documents.with("\"topic\": \"X\""));
        Path two = Files.writeString(topic.resolve("02-a.json"), Documents.with("\"topic\": \"X\""));
        assertThatThrownBy(() -> Catalogue.of(folder))
                .isExactlyInstanceOf(UserError.class)
                .hasMessage(one + " and " + two + " both have the id a; give each scenario its own.");
    }

    @Test
    void theCatalogue_isFoundInAJar() throws Exception {
        Path jar = folder.resolve("a program.jar");
        pack(jar);
        List<URL> path = new ArrayList<>(List.of(jar.toUri().toURL()));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!Path.of(entry).toAbsolutePath().equals(CLASSES.toAbsolutePath())) {
                path.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader loader =
                new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> packed = loader.loadClass(Catalogue.class.getName());
            assertThat(packed.getProtectionDomain().getCodeSource().getLocation())
                    .isEqualTo(jar.toUri().toURL());
            assertThat(packed.getMethod("shipped").invoke(null)).hasToString(shipped.toString());
            assertThat(packed.getMethod("shipped").invoke(null)).hasToString(shipped.toString());
        }
    }

    private static void pack(Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> entries = Files.walk(CLASSES)) {
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new ZipEntry(CLASSES.relativize(entry).toString().replace('\\', '/')));
                Files.copy(entry, out);
                out.closeEntry();
            }
        }
    }
}
