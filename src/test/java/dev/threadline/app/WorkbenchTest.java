package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.command.Command;
import dev.threadline.app.work.FirstView;
import dev.threadline.app.work.Moment;
import dev.threadline.app.work.Printed;
import dev.threadline.app.work.Reading;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Provenance;
import dev.threadline.event.Run;
import dev.threadline.picture.StateRole;
import dev.threadline.picture.Theme;
import dev.threadline.recording.RunWriter;
import dev.threadline.scenario.Catalogue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** What a reader gets from a window, told by its texts. */
@ExtendWith(ApplicationExtension.class)
class WorkbenchTest {
    private static OpenWindow window() {
        return OpenWindow.of(Theme.LIGHT, 1000, 700);
    }

    @Test
    void openingAScenario_showsItsProgramAtOnce() {
        OpenWindow window = window();
        window.act(() -> window.bench.open("lost-update"));
        assertThat(window.ask(() -> window.bench.scenario().get().id())).isEqualTo("lost-update");
        assertThat(window.ask(() -> window.bench.listing().get()))
                .isEqualTo(window.bench.scenario().get().listing());
        assertThat(window.ask(() -> window.window.title().getValue())).startsWith("The lost update");
        window.act(window.bench::close);
    }

    @Test
    void twoLocks_endInADeadlockThatTheWindowTells() {
        OpenWindow window = window().opened("two-locks");
        assertThat(window.ask(() -> window.bench.moment().get().step())).isZero();
        assertThat(window.bench.reading().get().run().outcome().kind()).isEqualTo(OutcomeKind.DEADLOCK);
        window.perform(Command.LAST);
        Moment end = window.bench.moment().get();
        assertThat(end.threads().stream().map(Moment.ThreadNow::role))
                .containsExactly(StateRole.BLOCKED, StateRole.BLOCKED, StateRole.ENDED);
        assertThat(end.graph().cycles()).hasSize(1);
        assertThat(window.text("outcome")).isEqualTo("Deadlock: Left and Right wait for ever.");
        assertThat(window.bench.reading().get().story()).isNotEmpty();
        assertThat(window.bench.reading().get().output())
                .extracting(Printed::text)
                .hasSize(1)
                .allMatch(line -> line.startsWith("n is "));
    }

    @Test
    void theInterpreterLock_isPutInAndTakenOut_untilAnotherScenarioIsOpened() {
        OpenWindow window = window().opened("io-work");
        assertThat(hasInterpreterLock(window)).isFalse();
        window.perform(Command.SWITCH_GIL);
        window.until(() -> window.bench.job().get() == null);
        assertThat(hasInterpreterLock(window)).isTrue();
        window.perform(Command.SWITCH_GIL);
        window.until(() -> window.bench.job().get() == null);
        assertThat(hasInterpreterLock(window)).isFalse();
        window.opened("io-work-gil");
        assertThat(hasInterpreterLock(window)).isTrue();
    }

    private static boolean hasInterpreterLock(OpenWindow window) {
        return window.bench.reading().get().log().objects().stream()
                .anyMatch(object -> object.kind() == ObjectKind.INTERPRETER_LOCK);
    }

    @Test
    void whileARunIsGoing_theWindowAnswers() throws InterruptedException {
        OpenWindow window = window();
        List<String> order = new ArrayList<>();
        window.act(() -> window.bench.reading().addListener((_, _, now) -> {
            if (now.isOver()) {
                order.add("run over");
            }
        }));
        window.act(() -> window.bench.open("two-counters"));
        window.until(() -> window.bench.job().get().events() > 0);
        CountDownLatch answered = new CountDownLatch(1);
        Platform.runLater(() -> {
            order.add("answered");
            answered.countDown();
        });
        assertThat(answered.await(60, TimeUnit.SECONDS)).isTrue();
        window.perform(Command.CANCEL);
        window.until(() -> window.bench.job().get() == null);
        assertThat(window.ask(() -> List.copyOf(order))).startsWith("answered");
    }

    @Test
    void aCancelledRun_isShownAsFarAsItCame() {
        OpenWindow window = window();
        window.act(() -> window.bench.open("two-counters"));
        window.until(() -> window.bench.job().get().events() > 0);
        window.perform(Command.CANCEL);
        window.until(() -> window.bench.job().get() == null);
        // A cancel that comes late ends the reading instead, and then there is nothing to show.
        Reading reading = window.bench.reading().get();
        if (reading != null) {
            assertThat(reading.run().outcome().kind()).isIn(OutcomeKind.CANCELLED, OutcomeKind.CHECK);
        }
        window.perform(Command.RUN_AGAIN);
        assertThat(window.ask(() -> window.bench.job().get())).isNotNull();
        window.act(window.bench::close);
    }

    @Test
    void anotherScenario_endsTheRunThatIsGoing() {
        OpenWindow window = window();
        window.act(() -> window.bench.open("two-counters"));
        window.until(() -> window.bench.job().get().events() > 0);
        window.opened("two-locks-ordered");
        assertThat(window.bench.reading().get().run().scenario()).isEqualTo("two-locks-ordered");
    }

    @Test
    void steppingToTheEndAndBack_givesTheSameMoments() {
        OpenWindow window = window().opened("two-locks");
        Moment start = window.bench.moment().get();
        List<Moment> forward = new ArrayList<>();
        long steps = window.bench.reading().get().steps();
        for (long step = 0; step < steps; step++) {
            forward.add(window.bench.moment().get());
            window.perform(Command.STEP);
        }
        List<Moment> backward = new ArrayList<>();
        for (long step = 0; step < steps; step++) {
            window.perform(Command.BACK);
            backward.addFirst(window.bench.moment().get());
        }
        assertThat(backward).isEqualTo(forward);
        assertThat(window.bench.moment().get()).isEqualTo(start);
    }

    @Test
    void aLongRun_isReadAtAnyStep() {
        OpenWindow window = window().opened("two-counters");
        long steps = window.bench.reading().get().steps();
        assertThat(steps).isGreaterThan(1_000_000);
        window.act(() -> window.bench.stepTo(steps / 2));
        Moment half = window.bench.moment().get();
        window.perform(Command.LAST);
        window.perform(Command.FIRST);
        window.act(() -> window.bench.stepTo(steps / 2));
        assertThat(window.bench.moment().get()).isEqualTo(half);
        assertThat(window.bench.reading().get().output()).hasSize(2);
    }

    @Test
    void aBrokenFile_isToldInOneSentence(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"format\": 1, \"titel\": 3}");
        OpenWindow window = window().opened("two-locks");
        window.file.set(broken);
        window.perform(Command.OPEN_FILE);
        window.until(() -> !window.bench.problem().get().isEmpty());
        assertThat(window.bench.problem().get()).contains("broken.json").doesNotContain("\n", "Exception");
        assertThat(window.node("#banner").isVisible()).isTrue();
        assertThat(window.bench.reading().get()).as("what was shown stays").isNotNull();
        window.act(window.bench::dismissProblem);
        assertThat(window.node("#banner").isVisible()).isFalse();
    }

    @Test
    void runningAFileAgain_runsWhatStandsInItNow(@TempDir Path folder) throws IOException {
        String text = """
                {"format": 1, "id": "one", "title": "One", "topic": "Locks", "lesson": "",
                 "threads": [{"name": "T", "code": ["print(%s)"]}]}
                """;
        Path file = Files.writeString(folder.resolve("one.json"), text.formatted("1"));
        OpenWindow window = window();
        window.act(() -> window.bench.open(file));
        window.until(() -> window.bench.reading().get() != null);
        Reading first = window.bench.reading().get();
        Files.writeString(file, text.formatted("2"));
        window.perform(Command.RUN_AGAIN);
        window.until(() ->
                window.bench.reading().get() != null && window.bench.reading().get() != first);
        assertThat(window.bench.reading().get().output())
                .extracting(Printed::text)
                .containsExactly("2");
    }

    @Test
    void aRunOfAFile_tellsTheFilesOwnText(@TempDir Path folder) throws IOException {
        String text = """
                {   "id": "one", "format": 1, "title": "One",
                 "threads": [{"code": ["print(1)"], "name": "T"}]}""";
        Path file = Files.writeString(folder.resolve("one.json"), text);
        OpenWindow window = window();
        window.act(() -> window.bench.open(file));
        window.until(() -> window.bench.reading().get() != null);
        Provenance told = window.bench.reading().get().run().heading().provenance();
        assertThat(told.facts())
                .containsEntry(Provenance.Fact.SOURCE, text)
                .containsEntry(Provenance.Fact.HASH, Provenance.hashOf(text));
    }

    @Test
    void aRunOfAShippedScenario_tellsItsFilesText() throws IOException {
        Run run = window().opened("two-locks").bench.reading().get().run();
        String text = Catalogue.shipped().file("two-locks").orElseThrow().text();
        assertThat(run.heading().provenance().facts()).containsEntry(Provenance.Fact.SOURCE, text);
    }

    @Test
    void aProgramWithAMistake_isToldInOneSentence(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("oops.json"), """
                {"format": 1, "id": "oops", "title": "Oops", "topic": "Locks", "lesson": "",
                 "threads": [{"name": "T", "code": ["A.acquire()"]}]}
                """);
        OpenWindow window = window();
        window.act(() -> window.bench.open(file));
        window.until(() -> !window.bench.problem().get().isEmpty());
        assertThat(window.bench.problem().get()).doesNotContain("\n", "Exception");
        window.until(() -> window.bench.job().get() == null);
    }

    @Test
    void aRecordedRun_isShownWithoutRunningAnything(@TempDir Path folder) throws IOException {
        Run run = window().opened("two-locks").bench.reading().get().run();
        Path file = recording(folder, run);
        OpenWindow window = window();
        window.act(() -> window.bench.open(new FirstView.Named(file.toString())));
        window.until(() -> window.bench.reading().get() != null);
        Reading shown = window.bench.reading().get();
        assertThat(shown.run().outcome()).isEqualTo(run.outcome());
        assertThat(shown.size()).isEqualTo(run.log().size());
        assertThat(window.bench.scenario().get().id()).isEqualTo("two-locks");
        assertThat(window.ask(() -> window.window.title().getValue())).startsWith("Two locks");
        window.perform(Command.LAST);
        assertThat(window.text("outcome")).isEqualTo("Deadlock: Left and Right wait for ever.");
    }

    private static Path recording(Path folder, Run run) throws IOException {
        Path file = folder.resolve("a.threadline");
        try (OutputStream out = Files.newOutputStream(file)) {
            RunWriter.write(run, out);
        }
        return file;
    }

    @Test
    void aRecordingThatBreaksOff_isShownAsFarAsItGoes_andAnotherFileIsASentence(@TempDir Path folder)
            throws IOException {
        Run run = window().opened("two-locks").bench.reading().get().run();
        byte[] whole = Files.readAllBytes(recording(folder, run));
        Path cut = Files.write(folder.resolve("cut.threadline"), Arrays.copyOf(whole, whole.length - 150));
        OpenWindow window = window();
        window.act(() -> window.bench.open(cut));
        window.until(() -> window.bench.reading().get() != null);
        assertThat(window.bench.problem().get()).contains("cut.threadline is not whole");

        Path headless = Files.write(folder.resolve("head.threadline"), Arrays.copyOf(whole, 40));
        window.act(() -> window.bench.open(headless));
        window.until(() -> window.bench.problem().get().contains("head.threadline ends too early"));
        window.until(() -> window.bench.job().get() == null);
    }

    @Test
    void aRunThatGoesOn_growsBeforeTheReader_untilItIsEnded(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("on.json"), """
                {"format": 1, "id": "on", "title": "On and on", "topic": "Locks", "lesson": "",
                 "setup": ["n = 0"],
                 "threads": [{"name": "T", "code": ["while True:", "    n += 1", "    time.sleep(0.001)"]}]}
                """);
        OpenWindow window = window();
        window.act(() -> window.bench.open(file));
        window.until(() -> window.bench.reading().get() != null);
        Reading first = window.ask(() -> window.bench.reading().get());
        assertThat(first.isOver()).isFalse();
        window.until(() -> window.bench.reading().get().size() > first.size());
        assertThat(window.ask(() -> window.bench.moment().get().step()))
                .isEqualTo(window.ask(() -> window.bench.reading().get().steps()));
        window.act(() -> window.bench.stepTo(3));
        window.perform(Command.CANCEL);
        window.until(() -> window.bench.job().get() == null);
        Reading last = window.bench.reading().get();
        assertThat(last.isOver()).isTrue();
        assertThat(last.continues(first)).isTrue();
        assertThat(last.size()).isEqualTo(last.run().log().size());
        assertThat(window.bench.moment().get().step())
                .as("who went back stays there")
                .isEqualTo(3);
    }
}
