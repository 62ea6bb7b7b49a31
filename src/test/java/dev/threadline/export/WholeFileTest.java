package dev.threadline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder;

    private static void hello(OutputStream out) throws IOException {
        out.write("hello".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aNewFile_isWrittenWholly() {
        Path target = folder.resolve("a.svg");
        WholeFile.write(target, WholeFileTest::hello);
        assertThat(target).hasContent("hello");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void anExistingFile_isReplaced() throws IOException {
        Path target = Files.writeString(folder.resolve("a.svg"), "a much longer text than hello");
        WholeFile.write(target, WholeFileTest::hello);
        assertThat(target).hasContent("hello");
    }

    @Test
    void anExistingFile_survivesAWriterThatFails() throws IOException {
        Path target = Files.writeString(folder.resolve("a.svg"), "old");
        assertThatThrownBy(() -> WholeFile.write(target, out -> {
                    hello(out);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(FileNotWritten.class)
                .hasMessage("Cannot write " + target + ": No space left on device.");
        assertThat(target).hasContent("old");
        assertThat(Files.list(folder)).containsExactly(target);
    }

    @Test
    void aProgrammingError_isPassedOnAndLeavesNothing() {
        assertThatThrownBy(() -> WholeFile.write(folder.resolve("a.png"), _ -> {
                    throw new IllegalArgumentException("too large");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aMissingFolder_isNamed() {
        Path target = folder.resolve("not/there/a.png");
        assertThatThrownBy(() -> WholeFile.write(target, WholeFileTest::hello))
                .isInstanceOf(FileNotWritten.class)
                .hasMessage("Cannot write %s: the folder %s does not exist.", target, target.getParent());
    }

    @Test
    void aFolderAsTarget_isRefused() {
        assertThatThrownBy(() -> WholeFile.write(folder, WholeFileTest::hello))
                .isInstanceOf(FileNotWritten.class)
                .hasMessage("Cannot write %s: it is a folder. Name a file in it.", folder);
    }

    @Test
    void aFileWhereAFolderShouldBe_isNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> WholeFile.write(file.resolve("a.png"), WholeFileTest::hello))
                .isInstanceOf(FileNotWritten.class)
                .hasMessageContaining(file + " is a file, not a folder.");
    }

    @Test
    void aLink_staysALinkAndItsFileIsWritten() throws IOException {
        Path real = Files.writeString(folder.resolve("real.svg"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.svg"), real);
        WholeFile.write(link, WholeFileTest::hello);
        assertThat(link).isSymbolicLink().hasContent("hello");
        assertThat(real).hasContent("hello");
    }

    @Test
    void aDevice_isRefused_andSoIsALinkToOne() throws IOException {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "this system has no /dev/null");
        Path link = Files.createSymbolicLink(folder.resolve("link.svg"), device);
        // Only checked, so that a failing test replaces nothing that the machine needs.
        assertThatThrownBy(() -> WholeFile.check(device))
                .isInstanceOf(FileNotWritten.class)
                .hasMessage("Cannot write /dev/null: it is no regular file. Name another one.");
        assertThatThrownBy(() -> WholeFile.check(link))
                .isInstanceOf(FileNotWritten.class)
                .hasMessage("Cannot write %s: it is no regular file. Name another one.", link);
    }

    @Test
    void aPipe_isRefused_andStaysAPipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe.svg");
        assumeTrue(madePipe(pipe), "this system makes no named pipes");
        assertThatThrownBy(() -> WholeFile.write(pipe, WholeFileTest::hello))
                .isInstanceOf(FileNotWritten.class)
                .hasMessageContaining("it is no regular file");
        assertThat(Files.isRegularFile(pipe)).isFalse();
        assertThat(Files.list(folder)).containsExactly(pipe);
    }

    private static boolean madePipe(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
