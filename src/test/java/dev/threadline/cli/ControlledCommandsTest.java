package dev.threadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.explore.RunLine;
import dev.threadline.recording.RunReader;
import dev.threadline.scenario.Catalogue;
import dev.threadline.scenario.RunLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Controlled runs from the command line: who decides, schedules that fit and schedules that don't. */
@Timeout(60)
class ControlledCommandsTest {
    private static final String TWO_LOCKS = "two-locks";

    @TempDir
    private Path folder;

    private Path schedule(String... lines) throws IOException {
        return Files.write(folder.resolve("schedule"), List.of(lines));
    }

    private static void isRefused(Answer answer, String sentence) {
        assertThat(answer.err()).isEqualTo("threadline: " + sentence + System.lineSeparator());
        assertThat(answer.code()).isEqualTo(2);
    }

    @Test
    void aSchedule_isReplayed() throws IOException {
        List<String> written = Catalogue.shipped().open(TWO_LOCKS).run().schedule();
        Path file = schedule(Stream.concat(Stream.of("# until both are stuck", ""), written.stream())
                .toArray(String[]::new));

        Answer answer = Answer.to("run", TWO_LOCKS, "--schedule", file);

        assertThat(answer.err()).startsWith("Deadlock:");
        assertThat(answer).isEqualTo(Answer.to("run", TWO_LOCKS, "--mode", "controlled"));
    }

    @Test
    void aCopiedLine_isTheRunThatItWasCopiedFrom() throws IOException {
        Path recording = folder.resolve("a.threadline");
        Answer.to("run", "lost-update", "--strategy", "random", "--seed", "11", "-o", recording);
        String line = RunLine.of(RunReader.read(recording).run()).orElseThrow().text();
        Path again = folder.resolve("b.threadline");

        Answer.to("run", "--line", line, "-o", again);

        assertThat(line).startsWith("threadline lost-update --seed 11: ");
        assertThat(RunReader.read(again).run().log().size())
                .isEqualTo(RunReader.read(recording).run().log().size());
        assertThat(Answer.to("show", again)).isEqualTo(Answer.to("show", recording));
    }

    @Test
    void aLineOfAnotherScenario_isOfNone() {
        assertThat(Answer.to("run", "--line", "threadline no-such: P-1").err()).contains("no-such");
        isRefused(
                Answer.to("run", "--line", "two-locks: Left"),
                "'two-locks: Left' tells no run; a run is written as in: threadline two-locks: Left, Right*3.");
        isRefused(
                Answer.to("run", "--line", "threadline two-locks: Left", "--seed", "3"),
                "found --line with --seed; the line says how the run goes: leave one of them out.");
    }

    @Test
    void theScheduleThatACheckPrints_isReplayed_asItStandsThere() throws IOException {
        List<String> told = Answer.to("check", "lost-update", "--time", "1s")
                .out()
                .lines()
                .map(String::strip)
                .toList();
        int before = told.indexOf(told.stream()
                .filter(line -> line.startsWith("The simplest"))
                .findFirst()
                .orElseThrow());
        String printed = told.get(before + 1);
        assertThat(printed).contains("*").contains(", >");

        Answer answer = Answer.to("run", "lost-update", "--explored", "--schedule", schedule(printed));

        assertThat(answer.err()).contains("this does not hold").doesNotContain("from there on threads take turns");
        assertThat(answer.code()).isEqualTo(1);
    }

    @Test
    void theRecordingOfAControlledRun_isASchedule_forItsOwnScenario() {
        Path recording = folder.resolve("a.threadline");
        Answer first = Answer.to("run", "lost-update", "--strategy", "random", "--seed", "3", "-o", recording);
        Answer again = Answer.to("run", "lost-update", "--schedule", recording);

        assertThat(again.out()).isEqualTo(first.out());
        assertThat(first.err()).contains(", random, seed 3");
        assertThat(again.err()).contains(", replay, seed 3");
        isRefused(
                Answer.to("run", TWO_LOCKS, "--schedule", recording),
                recording + " has choices of a run of lost-update, not of two-locks; give it with its own scenario.");
    }

    @Test
    void theRecordingOfAFreeRun_isNoSchedule() {
        Path recording = folder.resolve("a.threadline");
        Answer.to("run", "one-of-everything", "--mode", "free", "--speed", "100", "-o", recording);

        isRefused(
                Answer.to("run", "one-of-everything", "--schedule", recording),
                recording + " is the recording of a free run, in which nobody made choices;"
                        + " give one of a run with --mode controlled.");
    }

    @Test
    void anUnknownThread_isRefused() throws IOException {
        Path file = schedule("Left", "Bob");
        isRefused(
                Answer.to("run", TWO_LOCKS, "--schedule", file),
                file
                        + ": choice 2 is Bob, but there is no such thread at this point: there is Left, Right and Logger.");
    }

    @Test
    void aThreadThatCantTakeAStep_isRefused_withThoseWhoCan() throws IOException {
        Path file = schedule("Left:timeout");
        isRefused(
                Answer.to("run", TWO_LOCKS, "--schedule", file),
                file + ": choice 1 is Left:timeout, but Left waits for nothing there that has a time limit;"
                        + " Left, Right and Logger can.");
    }

    @Test
    void whatIsNoChoice_isRefused_withItsLine() throws IOException {
        Path file = schedule("Left", "Right:soon");
        isRefused(
                Answer.to("run", TWO_LOCKS, "--schedule", file),
                file
                        + ":2: found 'Right:soon', expected a thread's name, or that with :timeout, :spurious or :random=3.");
    }

    @Test
    void aScheduleThatEndsBeforeItsRun_isToldOf_andThreadsTakeTurnsFromThere() throws IOException {
        Path file = schedule("Left");
        Answer answer = Answer.to("run", TWO_LOCKS, "--schedule", file);

        assertThat(answer.err())
                .contains(file + " ends after choice 1, before the run does; from there on threads take turns.");
        assertThat(answer.code()).isEqualTo(1);
    }

    @Test
    void aFileThatIsNotThere_isRefused() {
        Path absent = folder.resolve("absent");
        isRefused(
                Answer.to("run", TWO_LOCKS, "--schedule", absent),
                "there is no file " + absent + "; --schedule takes a file of choices or a recording.");
        isRefused(
                Answer.to("run", TWO_LOCKS, "--schedule", folder),
                folder + " is a folder, expected a file of choices.");
    }

    @Test
    void aFreeRun_hasNoStrategy() {
        isRefused(
                Answer.to("run", TWO_LOCKS, "--mode", "free", "--strategy", "pct"),
                "found --mode free with --strategy; in a free run nobody chooses: leave one of them out.");
    }

    @Test
    void byHand_withoutAnyone_isRefused() {
        isRefused(
                Answer.to("run", TWO_LOCKS, "--strategy", "by-hand"),
                "found --strategy by-hand, but input does not come from a keyboard, so nobody can choose;"
                        + " give a schedule by --schedule FILE, or another strategy.");
    }

    @Test
    void byHand_thePersonAtTheKeyboardChooses() {
        Answer answer = Answer.whileTyping(Optional.of("1\nx\n2\n"), "run", TWO_LOCKS, "--strategy", "by-hand");

        assertThat(answer.err())
                .contains("  1  Left (acquire A)")
                .contains("  2  Right (acquire B)")
                .contains("found 'x', expected a number from 1 to ");
    }

    @Test
    void byHand_aPersonMayThinkAsLongAsTheyLike_unlessTheTimeIsLimited() {
        Terminal somebody = new Terminal(System.out, System.err, Optional.of(new BufferedReader(new StringReader(""))));
        assertThat(limit(somebody, "--strategy", "by-hand")).isEqualTo(RunLimits.BY_HAND_TIME);
        assertThat(limit(somebody, "--strategy", "by-hand", "--time-limit", "3s"))
                .isEqualTo(TimeUnit.SECONDS.toNanos(3));
        assertThat(limit(somebody, "--strategy", "random")).isEqualTo(RunLimits.DEFAULT.timeLimit());
    }

    private static long limit(Terminal terminal, String... arguments) {
        RunOptions options = new RunOptions();
        CommandLine line = new CommandLine(options);
        Forms.teach(line);
        line.parseArgs(arguments);
        return options.limits(false, terminal).timeLimit();
    }

    @ParameterizedTest
    @ValueSource(strings = {"round-robin", "random", "pct", "pos", "preemption-bounded"})
    void everyStrategy_isTheSameRun_forTheSameSeed(String strategy) {
        Answer first = Answer.to("run", "three-consumers-if", "--strategy", strategy, "--seed", "11");
        Answer again = Answer.to("run", "three-consumers-if", "--strategy", strategy, "--seed", "11");

        assertThat(first.err()).contains(", " + strategy + ", seed 11");
        assertThat(again).isEqualTo(first);
    }

    @Test
    void version_namesTheHandover() {
        assertThat(Answer.to("--version").out()).contains("Controlled runs on ");
    }
}
