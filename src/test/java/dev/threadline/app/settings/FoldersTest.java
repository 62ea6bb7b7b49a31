package dev.threadline.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each system has its own place for what a user chose. */
class FoldersTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void onLinux_theyAreThoseOfXdg() {
        assertThat(Folders.of("Linux", Map.of(), HOME))
                .isEqualTo(new Folders(HOME.resolve(".config/threadline"), HOME.resolve(".local/state/threadline")));
        assertThat(Folders.of("Linux", Map.of("XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "/s"), HOME))
                .isEqualTo(new Folders(Path.of("/c/threadline"), Path.of("/s/threadline")));
    }

    @Test
    void aFolderThatIsNotAbsolute_isIgnored() {
        assertThat(Folders.of("Linux", Map.of("XDG_CONFIG_HOME", "c", "XDG_STATE_HOME", ""), HOME))
                .isEqualTo(Folders.of("Linux", Map.of(), HOME));
    }

    @Test
    void onMacAndWindows_theyAreWhereThoseKeepThem() {
        assertThat(Folders.of("Mac OS X", Map.of(), HOME))
                .isEqualTo(new Folders(
                        HOME.resolve("Library/Application Support/Threadline"),
                        HOME.resolve("Library/Logs/Threadline")));
        assertThat(Folders.of("Windows 11", Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local"), HOME))
                .isEqualTo(new Folders(Path.of("/roaming/Threadline"), Path.of("/local/Threadline")));
    }
}
