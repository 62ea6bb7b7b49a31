package dev.threadline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.Outcome;
import dev.threadline.model.Action;
import dev.threadline.model.Operation;
import dev.threadline.model.RLockModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BriskLockTest {
    private static final int TURNS = 20_000;

    private final EventLog log = new EventLog();
    private final FreeRun run = new FreeRun(SomeOptions.on(false), log);

    @Test
    void aLockTakenAMicrosecondAfterItWasGivenBack_isNotBrisk() {
        GuardedObject lock = lock();
        lock.turn(EventKind.RELEASE, 5_000);
        lock.turn(EventKind.ACQUIRE, 6_000);
        assertThat(lock.isBrisk()).isFalse();
        lock.turn(EventKind.RELEASE, 7_000);
        lock.turn(EventKind.ACQUIRE, 7_999);
        assertThat(lock.isBrisk()).isTrue();
    }

    @Test
    void theFirstAcquireOfAll_isNotBrisk() {
        GuardedObject lock = lock();
        lock.turn(EventKind.ACQUIRE, 0);
        assertThat(lock.isBrisk()).isFalse();
    }

    @Test
    void whoNaps_isLeftAloneByABriskLockAlone() {
        FreeThread early = thread();
        FreeThread late = thread();
        WaitingLine line = new WaitingLine();
        line.add(early, true);
        line.add(late, false);
        assertThat(line.signal(1, any -> true, true)).containsExactly(late);
        assertThat(line.signal(1, any -> true, false)).containsExactly(early);
    }

    @Test
    void whoHasNapped_isSignalledByABriskLockToo() {
        FreeThread sleeper = thread();
        WaitingLine line = new WaitingLine();
        line.add(sleeper, true);
        assertThat(line.signal(1, any -> true, true)).isEmpty();
        assertThat(line.rouse(sleeper)).isTrue();
        assertThat(line.signal(1, any -> true, true)).containsExactly(sleeper);
    }

    @Test
    void whoNapsForABriskLock_isNotTakenForStuck() {
        GuardedObject lock = lock();
        lock.turn(EventKind.RELEASE, 1);
        lock.turn(EventKind.ACQUIRE, 2);
        FreeThread sleeper = thread();
        lock.park(sleeper, Operation.of(Action.ACQUIRE, 0));
        assertThat(sleeper.standing).isEqualTo(FreeThread.Standing.TIMED);
        lock.stay(sleeper);
        assertThat(sleeper.standing).isEqualTo(FreeThread.Standing.STUCK);
    }

    @Test
    void threadsThatDoNothingButTakeOneLock_allGetTheirTurns() throws InterruptedException {
        int lock = run.create(ObjectKind.RLOCK, "lock", new RLockModel());
        List<Integer> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            threads.add(run.newThread("T" + i, false, self -> {
                for (int turn = 0; turn < TURNS; turn++) {
                    self.perform(0, Operation.of(Action.ACQUIRE, lock));
                    self.perform(0, Operation.of(Action.RELEASE, lock));
                }
            }));
        }
        assertThat(run.run(threads)).isEqualTo(Outcome.FINISHED);
        int acquired = 0;
        int owner = -1;
        for (long at = 0; at < log.size(); at++) {
            if (log.kindAt(at) == EventKind.ACQUIRE) {
                assertThat(owner).isNegative();
                owner = log.threadAt(at);
                acquired++;
            } else if (log.kindAt(at) == EventKind.RELEASE) {
                assertThat(log.threadAt(at)).isEqualTo(owner);
                owner = -1;
            }
        }
        assertThat(acquired).isEqualTo(3 * TURNS);
    }

    private static GuardedObject lock() {
        return new GuardedObject(0, ObjectKind.RLOCK, new RLockModel(), new WaitingLine());
    }

    private FreeThread thread() {
        return new FreeThread(run, 0, 0, false, self -> {});
    }
}
