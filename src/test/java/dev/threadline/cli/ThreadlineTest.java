package dev.threadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line: its output, its exit codes, and what it says of mistakes. */
@Timeout(60)
class ThreadlineTest {
    @TempDir
    private Path folder;

    @Test
    void run_printsTheProgramsLinesAlone_andTheSummaryOnStandardError() {
        Answer answer = Answer.to("run", "two-counters-locked");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).isEqualTo("with the lock: 0\nthe second, also with the lock: 0\n");
        assertThat(answer.err()).contains("counter_lock");
    }

    @Test
    void aPythonProgram_isRun_asFastAsAskedFor() throws IOException {
        Path program = Files.write(
                folder.resolve("race.py"),
                List.of(
                        "import threading, time",
                        "",
                        "def work():",
                        "    time.sleep(3600)",
                        "    print(\"done\")",
                        "",
                        "worker = threading.Thread(target=work)",
                        "worker.start()",
                        "worker.join()"));

        Answer answer = Answer.to("run", program, "--speed", "100000");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).isEqualTo("done\n");
    }

    @Test
    void theSameSeed_drawsTheSameNumbers() throws IOException {
        Path program = Files.write(
                folder.resolve("dice.py"),
                List.of("from random import randint", "print([randint(1, 1000000) for i in range(5)])"));

        String drawn = Answer.to("run", program, "--seed", "7").out();

        assertThat(Answer.to("run", program, "--seed", "7").out()).isEqualTo(drawn);
        assertThat(Answer.to("run", program, "--seed", "8").out()).isNotEqualTo(drawn);
    }

    @Test
    void run_ofADeadlock_tellsWhoHoldsAndWantsWhat_andFails() {
        Answer answer = Answer.to("run", "two-locks");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).startsWith("n is ");
        assertThat(answer.err())
                .contains("Left has A since step")
                .contains("Right has B since step")
                .contains("Neither can let go");
    }

    @Test
    void aRunThatNeverEnds_isCutAtItsTimeLimit() throws IOException {
        scenario("endless", "while True:", "    pass");
        Path endless = folder.resolve("endless.json");

        Answer run = Answer.to("run", endless, "--time-limit", "100ms");
        Answer shown = Answer.to("show", endless, "--time-limit", "100ms");
        Answer drawn = Answer.to("render", endless, "--time-limit", "100ms", "-o", folder.resolve("x.svg"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("after 100 ms");
        assertThat(shown.code()).isZero();
        assertThat(shown.out()).contains("after 100 ms");
        assertThat(drawn.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "run --help", "render --help", "show --help", "measure --help", "list --help"})
    void help_fitsATerminalOf80Columns(String command) {
        Answer answer = Answer.to((Object[]) command.split(" "));

        assertThat(answer.code()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out()).startsWith("Usage: threadline").contains("-h, --help");
        assertThat(answer.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void version_saysWhichThreadlineAndWhichJava() {
        Answer answer = Answer.to("--version");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).startsWith("Threadline ").contains("Java ");
    }

    @Test
    void aRecording_isShownAndRenderedAsTheRunThatItIs() throws IOException {
        Path recording = folder.resolve("run.threadline");
        Path png = folder.resolve("run.png");
        Path svg = folder.resolve("run.svg");

        assertThat(Answer.to("run", "two-locks", "-o", recording).code()).isEqualTo(1);
        Answer shown = Answer.to("show", recording);
        assertThat(shown.code()).isZero();
        assertThat(shown.out()).contains("takes A").contains("| wants B").contains("Neither can let go");
        assertThat(Answer.to("show", recording).out()).isEqualTo(shown.out());
        assertThat(Answer.to("render", recording, "-o", png, "--size", "800x450", "--scale", "2")
                        .code())
                .isZero();
        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(1600);
        assertThat(Answer.to("render", recording, "-o", svg, "--theme", "print").code())
                .isZero();
        assertThat(Files.readString(svg)).contains("held by Left").contains("wants B");
    }

    @Test
    void aFileThatIsThere_staysAsItWas_whenTheInputIsBad() throws IOException {
        Path picture = Files.writeString(folder.resolve("old.png"), "precious");

        assertThat(Answer.to("render", "no-such-scenario", "-o", picture).code())
                .isEqualTo(2);
        assertThat(picture).hasContent("precious");
        assertThat(Files.list(folder)).containsExactly(picture);
    }

    @ParameterizedTest
    @ValueSource(strings = {"show two-counters", "run two-counters-locked", "list", "--help"})
    void outputThatCannotBeWritten_isSaid_andExitCode2(String command) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(full, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(Threadline.run(terminal, command.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("threadline: the output could not be written");
    }

    @Test
    void list_namesEveryShippedScenario() {
        assertThat(Answer.to("list").out()).contains("two-locks").contains("two-counters");
    }

    @Test
    void theTextOfARun_isAsWideAsTheEnvironmentSays_elseAsTheTerminal_withinReason() {
        assertThat(ShowCommand.columns("132", () -> 90)).isEqualTo(132);
        assertThat(ShowCommand.columns(null, () -> 90)).isEqualTo(90);
        assertThat(ShowCommand.columns("wide", () -> 90)).isEqualTo(90);
        assertThat(ShowCommand.columns("7", () -> 90)).isEqualTo(40);
    }

    static Stream<List<String>> mistakes() {
        return Stream.of(
                List.of("There is no scenario and no file", "run", "no-such-thing"),
                List.of("did you mean two-locks", "run", "two-lokcs"),
                List.of("folder", "run", "FOLDER"),
                List.of("expected a time", "run", "two-locks", "--time-limit", "soon"),
                List.of("expected a number from 0.001", "run", "two-locks", "--speed", "0"),
                List.of("expected a whole number of 64 bits", "run", "two-locks", "--seed", "x"),
                List.of("does not exist", "run", "two-locks", "-o", "FOLDER/missing/x.threadline"),
                List.of("is a folder", "render", "two-locks", "-o", "FOLDER/a.png"),
                List.of(".png, .svg or .pdf", "render", "two-locks", "-o", "FOLDER/x.bmp"),
                List.of("1 to 4", "render", "two-locks", "-o", "FOLDER/x.png", "--scale", "9"),
                List.of("WIDTHxHEIGHT", "render", "two-locks", "-o", "FOLDER/x.png", "--size", "big"),
                List.of("too large", "render", "two-locks", "-o", "x.png", "--size", "9000x9000", "--scale", "4"),
                List.of("theme", "render", "two-locks", "-o", "FOLDER/x.png", "--theme", "pink"),
                List.of("--width", "show", "two-locks", "--width", "3"),
                List.of("ends too early", "show", "FOLDER/cut.threadline"),
                List.of("found '='", "run", "FOLDER/slip.json"),
                List.of("unknown name 'coutner'; did you mean 'counter'?", "run", "FOLDER/name.json"),
                List.of("setup, line 2: ZeroDivisionError", "run", "FOLDER/setup.json"),
                List.of("expected SCENARIO, a shipped scenario's id", "run"),
                List.of("expected --output FILE, the picture's file", "render", "two-locks"),
                List.of("expected --time-limit TIME, the time", "show", "two-locks", "--time-limit"),
                List.of("the argument 'b' too many; `threadline run --help` shows", "run", "two-locks", "b"),
                List.of("the arguments 'b', 'c' and 'd' too many", "show", "two-locks", "b", "c", "d"),
                List.of("'x' too many; `threadline --help` shows", "two-locks", "x"),
                List.of("no command 'rum'; did you mean run?", "rum", "two-locks"),
                List.of("c.txt is neither a scenario (.json) nor a program (.py).", "run", "FOLDER/c.txt"),
                List.of("found --width wide, expected a whole number", "show", "two-locks", "--width", "wide"),
                List.of("found --theme pink, expected one of light, dark, print.", "render", "x", "--theme", "pink"),
                List.of("found --virtual no, expected true", "run", "two-locks", "--virtual=no"),
                List.of("found --ends twice; give it once", "show", "two-locks", "--ends", "3", "--ends", "4"),
                List.of("there is no option '--nonsense'; `threadline run", "run", "two-locks", "--nonsense"),
                List.of("'--virtul'; did you mean --virtual?", "run", "two-locks", "--virtul"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistake_isOneSentence_andExitCode2(List<String> test) throws IOException {
        Files.createDirectories(folder.resolve("a.png"));
        Files.writeString(folder.resolve("cut.threadline"), "threadline recording\n");
        Files.writeString(folder.resolve("c.txt"), "A shopping list\n");
        scenario("slip", "if counter = 1:", "    pass");
        scenario("name", "coutner += 1");
        Files.writeString(folder.resolve("setup.json"), """
                {"format": 1, "id": "setup", "title": "Bad setup", "setup": ["a = 0", "b = 1 // a"],
                 "threads": [{"name": "P", "code": ["pass"]}]}""");
        Object[] arguments = test.stream()
                .skip(1)
                .map(argument -> argument.replace("FOLDER", folder.toString()))
                .toArray();

        Answer answer = Answer.to(arguments);

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).hasLineCount(1).startsWith("threadline: ").containsIgnoringCase(test.getFirst());
    }

    private void scenario(String id, String... code) throws IOException {
        String lines =
                String.join(", ", Stream.of(code).map(line -> '"' + line + '"').toList());
        Files.writeString(folder.resolve(id + ".json"), """
                {"format": 1, "id": "%s", "title": "Bad", "setup": ["counter = 0"],
                 "threads": [{"name": "P", "code": [%s]}]}""".formatted(id, lines));
    }

    @ParameterizedTest
    @CsvSource({"500ms,500000000", "10s,10000000000", "1.5m,90000000000", "3,3000000000"})
    void times_areWrittenAsPeopleDo(String text, long ns) {
        assertThat(Span.parse(text).ns()).isEqualTo(ns);
    }
}
