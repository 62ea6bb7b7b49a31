package dev.threadline.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threadline.event.Cursor;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectState;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a recording tells of plain Java code, and who may use what when. */
@Timeout(60)
class RecordingTest {
    private static List<EventKind> kindsOf(Run run, String thread) {
        EventLog log = run.log();
        return LongStream.range(0, log.size())
                .filter(at -> log.thread(log.threadAt(at)).name().equals(thread))
                .mapToObj(log::kindAt)
                .toList();
    }

    @Test
    void locksAndThreads_areToldStepByStep() throws InterruptedException {
        Run run = Recording.of("one lock", () -> {
                    RLock lock = new RLock("A");
                    RecordedThread other = new RecordedThread("Other", () -> {
                        lock.lock();
                        lock.unlock();
                    });
                    other.start();
                    other.join();
                })
                .run();

        assertThat(run.outcome().kind()).isEqualTo(OutcomeKind.FINISHED);
        assertThat(kindsOf(run, "Other"))
                .containsExactly(EventKind.BEGIN, EventKind.ACQUIRE, EventKind.RELEASE, EventKind.END);
        assertThat(run.log().objects()).anyMatch(object -> object.name().equals("A"));
    }

    @Test
    void twoLocksInTwoOrders_endInADeadlockThatIsFound() throws InterruptedException {
        CountDownLatch both = new CountDownLatch(2);
        Run run = Recording.of("two locks", () -> {
                    RLock a = new RLock("A");
                    RLock b = new RLock("B");
                    new RecordedThread("Left", () -> holdBoth(a, b, both)).start();
                    new RecordedThread("Right", () -> holdBoth(b, a, both)).start();
                })
                .run();

        assertThat(run.outcome().kind()).isEqualTo(OutcomeKind.DEADLOCK);
        assertThat(run.outcome().stuck()).hasSize(2);
    }

    private static void holdBoth(RLock first, RLock second, CountDownLatch both) throws InterruptedException {
        first.lock();
        try {
            both.countDown();
            both.await();
            second.lock();
            second.unlock();
        } finally {
            first.unlock();
        }
    }

    @Test
    void readAndWriteOfASharedInt_areTwoSteps_betweenWhichAnotherMayCome() throws InterruptedException {
        SharedInt n = new SharedInt("n", 0);
        CountDownLatch read = new CountDownLatch(2);
        Task increment = () -> {
            int seen = n.get();
            read.countDown();
            read.await();
            n.set(seen + 1);
        };
        Run run = Recording.of("lost update", () -> {
                    RecordedThread left = new RecordedThread("Left", increment);
                    RecordedThread right = new RecordedThread("Right", increment);
                    left.start();
                    right.start();
                    left.join();
                    right.join();
                })
                .run();

        Cursor end = new Cursor(run.log());
        end.seek(run.log().size());
        int object = run.log().objects().stream()
                .filter(info -> info.name().equals("n"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(end.state().object(object)).isEqualTo(new ObjectState.Variable(Value.of(1)));
        assertThat(n.get()).as("what the run left").isEqualTo(1);
    }

    @Test
    void uncaughtException_endsItsThreadOnly_andIsTold() throws InterruptedException {
        Run run = Recording.of("dies", () -> {
                    RecordedThread dying = new RecordedThread("Dying", () -> {
                        throw new IllegalStateException("no more");
                    });
                    dying.start();
                    dying.join();
                    new SharedInt("after", 1).get();
                })
                .run();

        assertThat(run.outcome().kind()).isEqualTo(OutcomeKind.ERROR);
        assertThat(run.outcome().reason()).isEqualTo("Dying: IllegalStateException: no more");
        assertThat(kindsOf(run, "main")).contains(EventKind.READ);
    }

    @Test
    void lines_areThoseOfTheCaller_whereAskedFor() throws InterruptedException {
        int here = new Throwable().getStackTrace()[0].getLineNumber();
        Recording recording = Recording.of("lines", () -> {
            SharedInt n = new SharedInt("n", 0);
            n.set(5);
        });

        assertThat(linesOf(recording.run())).containsOnly(0);
        assertThat(linesOf(recording.withLines().run())).contains(here + 2, here + 3);
    }

    private static List<Integer> linesOf(Run run) {
        return LongStream.range(0, run.log().size())
                .mapToObj(at -> run.log().lineAt(at))
                .toList();
    }

    @Test
    void objectHeldOutside_isRefusedInARun() throws InterruptedException {
        RLock lock = new RLock("A");
        lock.lock();

        Run run = Recording.of("in use", lock::lock).run();

        assertThat(run.outcome().kind()).isEqualTo(OutcomeKind.ERROR);
        assertThat(run.outcome().reason()).contains("A was made outside the recorded run and is in use there");
    }

    @Test
    void stranger_isRefusedWhileTheRunLasts_andServedAfterwards() throws InterruptedException {
        SharedInt n = new SharedInt("n", 1);
        List<Throwable> complaints = new ArrayList<>();
        Run run = Recording.of("strangers", () -> {
                    n.set(2);
                    Thread stranger = Thread.ofPlatform().start(() -> {
                        try {
                            n.get();
                        } catch (IllegalStateException refused) {
                            complaints.add(refused);
                        }
                    });
                    stranger.join();
                })
                .run();

        assertThat(run.outcome().kind()).isEqualTo(OutcomeKind.FINISHED);
        assertThat(complaints)
                .singleElement()
                .satisfies(refused ->
                        assertThat(refused).hasMessageContaining("n belongs to the recorded run \"strangers\""));
        assertThat(n.get()).isEqualTo(2);
    }

    @Test
    void recordingInARecording_isRefused() throws InterruptedException {
        Run run = Recording.of("outer", () -> Recording.of("inner", () -> {}).run())
                .run();

        assertThat(run.outcome().reason()).contains("a recorded run can't record another");
    }

    @Test
    void cutRun_endsThreadsThatSleepByOtherMeans_orCatchEveryException() throws InterruptedException {
        Run run = Recording.of("stubborn", () -> {
                    SharedInt n = new SharedInt("n", 0);
                    new RecordedThread("Sleeper", () -> Thread.sleep(Duration.ofHours(1))).start();
                    while (true) {
                        try {
                            n.get();
                        } catch (Exception ignored) {
                            n.set(0);
                        }
                    }
                })
                .within(Duration.ofMillis(100))
                .run();

        assertThat(run.outcome().kind()).isEqualTo(OutcomeKind.TIME_LIMIT);
    }

    @Test
    void whoIsInterruptedWhileItOffers_takesItsOfferBack() throws InterruptedException {
        Run run = Recording.of("offer", () -> {
                    Exchanger<String> exchanger = new Exchanger<>("x");
                    AtomicReference<Thread> carrier = new AtomicReference<>();
                    RecordedThread offers = new RecordedThread("Offers", () -> {
                        carrier.set(Thread.currentThread());
                        exchanger.exchange("item");
                    });
                    offers.start();
                    while (carrier.get() == null || carrier.get().getState() != Thread.State.WAITING) {
                        RecordedThread.poll();
                    }
                    offers.interrupt();
                    offers.join();
                })
                .run();

        assertThat(run.outcome().reason()).startsWith("Offers: InterruptedException");
        assertThat(kindsOf(run, "Offers"))
                .containsExactly(EventKind.BEGIN, EventKind.WAIT, EventKind.REFUSE, EventKind.FAIL, EventKind.END);
        Cursor end = new Cursor(run.log());
        end.seek(run.log().size());
        int object = run.log().objects().stream()
                .filter(info -> info.name().equals("x"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(end.state().object(object)).isEqualTo(ObjectState.Offer.NONE);
    }

    @Test
    void unlockByAnotherThanTheOwner_isRefused() {
        assertThatThrownBy(new RLock()::unlock).isInstanceOf(IllegalMonitorStateException.class);
    }
}
