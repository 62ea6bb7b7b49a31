package dev.threadline.app;

import dev.threadline.app.command.Command;
import dev.threadline.app.settings.Settings;
import dev.threadline.app.settings.ThemeChoice;
import dev.threadline.app.work.Fork;
import dev.threadline.picture.Theme;
import dev.threadline.scenario.StrategyName;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** Pictures of the window for a person to look at: target/screenshots/window-*.png. */
@ExtendWith(ApplicationExtension.class)
class WindowPicturesTest {
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aShortRun_fromStartToDeadlock(Theme theme) throws IOException {
        OpenWindow window = OpenWindow.of(theme, 1280, 800).opened("two-locks");
        window.save("start", theme);
        for (int step = 0; step < 4; step++) {
            window.perform(Command.STEP);
        }
        window.save("mid-run", theme);
        window.perform(Command.LAST);
        window.act(() -> window.window.timeline().lens().select(1));
        window.save("deadlock", theme);
        window.perform(Command.SWITCH_OUTPUT);
        window.save("output", theme);
        window.perform(Command.SWITCH_AXIS);
        window.save("time", theme);
        window.perform(Command.KEYS);
        window.save("keys", theme);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aQuestionBeforeAClass(Theme theme) throws IOException {
        OpenWindow window = OpenWindow.of(theme, 1280, 720).opened("two-locks");
        window.perform(Command.CLASS_MODE);
        window.act(() -> window.bench.stepTo(2));
        window.save("class-question", theme);
        window.act(() -> ((Button) window.scene.lookup("#question-board .answer")).fire());
        window.save("class-answer", theme);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aRunByHand_andTheRunsThatBranchOff(Theme theme) throws IOException {
        OpenWindow window = OpenWindow.of(theme, 1280, 800).opened("two-locks");
        window.runBy(StrategyName.BY_HAND, 1);
        for (String name : List.of("Left", "Left", "Left", "Right", "Left")) {
            window.until(window.bench::isAsked);
            window.act(() -> window.bench.choose(window.bench.fork().get().others().stream()
                    .map(Fork.Candidate::name)
                    .toList()
                    .indexOf(name)));
        }
        window.until(window.bench::isAsked);
        window.save("by-hand", theme);
        window.runBy(StrategyName.REPLAY, 1);
        for (int step : new int[] {1, 0, 3}) {
            window.until(() -> window.bench.job().get() == null);
            window.act(() -> {
                window.bench.stepTo(step);
                window.bench.choose(0);
            });
        }
        window.until(() -> window.bench.job().get() == null);
        window.save("branches", theme);
        window.runBy(StrategyName.RANDOM, 1);
        window.save("random", theme);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theTour(Theme theme) throws IOException {
        OpenWindow window = OpenWindow.of(theme, 1280, 720).opened("two-locks");
        window.perform(Command.TOUR);
        for (int stop = 1; window.node("#tour").isVisible(); stop++) {
            window.save("tour-" + stop, theme);
            window.act(() -> ((Button) window.scene.lookup("#tour .primary")).fire());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void lanesThatArePinnedAndHidden(Theme theme) throws IOException {
        OpenWindow window = OpenWindow.of(theme, 1280, 720).opened("two-locks");
        window.act(() -> window.window.timeline().lens().select(2));
        window.perform(Command.LANE_PIN);
        window.act(() -> window.window.timeline().lens().select(1));
        window.perform(Command.LANE_HIDE);
        window.save("lanes", theme);
        window.act(window.bench::close);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aGoalThatWasReached(Theme theme) throws IOException {
        OpenWindow window = OpenWindow.of(theme, 1280, 720).opened("two-locks");
        window.runBy(StrategyName.BY_HAND, 1);
        // Left takes A, Right takes B, and then each comes to want the other.
        for (int choice = 0; !window.node("#win").isVisible(); choice++) {
            Fork open = window.ask(() -> window.bench.fork().get());
            List<String> names =
                    open.others().stream().map(Fork.Candidate::name).toList();
            String wanted = choice != 1 && names.contains("Left") ? "Left" : "Right";
            window.act(() -> window.bench.choose(names.indexOf(wanted)));
            window.until(() -> window.bench.job().get() == null
                    || window.bench.isAsked() && window.bench.fork().get() != open);
        }
        // The list shows the tick a layout later.
        window.act(() -> {});
        window.save("won", theme);
        window.act(window.bench::close);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void otherSizes(Theme theme) throws IOException {
        OpenWindow least = OpenWindow.of(theme, 800, 700).opened("two-locks");
        least.save("800x700", theme);
        least.perform(Command.LIBRARY);
        least.save("800x700-library", theme);
        least.perform(Command.KEYS);
        least.save("800x700-keys", theme);
        OpenWindow small = OpenWindow.of(theme, 1000, 700).opened("two-locks");
        small.perform(Command.LAST);
        small.save("1000x700", theme);
        OpenWindow low = OpenWindow.with(
                        Settings.FIRST.in(ThemeChoice.of(theme)).solving(Set.of("two-locks", "lost-update")), 1280, 720)
                .opened("two-locks");
        low.save("1280x720", theme);
        OpenWindow large = OpenWindow.of(theme, 1920, 1080).opened("two-locks");
        large.perform(Command.LAST);
        large.save("1920x1080", theme);
        small.opened("two-locks-ordered");
        small.runBy(StrategyName.TWIN, 1);
        small.act(() -> small.bench.stepTo(1));
        small.save("twin", theme);
        small.runBy(StrategyName.PCT, 123_456);
        small.save("pct", theme);
        small.act(() -> small.bench.open("no-such-scenario"));
        small.until(() -> !small.bench.problem().get().isEmpty());
        small.save("problem", theme);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void whatWentWrong(Theme theme) throws IOException {
        OpenWindow window = OpenWindow.of(theme, 1280, 800).opened("two-locks");
        window.until(() -> window.window.diagnosing().diagnosis().get() != null);
        window.act(() -> window.bench.stepTo(6));
        window.until(() -> window.node("#waits").isVisible());
        window.save("waits", theme);
        window.perform(Command.LAST);
        window.perform(Command.PREVIOUS_FINDING);
        window.save("findings", theme);
        OpenWindow low = OpenWindow.of(theme, 1280, 720).opened("three-consumers-if");
        low.until(() -> low.window.diagnosing().diagnosis().get() != null);
        low.perform(Command.LAST);
        low.perform(Command.PREVIOUS_FINDING);
        low.save("findings-1280x720", theme);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theEventsAsATable(Theme theme) throws IOException {
        OpenWindow window = OpenWindow.of(theme, 1280, 800).opened("three-consumers-if");
        window.act(() -> window.bench.stepTo(33));
        window.perform(Command.EVENTS);
        window.act(() -> {});
        window.save("events", theme);
        OpenWindow low = OpenWindow.of(theme, 1280, 720).opened("two-locks");
        low.perform(Command.CURTAIN);
        low.act(() -> {
            low.bench.stepTo(4);
            low.window.timeline().lens().select(0);
        });
        low.perform(Command.LANE_EVENTS);
        low.save("events-1280x720", theme);
        low.perform(Command.KEYS);
        low.save("keys-1280x720", theme);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aThreadThatLocksItselfOut(Theme theme) throws IOException {
        OpenWindow window = OpenWindow.of(theme, 1280, 800).opened("box-with-a-lock");
        window.perform(Command.LAST);
        window.save("self", theme);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aLongRun(Theme theme) throws IOException {
        OpenWindow window = OpenWindow.of(theme, 1280, 800);
        window.act(() -> window.bench.open("two-counters"));
        window.until(() ->
                window.bench.job().get() != null && window.bench.job().get().events() > 10_000);
        window.save("running", theme);
        window.until(() -> window.bench.reading().get() != null);
        window.act(() -> window.bench.stepTo(400_000));
        window.save("long", theme);
        for (int notch = 0; notch < 30; notch++) {
            window.perform(Command.ZOOM_IN);
        }
        window.save("long-zoomed", theme);
        window.perform(Command.SWITCH_AXIS);
        window.save("long-steps", theme);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everySchedule(Theme theme) throws IOException {
        OpenWindow window = OpenWindow.of(theme, 1280, 800);
        for (String id : new String[] {"two-locks", "two-locks-ordered", "three-consumers-if"}) {
            window.opened(id);
            window.save("every-unasked", theme);
            window.perform(Command.EVERY_SCHEDULE);
            window.until(() -> window.scene.lookup("#outcomes") != null);
            window.act(() -> {});
            window.save("every-" + id, theme);
        }
        OpenWindow small = OpenWindow.of(theme, 1000, 700).opened("two-locks");
        small.perform(Command.EVERY_SCHEDULE);
        small.until(() -> small.scene.lookup("#outcomes") != null);
        small.act(() -> {});
        small.act(() -> ((Button) small.scene.lookup(".every-lost")).fire());
        small.until(() -> small.bench.job().get() == null);
        small.save("every-1000x700", theme);
        small.perform(Command.COPY_RUN);
        small.save("copied", theme);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void asAClassSeesIt(Theme theme) throws IOException {
        OpenWindow window = OpenWindow.of(theme, 1920, 1080).opened("two-locks");
        window.act(() -> window.bench.stepTo(4));
        window.perform(Command.CLASS_MODE);
        window.save("class", theme);
        window.act(() -> window.window.timeline().lens().select(1));
        window.save("class-spotlight", theme);
        OpenWindow small = OpenWindow.of(theme, 1280, 720).opened("two-locks");
        small.perform(Command.CLASS_MODE);
        small.act(() -> small.bench.stepTo(4));
        small.save("class-1280x720", theme);
    }

    @ParameterizedTest
    @EnumSource
    void forWhoeverWantsItLarger(Theme theme) throws IOException {
        OpenWindow window = OpenWindow.with(
                        Settings.FIRST.in(ThemeChoice.of(theme)).zoomedBy(4), 1600, 1000)
                .opened("two-locks");
        window.perform(Command.LAST);
        window.save("larger", theme);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void questionsBeforeAStep(Theme theme) throws IOException {
        OpenWindow window = OpenWindow.of(theme, 1280, 800).opened("join-inside-the-loop");
        window.save("quiz", theme);
        window.opened("two-locks");
        window.runBy(StrategyName.REPLAY, 1);
        window.perform(Command.FORESEE);
        window.act(() -> window.bench.stepTo(2));
        window.act(() -> window.window
                .prediction()
                .answer(window.window.prediction().asked().get().getFirst().question(), 0));
        window.save("foresee", theme);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void editing(Theme theme) throws IOException {
        OpenWindow window = OpenWindow.of(theme, 1280, 720).opened("two-locks");
        window.perform(Command.EDIT);
        window.until(window.editor::isOpen);
        CodeArea text = (CodeArea) window.node("#editor-text");
        window.until(() -> !window.text("editor-told").isEmpty());
        window.act(() -> text.moveTo(text.getText().indexOf("with A")));
        window.act(text::requestFollowCaret);
        window.act(() -> {});
        window.save("edit-scenario", theme);
        window.act(() -> text.insertText(text.getText().indexOf("n += 1"), "nn = ("));
        window.until(() -> window.text("editor-told").contains("thread Left"));
        window.act(() -> {});
        window.save("edit-mistake", theme);
        window.perform(Command.SAVE_AS);
        window.perform(Command.QUIT);
        window.save("edit-unsaved", theme);
        OpenWindow fresh = OpenWindow.of(theme, 1280, 720);
        fresh.perform(Command.NEW);
        fresh.save("edit-new", theme);
        fresh.act(() -> ((Button) fresh.scene.lookup("#editor-question").lookupAll(".button").stream()
                        .skip(2)
                        .findFirst()
                        .orElseThrow())
                .fire());
        fresh.until(
                () -> fresh.bench.reading().get() != null && fresh.bench.job().get() == null);
        CodeArea program = (CodeArea) fresh.node("#editor-text");
        fresh.act(() -> program.insertText(program.getText().indexOf("print("), "changed.\n            "));
        fresh.act(() -> program.moveTo(program.getText().indexOf("changed.\n") + 8));
        fresh.act(() -> {});
        fresh.perform(Command.COMPLETE);
        fresh.until(() -> fresh.scene.lookup("#editor-names").getParent().isVisible());
        fresh.act(() -> {});
        fresh.save("edit-names", theme);
    }
}
