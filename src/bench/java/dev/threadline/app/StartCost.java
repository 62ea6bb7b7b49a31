package dev.threadline.app;

import dev.threadline.app.timeline.FirstPicture;
import dev.threadline.app.timeline.TimelinePane;
import dev.threadline.app.work.FirstView;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * How long it takes from the start of a process to a window that shows a scenario's timeline, with the distribution's cache of classes and
 * without it, beside an empty window of JavaFX. Each is started in turn, in a process of its own, and says when it has laid out that frame.
 */
public final class StartCost {
    private static final int ROUNDS = 9;
    private static final String OURS = "ours";
    private static final String WHOLE = "whole";
    private static final String EMPTY = "empty";

    private StartCost() {}

    /** @param arguments none, or what a process of its own is to open */
    public static void main(String[] arguments) throws Exception {
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case OURS -> ours(StartCost::showsTimeline);
            case WHOLE -> ours(StartCost::isWhole);
            case EMPTY -> empty();
            default -> compare();
        }
    }

    private static void compare() throws IOException, InterruptedException {
        double[][] took = new double[4][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            took[0][round] = start(EMPTY, false);
            took[1][round] = start(OURS, true);
            took[2][round] = start(WHOLE, true);
            took[3][round] = start(WHOLE, false);
        }
        String[] names = {
            "an empty window",
            "a window with a timeline",
            "a window with all that is in it",
            "the same without the cache of classes"
        };
        for (double[] rounds : took) {
            Arrays.sort(rounds);
        }
        for (int kind = 0; kind < took.length; kind++) {
            System.out.printf(
                    "start to %s: %.2f s (%.2f to %.2f), ratio %.2f%n",
                    names[kind],
                    took[kind][ROUNDS / 2],
                    took[kind][0],
                    took[kind][ROUNDS - 1],
                    took[kind][ROUNDS / 2] / took[0][ROUNDS / 2]);
        }
    }

    /**
     * Seconds until a process has said that it is there.
     *
     * @param cached with the distribution's cache of classes, if this process was given one
     */
    private static double start(String what, boolean cached) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> cached || !option.startsWith("-XX:AOTCache"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), StartCost.class.getName(), what));
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int said = process.getInputStream().read();
        double seconds = (System.nanoTime() - began) / 1e9;
        process.destroy();
        process.waitFor();
        if (said < 0) {
            throw new IOException("no window came");
        }
        return seconds;
    }

    private static void empty() {
        Platform.startup(() -> {
            Stage stage = new Stage();
            Scene scene = new Scene(new StackPane(), 1280, 800);
            scene.addPostLayoutPulseListener(StartCost::say);
            stage.setScene(scene);
            stage.show();
        });
    }

    private static void ours(Predicate<Scene> there) throws InterruptedException {
        Thread.ofPlatform().daemon().start(() -> watch(there));
        App.launch(new FirstView.Named("two-locks"));
    }

    /** Asks on the window's thread, over and over, because nothing tells from outside that a window is there. */
    private static void watch(Predicate<Scene> there) {
        while (true) {
            try {
                Platform.runLater(() -> look(there));
            } catch (IllegalStateException notYet) {
                // The toolkit has not been started yet.
            }
            try {
                Thread.sleep(2);
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    private static void look(Predicate<Scene> there) {
        for (Window window : Window.getWindows()) {
            if (window.isShowing() && there.test(window.getScene())) {
                window.getScene().addPostLayoutPulseListener(StartCost::say);
                Platform.requestNextPulse();
            }
        }
    }

    private static boolean showsTimeline(Scene scene) {
        return scene.lookup("#first-picture") instanceof FirstPicture picture && picture.isPainted() || isWhole(scene);
    }

    private static boolean isWhole(Scene scene) {
        return scene.lookup("#timeline") instanceof TimelinePane timeline && timeline.lens() != null;
    }

    private static void say() {
        System.out.println("shown");
        System.out.flush();
    }
}
