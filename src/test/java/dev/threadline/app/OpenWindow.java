package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.command.Command;
import dev.threadline.app.edit.Editor;
import dev.threadline.app.look.Look;
import dev.threadline.app.measure.MeasureDesk;
import dev.threadline.app.settings.Preferences;
import dev.threadline.app.settings.Settings;
import dev.threadline.app.settings.ThemeChoice;
import dev.threadline.app.work.Scheduler;
import dev.threadline.app.work.Workbench;
import dev.threadline.picture.Theme;
import dev.threadline.scenario.Catalogue;
import dev.threadline.scenario.StrategyName;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** A window for a test: its parts, and ways to ask and to wait. All methods are for the test's thread. */
final class OpenWindow {
    private static final long PATIENCE = 60;

    final Workbench bench;
    final MainWindow window;
    final Scene scene;
    final Look look;
    final MeasureDesk desk;
    final Preferences preferences;
    final Editor editor;
    final AtomicReference<Path> saved = new AtomicReference<>();
    final AtomicReference<Path> picture = new AtomicReference<>();
    final AtomicReference<Path> file = new AtomicReference<>();
    final WrittenPasteboard board = new WrittenPasteboard();
    final AtomicReference<Boolean> quit = new AtomicReference<>(false);
    private final AtomicInteger working = new AtomicInteger();

    private OpenWindow(Settings first, double width, double height, Path kept) {
        look = Look.of(Theme.LIGHT);
        bench = new Workbench(Catalogue.shipped(), look.texts(), this::inBackground, Platform::runLater);
        preferences = new Preferences(first, _ -> {});
        desk = new MeasureDesk(look, task -> Thread.ofPlatform().daemon().start(task), Platform::runLater);
        editor = new Editor(bench, look, _ -> Optional.ofNullable(saved.get()), kept);
        window = new MainWindow(
                bench,
                look,
                preferences,
                () -> Optional.ofNullable(file.get()),
                _ -> Optional.ofNullable(picture.get()),
                desk,
                editor,
                new MarkFiles(kept.resolve("marks"), look.texts()),
                board,
                () -> quit.set(true));
        scene = new Scene(new Group(), width, height);
        window.fill(scene);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private void inBackground(Runnable task) {
        working.incrementAndGet();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                task.run();
            } finally {
                working.decrementAndGet();
            }
        });
    }

    /** Waits until nothing is worked out in the background any more, and what came of it is shown. */
    void settle() {
        do {
            until(() -> working.get() == 0);
            // What was told meanwhile is told before this.
            act(() -> {});
        } while (working.get() > 0);
    }

    /** A window that is laid out and painted without being on a screen, so that it may be larger than the test's screen. */
    static OpenWindow of(Theme theme, double width, double height) {
        return with(Settings.FIRST.in(ThemeChoice.of(theme)), width, height);
    }

    /** A window for a user who chose all that before. */
    static OpenWindow with(Settings first, double width, double height) {
        try {
            return keeping(Files.createTempDirectory("threadline-drafts"), first, width, height);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** A window that keeps what was not saved in a folder. */
    static OpenWindow keeping(Path kept, Settings first, double width, double height) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new OpenWindow(first, width, height, kept));
    }

    /** Does something on the window's thread. */
    void act(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            action.run();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
    }

    /** Asks something on the window's thread. */
    <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, question);
    }

    /** Waits until something is so. */
    void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> ask(condition));
        } catch (TimeoutException late) {
            throw new AssertionError("It did not come to that", late);
        }
    }

    /** Opens a scenario and waits until its run can be read. */
    OpenWindow opened(String id) {
        act(() -> bench.open(id));
        until(() -> bench.reading().get() != null && bench.job().get() == null);
        return this;
    }

    /** Lets one who chooses the order run the scenario, to its end or until the reader is asked. */
    OpenWindow runBy(StrategyName name, long seed) {
        return runBy(new Scheduler(Optional.of(name), seed));
    }

    /** Lets the operating system run the scenario. */
    OpenWindow runFreely() {
        return runBy(new Scheduler(Optional.empty(), 1));
    }

    /** Lets somebody else decide, or nobody, and waits until the run ends or the reader is asked. */
    OpenWindow runBy(Scheduler scheduler) {
        act(() -> bench.runBy(scheduler));
        until(() -> bench.job().get() == null || bench.isAsked());
        return this;
    }

    /** Opens what is in a file and waits until its run can be read. */
    OpenWindow opened(Path path) {
        act(() -> bench.open(path));
        until(() -> bench.reading().get() != null && bench.job().get() == null);
        return this;
    }

    /** Does something with the first button of the mouse at a place on a node, px. */
    void mouse(Node target, EventType<MouseEvent> type, double x, double y, boolean shift) {
        act(() -> {
            Point2D at = target.localToScene(x, y);
            Event.fireEvent(
                    target,
                    new MouseEvent(
                            type,
                            at.getX(),
                            at.getY(),
                            at.getX(),
                            at.getY(),
                            MouseButton.PRIMARY,
                            1,
                            shift,
                            false,
                            false,
                            false,
                            true,
                            false,
                            false,
                            true,
                            false,
                            true,
                            null));
        });
    }

    void perform(Command command) {
        act(() -> window.commands().perform(command));
    }

    String text(String id) {
        return ask(() -> ((Label) scene.lookup("#" + id)).getText());
    }

    Node node(String selector) {
        return ask(() -> scene.lookup(selector));
    }

    /** What the window looks like. */
    Image picture() {
        return ask(() -> {
            // A scroll pane keeps a bitmap of what it shows, which a scene without a stage does not renew.
            scene.getRoot().lookupAll(".viewport").forEach(viewport -> viewport.setCache(false));
            return scene.snapshot(null);
        });
    }

    /** Puts a picture of it into target/screenshots, for a person to look at. */
    void save(String name, Theme theme) {
        save("window-" + name + "-" + theme.name().toLowerCase(Locale.ROOT));
    }

    /** The same under a name that says all. */
    void save(String name) {
        write(picture(), name);
    }

    /** Puts a picture there. */
    static void write(Image picture, String name) {
        File file = new File("target/screenshots/" + name + ".png");
        file.getParentFile().mkdirs();
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        assertThat(file).isNotEmpty();
    }

    /** What was copied, which the test's platform has no place for. */
    static final class WrittenPasteboard implements Pasteboard {
        private String text = "";

        @Override
        public String text() {
            return text;
        }

        @Override
        public void copy(String copied) {
            text = copied;
        }
    }
}
