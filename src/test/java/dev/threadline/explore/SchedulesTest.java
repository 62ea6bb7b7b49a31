package dev.threadline.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.UserError;
import dev.threadline.scenario.Verdict;
import dev.threadline.sync.RLock;
import dev.threadline.sync.RecordedThread;
import dev.threadline.sync.SharedInt;
import dev.threadline.sync.Task;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Exploring Java code as a test does it. */
class SchedulesTest {
    private static Task twoLocks() {
        return () -> {
            RLock left = new RLock("left");
            RLock right = new RLock("right");
            CodeSubjectTest.inParallel(() -> nested(left, right), () -> nested(right, left));
        };
    }

    private static void nested(RLock outer, RLock inner) {
        outer.lock();
        try {
            inner.lock();
            inner.unlock();
        } finally {
            outer.unlock();
        }
    }

    private static Task increments(int threads) {
        return () -> {
            SharedInt n = new SharedInt("n", 0);
            Task[] tasks = new Task[threads];
            Arrays.fill(tasks, (Task) () -> n.set(n.get() + 1));
            CodeSubjectTest.inParallel(tasks);
        };
    }

    private static String scheduleIn(String message) {
        Matcher found = Pattern.compile("replay\\(\"(.*)\"\\)").matcher(message);
        assertThat(found.find()).as(message).isTrue();
        return found.group(1);
    }

    @Test
    void aDeadlock_failsTheTest_withASentenceAndTheSimplestScheduleToReplay() throws InterruptedException {
        Schedules schedules = Schedules.of("two locks", twoLocks());

        Throwable failure = catchThrowable(schedules::verify);

        assertThat(failure)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("two locks: main, T1 and T2 wait for ever.")
                .hasMessageContaining("one preemption");
        Run run = schedules.replay(scheduleIn(failure.getMessage()));
        assertThat(run.outcome().kind()).isEqualTo(OutcomeKind.DEADLOCK);
        assertThat(run.log().lineAt(run.log().size() - 1)).isPositive();
    }

    @Test
    void everyOutcomeWithItsFinalValues_isToldOnce_theWorseOnesFirst() throws InterruptedException {
        ExploredCode explored = Schedules.of("increments", increments(3))
                .claiming("n is 3", () -> true)
                .explore();

        assertThat(explored.complete()).isTrue();
        assertThat(explored.verdict()).contains(Verdict.HOLDS);
        assertThat(explored.outcomes())
                .extracting(outcome -> outcome.last().toString())
                .containsExactlyInAnyOrder("{n=1}", "{n=2}", "{n=3}");
        assertThat(explored.sentence()).startsWith("Every schedule ends well.");
    }

    @Test
    void aClaimAboutTheEnd_isCheckedAfterEachExecution() {
        AtomicInteger last = new AtomicInteger();
        Schedules schedules = Schedules.of("increments", () -> {
                    SharedInt n = new SharedInt("n", 0);
                    Task increment = () -> last.set(set(n, n.get() + 1));
                    CodeSubjectTest.inParallel(increment, increment);
                })
                .claiming("the last one writes 2", () -> last.get() == 2);

        assertThatThrownBy(schedules::verify)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("The check does not hold: the last one writes 2.");
    }

    private static int set(SharedInt n, int value) {
        n.set(value);
        return value;
    }

    @Test
    void codeThatHolds_isVerifiedToTheEnd() throws InterruptedException {
        ExploredCode explored = Schedules.of("in order", () -> {
                    RLock left = new RLock("left");
                    RLock right = new RLock("right");
                    CodeSubjectTest.inParallel(() -> nested(left, right), () -> nested(left, right));
                })
                .verify();

        assertThat(explored.complete()).isTrue();
        assertThat(explored.executions()).isEqualTo(2);
        assertThat(explored.sentence()).isEqualTo("Every schedule ends well. 2 executions show every schedule.");
    }

    @Test
    void randomExecutions_pct_andOnePreemption_findTheDeadlockToo() {
        Schedules schedules = Schedules.of("two locks", twoLocks()).upTo(5_000);

        for (Schedules some :
                new Schedules[] {schedules.atRandom(1), schedules.byPct(2, 1), schedules.withPreemptions(1)}) {
            assertThatThrownBy(some::verify).isInstanceOf(AssertionError.class).hasMessageContaining("wait for ever");
        }
    }

    @Test
    void withoutAnyPreemption_theDeadlockIsNotThere_andThatIsNotTakenForAll() throws InterruptedException {
        ExploredCode explored =
                Schedules.of("two locks", twoLocks()).withPreemptions(0).verify();

        assertThat(explored.complete()).isFalse();
        assertThat(explored.verdict()).isEmpty();
        assertThat(explored.sentence()).contains("there are more schedules");
    }

    @Test
    void aSpentBudget_isSaid() throws InterruptedException {
        ExploredCode explored =
                Schedules.of("increments", increments(4)).upTo(10).explore();

        assertThat(explored.executions()).isEqualTo(10);
        assertThat(explored.complete()).isFalse();
        assertThat(explored.verdict()).isEmpty();
    }

    @Test
    void whoSpinsForEver_isALivelock() {
        Schedules schedules = Schedules.of("nobody sets it", () -> {
                    SharedInt flag = new SharedInt("flag", 0);
                    CodeSubjectTest.inParallel(() -> {
                        while (flag.get() == 0) {
                            RecordedThread.poll();
                        }
                    });
                })
                .withSteps(200);

        assertThatThrownBy(schedules::verify)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("nobody gets anything done");
    }

    @Test
    void whoSpinsUntilAnotherComes_comesToAnEnd() throws InterruptedException {
        ExploredCode explored = Schedules.of("hand over", () -> {
                    SharedInt flag = new SharedInt("flag", 0);
                    CodeSubjectTest.inParallel(
                            () -> {
                                while (flag.get() == 0) {
                                    RecordedThread.poll();
                                }
                            },
                            () -> flag.set(1));
                })
                .verify();

        assertThat(explored.verdict()).contains(Verdict.HOLDS);
    }

    @Test
    void codeThatNeverComesToAStep_isReportedAsNotStoppable() {
        AtomicBoolean stop = new AtomicBoolean();
        Schedules schedules = Schedules.of("a loop", () -> {
                    SharedInt n = new SharedInt("n", 0);
                    n.set(1);
                    while (!stop.get()) {
                        Thread.onSpinWait();
                    }
                })
                .withPatience(Duration.ofMillis(200));

        assertThatThrownBy(schedules::verify)
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("\"a loop\" can't be stopped: thread main has computed");
        stop.set(true);
    }

    @Test
    void codeThatWaitsByOtherMeans_isReportedAsNotStoppable() {
        CountDownLatch latch = new CountDownLatch(1);
        Schedules schedules = Schedules.of("a wait", () -> CodeSubjectTest.inParallel(latch::await))
                .withPatience(Duration.ofMillis(200));

        assertThatThrownBy(schedules::verify).isInstanceOf(UserError.class).hasMessageContaining("can't be stopped");
        latch.countDown();
    }

    @Test
    void codeWithoutAnyStep_isRefused() {
        assertThatThrownBy(Schedules.of("nothing", () -> {})::verify)
                .isInstanceOf(UserError.class)
                .hasMessageContaining("takes no step of dev.threadline.sync");
    }

    @Test
    void codeThatDependsOnMoreThanItsSteps_isToldSo() {
        AtomicInteger runs = new AtomicInteger();
        Schedules schedules = Schedules.of("counts its runs", () -> {
            SharedInt n = new SharedInt("n", 0);
            Task shorter = () -> {
                for (int left = runs.incrementAndGet(); left < 4; left++) {
                    n.set(n.get() + 1);
                }
            };
            CodeSubjectTest.inParallel(shorter, () -> n.set(0));
        });

        assertThatThrownBy(schedules::explore)
                .isInstanceOf(UserError.class)
                .hasMessageContaining("can't go on as it did before");
    }

    @Test
    void budgetsOfNothing_areRefusedInOneSentence() {
        Schedules schedules = Schedules.of("two locks", twoLocks());

        assertThatThrownBy(() -> schedules.within(Duration.ZERO)).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> schedules.upTo(0)).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> schedules.withSteps(0)).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> schedules.withPreemptions(-1)).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> schedules.byPct(0, 1)).isInstanceOf(UserError.class);
    }

    @Test
    void schedulesThatDoNotFit_areRefusedInOneSentence() {
        Schedules schedules = Schedules.of("two locks", twoLocks());

        assertThatThrownBy(() -> schedules.replay("main*2, T1, T9"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("choice 4 is T9");
        assertThatThrownBy(() -> schedules.replay("main*3"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("choice 3 is main, but main can't take a step there");
        assertThatThrownBy(() -> schedules.replay("main*2, T1"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("ends after 3 choices, and the program does not");
        assertThatThrownBy(() -> schedules.replay("main*2, T1*4, T2*4, main*3"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("it belongs to another program");
        assertThatThrownBy(() -> schedules.replay("main*2, :x"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("is no choice of a schedule");
    }
}
