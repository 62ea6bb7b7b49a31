package dev.threadline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threadline.event.OutcomeKind;
import dev.threadline.event.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonFileTest {
    @TempDir
    Path folder;

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    @Test
    void aPythonFile_isAScenario_andRuns() throws Exception {
        Path file = file(
                "Two Threads.py",
                "import threading",
                "",
                "done = []",
                "def work(name):",
                "    done.append(name)",
                "",
                "first = threading.Thread(target=work, args=(\"one\",))",
                "first.start()",
                "first.join()",
                "print(done)");
        Scenario scenario = ScenarioReader.read(file);
        assertThat(scenario.title()).isEqualTo("Two Threads.py");
        assertThat(scenario.id()).isEqualTo("two-threads");
        assertThat(scenario.main()).hasSize(10).first().isEqualTo("import threading");
        assertThat(scenario.editable()).containsExactly(new LineRange(1, 10));

        List<String> printed = Collections.synchronizedList(new ArrayList<>());
        var run = new ScenarioRun(scenario, file.toString(), RunLimits.DEFAULT, printed::add).run();
        assertThat(run.outcome().kind()).isEqualTo(OutcomeKind.FINISHED);
        assertThat(printed).containsExactly("['one']");
    }

    @ParameterizedTest
    @CsvSource({"deadlock.py,deadlock", "3-Runners.PY,runners", "42.py,program", "_my__lock_.py,my-lock"})
    void theId_comesFromTheFilesName(String name, String id) throws IOException {
        assertThat(ScenarioReader.read(file(name, "x = 1")).id()).isEqualTo(id);
    }

    @Test
    void aMistakeInIt_isToldWithFileLineAndColumn_andNoSection() throws IOException {
        Path file = file("broken.py", "x = 1", "y = = 2");
        Scenario scenario = ScenarioReader.read(file);
        assertThatThrownBy(() -> new ScenarioRun(scenario, "broken.py", RunLimits.DEFAULT, line -> {}))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("broken.py, line 2, column 5: ");
    }

    @Test
    void anEmptyFile_isRefused() throws IOException {
        Path file = file("empty.py", "", "  ");
        assertThatThrownBy(() -> ScenarioReader.read(file))
                .isInstanceOf(UserError.class)
                .hasMessage(file + " is empty; a program has one line or more.");
    }

    @Test
    void aLineTooLongToBeShown_isRefused() throws IOException {
        Path file = file("long.py", "x = 1", "y = \"" + "a".repeat(500) + "\"");
        assertThatThrownBy(() -> ScenarioReader.read(file))
                .isInstanceOf(UserError.class)
                .hasMessage(file + ", line 2: is longer than 400 characters; break it into several lines.");
    }

    @Test
    void aFileThatIsNoText_isRefused() throws IOException {
        Path file = Files.write(folder.resolve("noise.py"), new byte[] {(byte) 0xff, 0, 1});
        assertThatThrownBy(() -> ScenarioReader.read(file))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith(file + " is not a text in UTF-8");
    }
}
