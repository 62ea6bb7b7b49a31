package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.look.Texts;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody expected is noted down, and the user is told where. */
class LogFileTest {
    private static final System.Logger ROOM = System.getLogger("dev.threadline.app.work.Any");

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    private String written(Path within) throws IOException {
        try (Stream<Path> files = Files.list(within)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    @Test
    void anErrorOfARoom_isInTheFileWithItsTrace_andToldInASentenceWithThePath() throws IOException {
        Path log = folder.resolve("50% state");
        try (LogFile _ = LogFile.open(log, Texts.english(), told::add)) {
            ROOM.log(Level.ERROR, "A job failed", new IllegalStateException("of all things"));
        }
        assertThat(written(log)).contains("of all things").contains("\tat ").contains("LogFileTest");
        assertThat(told).hasSize(1);
        assertThat(told.getFirst())
                .contains("IllegalStateException")
                .contains(log.toString())
                .endsWith(".")
                .doesNotContain("\n");
    }

    @Test
    void whatAThreadDidNotCatch_isInTheFile() throws IOException {
        try (LogFile log = LogFile.open(folder, Texts.english(), told::add)) {
            log.uncaught(new Thread("the window's"), new AssertionError("never so"));
        }
        assertThat(written(folder)).contains("the window's").contains("never so");
        assertThat(told).hasSize(1);
    }

    @Test
    void whereNoFileCanBe_theUserIsToldAllTheSame() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "a file in the way");
        try (LogFile _ = LogFile.open(taken, Texts.english(), told::add)) {
            ROOM.log(Level.ERROR, "A job failed", new IllegalStateException());
        }
        assertThat(told).hasSize(1);
        assertThat(told.getFirst()).contains("console");
    }

    @Test
    void aLogThatIsClosed_hearsNothingMore() {
        LogFile.open(folder, Texts.english(), told::add).close();
        ROOM.log(Level.ERROR, "A job failed", new IllegalStateException());
        assertThat(told).isEmpty();
    }
}
