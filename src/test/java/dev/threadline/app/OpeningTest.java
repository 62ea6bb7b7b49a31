package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.command.Command;
import dev.threadline.event.Run;
import dev.threadline.picture.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** Files that are opened in a window which shows something already. */
@Timeout(180)
@ExtendWith(ApplicationExtension.class)
class OpeningTest {
    @TempDir
    private Path folder;

    private final OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("two-locks");

    private void refused(Path file) {
        Run before = window.ask(() -> window.bench.reading().get().run());
        String title = window.ask(() -> window.bench.title().get());
        window.perform(Command.LAST);
        window.file.set(file);
        window.perform(Command.OPEN_FILE);
        window.until(() ->
                !window.bench.problem().get().isEmpty() && window.bench.job().get() == null);
        assertThat(window.bench.problem().get())
                .contains(file.getFileName().toString())
                .endsWith(".")
                .doesNotContain("\n", "Exception");
        assertThat(window.ask(() -> window.bench.reading().get().run())).isSameAs(before);
        assertThat(window.ask(() -> window.bench.title().get())).isEqualTo(title);
        assertThat(window.ask(() -> window.bench.moment().get().step())).isPositive();
        assertThat(window.preferences.now().recent()).isEmpty();
    }

    private Path file(String name, byte... content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    @Test
    void aRecordingThatBreaksOffInItsHeading_leavesTheRunThatIsThere() throws IOException {
        byte[] whole = Files.readAllBytes(LongRecording.in(folder));
        refused(file("cut.threadline", Arrays.copyOf(whole, 24)));
    }

    @Test
    void anEmptyFile_leavesTheRunThatIsThere() throws IOException {
        refused(file("empty.threadline"));
    }

    @Test
    void aForeignFile_leavesTheRunThatIsThere() throws IOException {
        refused(file("foreign.json", (byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G', (byte) 0xff));
    }

    @Test
    void aFolder_leavesTheRunThatIsThere() {
        refused(folder);
    }

    @Test
    void aFileThatIsNotThere_leavesTheRunThatIsThere() {
        refused(folder.resolve("absent.json"));
    }

    @Test
    void aRecording_takesThePlaceOfTheRun_andIsRemembered() throws IOException {
        Path file = LongRecording.in(folder);
        window.file.set(file);
        window.perform(Command.OPEN_FILE);
        window.until(() -> window.bench.job().get() == null
                && window.bench.reading().get() != null
                && window.bench.reading().get().run().log().size() > 1_000_000);
        assertThat(window.preferences.now().recent()).containsExactly(file.toString());
    }
}
