package dev.threadline.app;

import dev.threadline.app.edit.Editor;
import dev.threadline.app.look.Look;
import dev.threadline.app.measure.MeasureDesk;
import dev.threadline.app.settings.Preferences;
import dev.threadline.app.settings.Settings;
import dev.threadline.app.work.Workbench;
import dev.threadline.bench.ManyLanes;
import dev.threadline.picture.Theme;
import dev.threadline.recording.RunWriter;
import dev.threadline.scenario.Catalogue;
import dev.threadline.timeline.Axis;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * What the window's thread does for a frame while a long recording is zoomed and panned: layout and draw commands, up to where the
 * renderer takes them over. And what it does to stand at another step. A window of 1600 x 900 with 64 lanes, of one million events and of ten.
 */
public final class WindowCost {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 900;
    private static final int ROUNDS = 3;
    private static final int SEEKS = 200;
    private static final double ZOOM = 0.93;
    private static final double NS_PER_MS = 1e6;

    private final Workbench bench;
    private final MainWindow window;
    private final Scene scene;

    private WindowCost() {
        Look look = Look.of(Theme.LIGHT);
        bench = new Workbench(
                Catalogue.shipped(),
                look.texts(),
                task -> Thread.ofPlatform().daemon().start(task),
                Platform::runLater);
        window = new MainWindow(
                bench,
                look,
                new Preferences(Settings.FIRST, _ -> {}),
                Optional::empty,
                _ -> Optional.empty(),
                new MeasureDesk(look, task -> Thread.ofPlatform().daemon().start(task), Platform::runLater),
                new Editor(
                        bench,
                        look,
                        _ -> Optional.empty(),
                        Path.of(System.getProperty("java.io.tmpdir"), "threadline-bench-drafts")),
                new MarkFiles(Path.of(System.getProperty("java.io.tmpdir"), "threadline-bench-marks"), look.texts()),
                new SystemPasteboard(),
                () -> {});
        scene = new Scene(new Group(), WIDTH, HEIGHT);
        window.fill(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
    }

    /** @param arguments none */
    public static void main(String[] arguments) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        WindowCost cost = ask(WindowCost::new);
        System.out.printf(
                "Java %s, %d processors; %.0f x %.0f%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                cost.scene.getWidth(),
                cost.scene.getHeight());
        for (Axis axis : Axis.values()) {
            double million = cost.frames(1_000_000, axis);
            double tenMillion = cost.frames(10_000_000, axis);
            System.out.printf("  ten times the events: a frame takes %.2f times as long%n", tenMillion / million);
        }
        Platform.exit();
    }

    /** @return the 99th of a hundred frames, ms */
    private double frames(int events, Axis axis) throws Exception {
        Path file = Files.createTempFile("threadline-bench", ".threadline");
        try {
            write(events, file);
            open(file, axis);
            // What is measured is the window, not how its code comes to be compiled.
            sweep();
            seeks();
            Rounds frames = Rounds.of(this::sweep);
            Rounds seeks = Rounds.of(this::seeks);
            System.out.printf("%,d events along %s: a frame %s; to another step %s%n", events, axis, frames, seeks);
            return high(frames.least);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private interface Sweep {
        double[] carryOut() throws Exception;
    }

    /**
     * The same frames several times over, ms in order.
     *
     * @param least of each frame: what it costs
     * @param all as they came, with whatever else the machine was at, the renderer and the collector
     */
    private record Rounds(double[] least, double[] all) {
        static Rounds of(Sweep sweep) throws Exception {
            double[][] rounds = new double[ROUNDS][];
            for (int round = 0; round < ROUNDS; round++) {
                rounds[round] = sweep.carryOut();
            }
            double[] least = IntStream.range(0, rounds[0].length)
                    .mapToDouble(frame -> Arrays.stream(rounds)
                            .mapToDouble(round -> round[frame])
                            .min()
                            .orElseThrow())
                    .sorted()
                    .toArray();
            double[] all = Arrays.stream(rounds)
                    .flatMapToDouble(Arrays::stream)
                    .sorted()
                    .toArray();
            return new Rounds(least, all);
        }

        @Override
        public String toString() {
            return "%.2f ms (median), %.2f ms (99 %%), %.2f ms at most, least of %d each; as they came %.2f ms, %.2f ms (99 %%)"
                    .formatted(
                            least[least.length / 2],
                            high(least),
                            least[least.length - 1],
                            ROUNDS,
                            all[all.length / 2],
                            high(all));
        }
    }

    private static double high(double[] sorted) {
        return sorted[(int) (sorted.length * 0.99)];
    }

    private static void write(int events, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            RunWriter.write(ManyLanes.run(events), out);
        }
    }

    private void open(Path file, Axis axis) throws Exception {
        ask(() -> {
            bench.open(file);
            return null;
        });
        untilRead();
        if (ask(() -> window.timeline().lens().axis().get()) != axis) {
            ask(() -> {
                window.timeline().switchAxis();
                return null;
            });
            untilRead();
        }
        if (ask(() -> window.timeline().lens().axis().get()) != axis) {
            throw new IllegalStateException("it is not seen along " + axis);
        }
    }

    private void untilRead() throws Exception {
        do {
            Thread.sleep(50);
            String problem = ask(() -> bench.problem().get());
            if (!problem.isEmpty()) {
                throw new IllegalStateException(problem);
            }
        } while (ask(() -> bench.job().get() != null || bench.reading().get() == null));
    }

    /** From the whole run down to some steps, with a look to both sides at each stage, and back. */
    private double[] sweep() throws Exception {
        ask(() -> {
            bench.stepTo(bench.reading().get().steps() / 2);
            window.timeline().showAll();
            return null;
        });
        int stages = 130;
        double[] took = new double[stages * 4];
        int frame = 0;
        for (int stage = 0; stage < stages; stage++) {
            took[frame++] = frame(() -> window.timeline().zoom(ZOOM));
            took[frame++] = frame(() -> window.timeline().pan(1));
            took[frame++] = frame(() -> window.timeline().pan(-1));
        }
        for (int stage = 0; stage < stages; stage++) {
            took[frame++] = frame(() -> window.timeline().zoom(1 / ZOOM));
        }
        return took;
    }

    private double[] seeks() throws Exception {
        SplittableRandom random = new SplittableRandom(3);
        double[] took = new double[SEEKS];
        for (int seek = 0; seek < SEEKS; seek++) {
            long step = random.nextLong(ask(() -> bench.reading().get().steps()));
            took[seek] = frame(() -> bench.stepTo(step));
        }
        return took;
    }

    /** What a frame takes of the window's thread, ms: the change itself, and from the start of the pulse to the end of its layout. */
    private double frame(Runnable change) throws Exception {
        CompletableFuture<Double> drawn = new CompletableFuture<>();
        ask(() -> {
            long began = System.nanoTime();
            change.run();
            long changed = System.nanoTime() - began;
            new Pulse(changed, drawn).await();
            return null;
        });
        return drawn.get();
    }

    /** The next pulse of the scene. */
    private final class Pulse {
        private final long before;
        private final CompletableFuture<Double> drawn;
        private final Runnable begins = this::begin;
        private final Runnable ends = this::end;
        private long began;

        Pulse(long before, CompletableFuture<Double> drawn) {
            this.before = before;
            this.drawn = drawn;
        }

        void await() {
            scene.addPreLayoutPulseListener(begins);
            Platform.requestNextPulse();
        }

        private void begin() {
            scene.removePreLayoutPulseListener(begins);
            scene.addPostLayoutPulseListener(ends);
            began = System.nanoTime();
        }

        private void end() {
            scene.removePostLayoutPulseListener(ends);
            drawn.complete((before + System.nanoTime() - began) / NS_PER_MS);
        }
    }

    private static <T> T ask(Callable<T> question) throws Exception {
        FutureTask<T> task = new FutureTask<>(question);
        Platform.runLater(task);
        return task.get();
    }
}
