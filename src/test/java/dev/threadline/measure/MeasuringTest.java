package dev.threadline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Measuring on real files, a real server and real threads, with little of each. */
@Timeout(60)
class MeasuringTest {
    private static final Progress SILENT = new Progress() {
        @Override
        public void measuring(Work work, int n, double share) {}

        @Override
        public void measured(Measurement soFar) {}
    };

    @ParameterizedTest
    @EnumSource
    void everyWay_doesTheSameAsOneCallAfterTheOther(Work work) throws Exception {
        try (Task task = work.prepare(Figures.TINY)) {
            long once = task.call(Interpreter.FREE);
            for (Way way : Way.values()) {
                try (Runner runner = way.open(3)) {
                    assertThat(runner.run(task, 3)).as(way.title()).isEqualTo(3 * once);
                }
            }
        }
    }

    @Test
    void everyNumberAndWay_isMeasuredAsOftenAsAsked() throws Exception {
        Plan plan = Figures.tiny(List.of(Work.values()), 1, 3);

        Measurement measured = new Measuring(plan, SILENT).run();

        assertThat(measured.samples()).hasSize(Work.values().length * 2 * Way.values().length);
        assertThat(measured.samples())
                .allSatisfy(sample -> assertThat(sample.ns()).hasSize(3).allMatch(ns -> ns >= 0));
        assertThat(measured.speedUp(Work.HTTP, Way.VIRTUAL, 3)).isPresent();
        assertThat(measured.sample(Work.HTTP, Way.VIRTUAL, 2)).isEmpty();
    }

    @Test
    void progress_growsToTheWhole_andTellsEveryNumberWhenItIsMeasured() throws Exception {
        List<Double> shares = new ArrayList<>();
        AtomicInteger told = new AtomicInteger();
        new Measuring(Figures.tiny(List.of(Work.NOTHING, Work.FILE), 1, 2), new Progress() {
                    @Override
                    public void measuring(Work work, int n, double share) {
                        shares.add(share);
                    }

                    @Override
                    public void measured(Measurement soFar) {
                        assertThat(soFar.samples()).hasSize(told.incrementAndGet() * Way.values().length);
                    }
                })
                .run();

        assertThat(shares).isSorted().startsWith(0.0);
        assertThat(shares.getLast()).isGreaterThan(0.99).isLessThanOrEqualTo(1);
        assertThat(told).hasValue(4);
    }

    @Test
    void workThatComputes_isDoneByOneThreadAtATimeUnderTheLock() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Task task = interpreter -> {
            for (int i = 0; i < 200; i++) {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                inside.decrementAndGet();
                interpreter.aside(() -> 0);
                interpreter.poll();
            }
            return 1;
        };
        try (Runner runner = Way.GIL.open(4)) {
            assertThat(runner.run(task, 4)).isEqualTo(4);
        }
        assertThat(most).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"FIBONACCI", "FILE", "HTTP"})
    void whatIsEndedEarly_leavesNoFileNoThreadAndNoPort(Work work) throws Exception {
        Set<Path> filesBefore = temporaryFiles();
        // Work without an end, as far as this test is concerned.
        Sizes endless = new Sizes(1_000_000, 10_000, 1000, 16, 1_000_000, 8, 1_000_000);
        Plan plan = new Plan(List.of(work), List.of(2), OptionalInt.of(1), true, endless, 0);
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread measuring = Thread.ofPlatform().start(() -> {
            begun.countDown();
            try {
                new Measuring(plan, SILENT).run();
            } catch (IOException | InterruptedException | RuntimeException ended) {
                thrown.set(ended);
            }
        });
        begun.await();
        measuring.interrupt();
        measuring.join();

        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        assertThat(temporaryFiles()).isEqualTo(filesBefore);
        assertNoThreadIsLeft();
    }

    @ParameterizedTest
    @EnumSource
    void threadsInTheMiddleOfTheirWork_areGoneWhenTheirRunnerIsInterrupted(Way way) throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Task endless = interpreter -> {
            working.countDown();
            while (true) {
                interpreter.poll();
            }
        };
        Thread running = Thread.ofPlatform().start(() -> {
            try (Runner runner = way.open(2)) {
                runner.run(endless, 2);
            } catch (IOException | InterruptedException ended) {
                thrown.set(ended);
            }
        });
        working.await();
        running.interrupt();
        running.join();

        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        assertNoThreadIsLeft();
    }

    @Test
    void theServer_isGoneWhenItsTaskIsClosed() throws Exception {
        HttpTask task = new HttpTask(1, 8, 0);
        int port = task.port();
        task.call(Interpreter.FREE);
        task.close();

        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(ConnectException.class);
        assertNoThreadIsLeft();
    }

    @Test
    void theFile_isGoneWhenItsTaskIsClosed() throws Exception {
        Set<Path> before = temporaryFiles();
        FileTask task = new FileTask(2, 16, 1);
        assertThat(temporaryFiles()).hasSize(before.size() + 1);
        task.close();

        assertThat(temporaryFiles()).isEqualTo(before);
    }

    private static Set<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("threadline-measure-"))
                    .collect(Collectors.toSet());
        }
    }

    private static void assertNoThreadIsLeft() {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("threadline-measure-"))
                .noneMatch(name -> name.startsWith("HTTP-Dispatcher"));
    }
}
