package dev.threadline.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.EventLog;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.kernel.Decision;
import dev.threadline.kernel.PreemptionBounded;
import dev.threadline.kernel.RandomWalk;
import dev.threadline.kernel.Replay;
import dev.threadline.kernel.RoundRobin;
import dev.threadline.kernel.Strategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Controlled runs of plain Java code. */
@Timeout(60)
class ControlledRecordingTest {
    private final List<Object> seen = new ArrayList<>();

    private static List<String> told(EventLog log) {
        return LongStream.range(0, log.size())
                .mapToObj(at -> log.event(at).toString())
                .toList();
    }

    private Recording lostUpdates() {
        return Recording.of("lost updates", () -> {
            SharedInt n = new SharedInt("n", 0);
            Task work = () -> n.set(n.get() + 1);
            RecordedThread left = new RecordedThread("Left", work);
            RecordedThread right = new RecordedThread("Right", work);
            left.start();
            right.start();
            left.join();
            right.join();
            seen.add(n.get());
        });
    }

    @Test
    void anUpdateIsLost_bySomeSeed_andByThatSeedEachTime() throws InterruptedException {
        for (long seed = 0; seen.isEmpty() || !seen.getLast().equals(1); seed++) {
            assertThat(seed).as("seeds tried").isLessThan(50);
            long tried = seed;
            Recording recording = lostUpdates().controlled(() -> new RandomWalk(tried));
            Run run = recording.run();
            assertThat(run.outcome().kind()).isEqualTo(OutcomeKind.FINISHED);
            assertThat(told(recording.run().log())).as("seed %d", seed).isEqualTo(told(run.log()));
        }
    }

    @Test
    void theChoicesOfARun_makeItAgain() throws InterruptedException {
        Run run = lostUpdates().controlled(() -> new RandomWalk(7)).run();
        Replay replay = new Replay(run.choices().orElseThrow().decided(), decision -> Decision.STOP);
        Run again = lostUpdates().controlled(() -> replay).run();

        assertThat(replay.divergence()).isEmpty();
        assertThat(told(again.log())).isEqualTo(told(run.log()));
        assertThat(again.choices().orElseThrow().choices())
                .isEqualTo(run.choices().orElseThrow().choices());
    }

    @Test
    void anotherProgram_partsFromTheChoices_andThatIsSaid() throws InterruptedException {
        Run run = lostUpdates().controlled(() -> new RandomWalk(7)).run();
        Replay replay = new Replay(run.choices().orElseThrow().decided(), decision -> Decision.STOP);
        Run other = Recording.of("other", () -> {
                    RLock lock = new RLock("lock");
                    lock.lock();
                })
                .controlled(() -> replay)
                .run();

        assertThat(other.outcome().kind()).isEqualTo(OutcomeKind.CANCELLED);
        assertThat(replay.divergence())
                .contains("choice 1 is main, which was about to start there, but here it is about to acquire lock.");
    }

    @Test
    void twoLocksInTwoOrders_deadlock_andTheThreadsUnwind() throws InterruptedException {
        RLock a = new RLock("A");
        RLock b = new RLock("B");
        Recording recording = Recording.of("two locks", () -> {
            new RecordedThread("Left", () -> both(a, b)).start();
            new RecordedThread("Right", () -> both(b, a)).start();
        });
        RoundRobin inTurn = new RoundRobin();
        Strategy mainFirst = decision -> decision.dueOf(0) >= 0 ? decision.dueOf(0) : inTurn.choose(decision);
        Run run = recording.controlled(() -> mainFirst).run();

        assertThat(run.outcome().kind()).isEqualTo(OutcomeKind.DEADLOCK);
        assertThat(seen).containsExactly("unwound", "unwound");
    }

    private void both(RLock first, RLock second) {
        first.lock();
        try {
            second.lock();
            second.unlock();
        } finally {
            seen.add("unwound");
            first.unlock();
        }
    }

    @Test
    void sleepingAndTimeLimits_takeNoRealTime() throws InterruptedException {
        Run run = Recording.of("an hour", () -> {
                    RLock lock = new RLock("lock");
                    Condition condition = new Condition(lock);
                    lock.lock();
                    seen.add(condition.await(1, TimeUnit.HOURS));
                    lock.unlock();
                    RecordedThread.sleep(Duration.ofHours(1));
                })
                .controlled(RoundRobin::new)
                .run();

        assertThat(run.outcome().kind()).isEqualTo(OutcomeKind.FINISHED);
        assertThat(seen).containsExactly(false);
        assertThat(run.log().timeAt(run.log().size() - 1)).isBetween(7_200_000_000_000L, 7_201_000_000_000L);
    }

    @Test
    void anInterrupt_isSeenByTheOneWhoWaits_inEveryRunAlike() throws InterruptedException {
        Recording recording = Recording.of("interrupt", () -> {
                    Event gate = new Event("gate");
                    RecordedThread waiting = new RecordedThread("waits", () -> {
                        try {
                            gate.await();
                        } catch (InterruptedException called) {
                            seen.add("interrupted");
                        }
                    });
                    waiting.start();
                    waiting.interrupt();
                    waiting.join();
                })
                .controlled(() -> new PreemptionBounded(1, 3, 4));
        assertThat(told(recording.run().log())).isEqualTo(told(recording.run().log()));
        assertThat(seen).containsExactly("interrupted", "interrupted");
    }

    @Test
    void whoMayWakeByItself_goesOnUnnotified_onceAndNoOftener() throws InterruptedException {
        Recording recording = Recording.of("nobody notifies", () -> {
                    RLock lock = new RLock("lock");
                    java.util.concurrent.locks.Condition changed = lock.newCondition();
                    Task waits = () -> {
                        lock.lock();
                        changed.await();
                        seen.add("out");
                        lock.unlock();
                    };
                    RecordedThread one = new RecordedThread("one", waits);
                    RecordedThread other = new RecordedThread("other", waits);
                    one.start();
                    other.start();
                    other.join(Duration.ofSeconds(1));
                    seen.add("over");
                })
                .controlled(() -> decision -> decision.size() - 1)
                .withSpuriousWakeUps(1);
        Run run = recording.run();
        assertThat(seen).containsExactly("out", "over");
        assertThat(run.outcome().kind()).isEqualTo(OutcomeKind.DEADLOCK);

        Replay replay = new Replay(run.choices().orElseThrow().decided(), decision -> Decision.STOP);
        assertThat(told(recording.controlled(() -> replay).run().log())).isEqualTo(told(run.log()));
        assertThat(replay.divergence()).isEmpty();
    }
}
