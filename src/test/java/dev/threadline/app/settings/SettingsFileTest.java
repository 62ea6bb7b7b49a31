package dev.threadline.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threadline.app.look.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings outlast the window, and no file can keep it from opening. */
class SettingsFileTest {
    private static final Settings CHANGED = Settings.FIRST
            .in(ThemeChoice.PRINT)
            .zoomedBy(3)
            .at(new WindowPlace(-20, 30, 1100, 720, true), new TimelinePlace(1, 2, 3, 4))
            .divided("program", Optional.of(0.4))
            .opened("/tmp/a file.json")
            .solving(Set.of("two-locks"));

    @TempDir
    private Path folder;

    private Path path;
    private SettingsFile file;

    @BeforeEach
    void file() {
        path = folder.resolve("new/settings.json");
        file = new SettingsFile(path, Texts.english());
    }

    @Test
    void whatIsWritten_isReadAgain() throws IOException {
        file.write(Settings.FIRST);
        file.write(CHANGED);
        assertThat(file.read()).isEqualTo(new SettingsFile.Found(CHANGED, Optional.empty()));
    }

    @Test
    void withoutAFile_allIsAsAtFirst_andNothingIsSaid() {
        assertThat(file.read()).isEqualTo(new SettingsFile.Found(Settings.FIRST, Optional.empty()));
    }

    @Test
    void writing_leavesNothingElseInTheFolder() throws IOException {
        file.write(CHANGED);
        try (Stream<Path> files = Files.list(path.getParent())) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void whatAnOlderVersionDidNotWrite_isAsAtFirst() throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "{ \"theme\": \"DARK\" }");
        assertThat(file.read())
                .isEqualTo(new SettingsFile.Found(Settings.FIRST.in(ThemeChoice.DARK), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{ \"theme\": \"DARK\"",
                "[]",
                "{ \"theme\": \"PINK\" }",
                "{ \"theme\": null }",
                "{ \"zoom\": \"large\" }",
                "{ \"recent\": [null] }",
                "{} {}"
            })
    void aDamagedFile_isPutAside_andSaidInASentence(String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        SettingsFile.Found found = file.read();
        assertThat(found.settings()).isEqualTo(Settings.FIRST);
        assertThat(found.problem().orElseThrow()).contains(path.toString()).endsWith(".");
        assertThat(path).doesNotExist();
        assertThat(path.resolveSibling("settings.json.damaged")).hasContent(text);
    }

    @Test
    void bytesThatAreNoText_areDamageToo() throws IOException {
        Files.createDirectories(path.getParent());
        Files.write(path, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(file.read().problem()).isPresent();
    }

    @Test
    void whereAFileCantBe_writingFails() throws IOException {
        Files.writeString(folder.resolve("new"), "a file in the way");
        assertThatThrownBy(() -> file.write(CHANGED)).isInstanceOf(IOException.class);
    }

    @Test
    void recentFiles_areTheLastTen_theLatestFirst_eachOnce() {
        Settings settings = Settings.FIRST;
        for (int number = 0; number < 12; number++) {
            settings = settings.opened("/f" + number);
        }
        settings = settings.opened("/f5");
        assertThat(settings.recent())
                .isEqualTo(List.of("/f5", "/f11", "/f10", "/f9", "/f8", "/f7", "/f6", "/f4", "/f3", "/f2"));
    }

    @Test
    void zooming_keepsToItsLimits_andComesBackToOne() {
        assertThat(Settings.FIRST.zoomedBy(100).zoom()).isEqualTo(Settings.MOST_ZOOM);
        assertThat(Settings.FIRST.zoomedBy(-100).zoom()).isEqualTo(Settings.LEAST_ZOOM);
        assertThat(Settings.FIRST.zoomedBy(7).zoomedBy(-7)).isEqualTo(Settings.FIRST);
    }
}
