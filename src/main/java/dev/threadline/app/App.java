package dev.threadline.app;

import dev.threadline.app.edit.Editor;
import dev.threadline.app.look.Look;
import dev.threadline.app.look.Texts;
import dev.threadline.app.measure.MeasureDesk;
import dev.threadline.app.settings.Folders;
import dev.threadline.app.settings.Preferences;
import dev.threadline.app.settings.Settings;
import dev.threadline.app.settings.SettingsFile;
import dev.threadline.app.work.FirstView;
import dev.threadline.app.work.HeadStart;
import dev.threadline.app.work.Workbench;
import dev.threadline.picture.Theme;
import dev.threadline.scenario.Catalogue;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCombination;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window's entry: the one class of this room that the command line knows. */
public final class App {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    /** A run that takes longer than this the window does not wait for, ms. */
    private static final long HEAD_START = 1000;

    private App() {}

    /** The settings of the user, and where they are kept. */
    private record Kept(SettingsFile file, SettingsFile.Found found) {
        static Kept in(Folders folders) {
            SettingsFile file = new SettingsFile(folders.config().resolve("settings.json"), Texts.english());
            return new Kept(file, file.read());
        }
    }

    /**
     * Opens the window and waits until it is closed.
     *
     * @throws InterruptedException if the calling thread is interrupted
     * @throws dev.threadline.event.UserError if a file of the library is damaged
     * @throws UnsupportedOperationException if there is no display
     */
    public static void launch(FirstView first) throws InterruptedException {
        launch(first, folders(), (_, _) -> {});
    }

    /**
     * Opens the window, does in it by itself what a reader does first, and closes it.
     *
     * @param folder where what it keeps goes, so that nobody's settings are touched
     * @throws InterruptedException if the calling thread is interrupted
     * @throws UnsupportedOperationException if there is no display
     */
    public static void rehearse(Path folder) throws InterruptedException {
        launch(
                new FirstView.Library(),
                new Folders(folder, folder),
                (stage, window) -> new Rehearsal(stage, window).start());
    }

    private static void launch(FirstView first, Folders folders, BiConsumer<Stage, MainWindow> shown)
            throws InterruptedException {
        try (ExecutorService keeping = Executors.newSingleThreadExecutor()) {
            // The first run is made while JavaFX starts; only then the library is read, so as not to be in its way.
            CompletableFuture<Optional<HeadStart>> ahead = new CompletableFuture<Optional<HeadStart>>()
                    .completeOnTimeout(Optional.empty(), HEAD_START, TimeUnit.MILLISECONDS);
            inBackground(() -> run(first, ahead));
            CompletableFuture<Catalogue> library = ahead.thenApplyAsync(_ -> Catalogue.shipped(), keeping);
            CompletableFuture<Void> closed = new CompletableFuture<>();
            Platform.startup(() -> {
                // Not before there is a window to tell of damaged ones, which are put aside.
                CompletableFuture<Kept> kept = CompletableFuture.supplyAsync(() -> Kept.in(folders), App::inBackground);
                Stage stage = new Stage();
                Look look = Look.of(Theme.LIGHT);
                Runnable done = () -> closed.complete(null);
                kept.thenCombineAsync(
                                ahead,
                                (settings, run) -> {
                                    Entrance entrance = new Entrance(
                                            stage, look, settings.found().settings(), WIDTH, HEIGHT);
                                    return entrance.show(run)
                                            .thenCombineAsync(
                                                    library,
                                                    (_, catalogue) -> {
                                                        MainWindow window = show(
                                                                stage, look, catalogue, first, run, folders, settings,
                                                                keeping, done);
                                                        shown.accept(stage, window);
                                                        return window;
                                                    },
                                                    Platform::runLater);
                                },
                                Platform::runLater)
                        .thenCompose(window -> window)
                        .exceptionally(failed -> {
                            closed.completeExceptionally(failed.getCause());
                            Platform.exit();
                            return null;
                        });
            });
            closed.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException told ? told : new IllegalStateException(failed);
        }
    }

    private static void run(FirstView first, CompletableFuture<Optional<HeadStart>> ahead) {
        try {
            ahead.complete(HeadStart.of(first));
        } catch (InterruptedException | RuntimeException ended) {
            // The window runs it itself, and tells what is wrong.
            ahead.complete(Optional.empty());
        }
    }

    private static MainWindow show(
            Stage stage,
            Look look,
            Catalogue catalogue,
            FirstView first,
            Optional<HeadStart> ahead,
            Folders folders,
            Kept kept,
            Executor keeping,
            Runnable closed) {
        SettingsFile file = kept.file();
        SettingsFile.Found found = kept.found();
        Workbench bench = new Workbench(catalogue, look.texts(), App::inBackground, Platform::runLater);
        LogFile log =
                LogFile.open(folders.state(), look.texts(), sentence -> Platform.runLater(() -> bench.tell(sentence)));
        Thread.setDefaultUncaughtExceptionHandler(log::uncaught);
        Editor editor = new Editor(
                bench, look, name -> place(stage, look, name), folders.state().resolve("drafts"));
        MeasureDesk desk = new MeasureDesk(look, App::inBackground, Platform::runLater);
        Preferences preferences =
                new Preferences(found.settings(), settings -> keeping.execute(() -> keep(settings, file, bench, look)));
        MainWindow window = new MainWindow(
                bench,
                look,
                preferences,
                () -> choose(stage, look),
                name -> save(stage, look, name),
                desk,
                editor,
                new MarkFiles(folders.state().resolve("marks"), look.texts()),
                new SystemPasteboard(),
                stage::close);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        window.fill(stage.getScene());
        StagePlace place = new StagePlace(stage, preferences);
        stage.setMinWidth(Math.min(MainWindow.LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(MainWindow.LEAST_HEIGHT, screen.getHeight()));
        stage.titleProperty().bind(window.title());
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        window.projected().addListener((_, _, now) -> stage.setFullScreen(now));
        stage.fullScreenProperty()
                .addListener((_, _, whole) -> window.projected().set(whole));
        AnimationTimer pulses = new AnimationTimer() {
            @Override
            public void handle(long now) {
                window.playback().pulse(now);
            }
        };
        pulses.start();
        stage.setOnHidden(_ -> {
            pulses.stop();
            place.remember(window.timelinePlace());
            window.close();
            desk.cancel();
            log.close();
            closed.run();
        });
        stage.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                editor.lookAgain();
            }
        });
        stage.setOnCloseRequest(request -> {
            request.consume();
            editor.leave(stage::close);
        });
        // It runs while the window is laid out for the first time.
        window.open(first, ahead);
        stage.show();
        window.welcome();
        editor.offerKept();
        found.problem().ifPresent(bench::tell);
        return window;
    }

    private static Folders folders() {
        return Folders.of(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    private static void keep(Settings settings, SettingsFile file, Workbench bench, Look look) {
        try {
            file.write(settings);
        } catch (IOException full) {
            Platform.runLater(() -> bench.tell(look.say("settings.unkept", full.getMessage())));
        }
    }

    /** A thread for each task; none of them keeps the program alive. */
    private static void inBackground(Runnable task) {
        Thread.ofPlatform().name("threadline-job").daemon().start(task);
    }

    private static Optional<Path> choose(Stage stage, Look look) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(look.say("command.open-file"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(look.say("file.scenarios"), "*.json", "*.py", "*.threadline"),
                        new FileChooser.ExtensionFilter(look.say("file.all"), "*"));
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }

    private static Optional<Path> place(Stage stage, Look look, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(look.say("command.save-as"));
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }

    private static Optional<Path> save(Stage stage, Look look, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(look.say("measure.export"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(look.say("file.pictures"), "*.png", "*.svg", "*.pdf"));
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }
}
