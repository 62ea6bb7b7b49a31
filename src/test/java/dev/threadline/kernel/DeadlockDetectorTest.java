package dev.threadline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.ObjectKind;
import dev.threadline.kernel.FreeThread.Standing;
import dev.threadline.model.Action;
import dev.threadline.model.LockModel;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import dev.threadline.model.RLockModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts as stuck for good, on threads that are set up in their standing and never run. */
class DeadlockDetectorTest {
    private static final boolean DAEMON = true;

    private final List<FreeThread> threads = new ArrayList<>();
    private final List<GuardedObject> objects = new ArrayList<>();

    private FreeThread thread(boolean daemon) {
        FreeThread thread = new FreeThread(null, threads.size(), -1, daemon, self -> {});
        thread.standing = Standing.RUNNING;
        threads.add(thread);
        return thread;
    }

    private GuardedObject ownedBy(FreeThread owner, Model model) {
        GuardedObject object = new GuardedObject(objects.size(), model.kind(), model, new WaitingLine());
        model.apply(owner.id(), Operation.of(Action.ACQUIRE, object.id));
        objects.add(object);
        return object;
    }

    private static void stick(FreeThread thread, GuardedObject wanted) {
        wanted.park(thread, Operation.of(Action.ACQUIRE, wanted.id));
    }

    /** Two threads, each of which wants the re-entrant lock that the other owns. */
    private void embrace(FreeThread one, FreeThread other) {
        stick(one, ownedBy(other, new RLockModel()));
        stick(other, ownedBy(one, new RLockModel()));
    }

    private List<Integer> afterTwoLooks() {
        DeadlockDetector detector = new DeadlockDetector(threads, threads::get, objects::get);
        assertThat(detector.look()).as("one look").isEmpty();
        return detector.look();
    }

    @Test
    void aCycleOfDaemons_isNoDeadlockForThoseWhoStillWork() {
        embrace(thread(DAEMON), thread(DAEMON));
        thread(!DAEMON);

        assertThat(afterTwoLooks()).isEmpty();
    }

    @Test
    void aCycleOfDaemons_withSomebodyStuckBehindIt_isADeadlock() {
        FreeThread one = thread(DAEMON);
        FreeThread other = thread(DAEMON);
        FreeThread behind = thread(!DAEMON);
        thread(!DAEMON);
        embrace(one, other);
        stick(behind, ownedBy(one, new RLockModel()));

        assertThat(afterTwoLooks()).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void aCycleOfADaemonAndAnother_isADeadlock() {
        embrace(thread(DAEMON), thread(!DAEMON));
        thread(!DAEMON);

        assertThat(afterTwoLooks()).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void aCycleAmongOthers_isFound_thoughDaemonsHaveOneToo() {
        embrace(thread(DAEMON), thread(DAEMON));
        embrace(thread(!DAEMON), thread(!DAEMON));
        thread(!DAEMON);

        assertThat(afterTwoLooks()).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void aCycleOfPlainLocks_provesNothingWhileSomebodyWorks() {
        FreeThread one = thread(!DAEMON);
        FreeThread other = thread(!DAEMON);
        thread(!DAEMON);
        stick(one, ownedBy(other, new LockModel()));
        stick(other, ownedBy(one, new LockModel()));

        assertThat(objects.getFirst().kind).isEqualTo(ObjectKind.LOCK);
        assertThat(afterTwoLooks()).isEmpty();
    }

    @Test
    void everyoneStuck_isADeadlock_whateverTheyWaitFor() {
        FreeThread one = thread(!DAEMON);
        FreeThread other = thread(DAEMON);
        stick(one, ownedBy(other, new LockModel()));
        stick(other, ownedBy(one, new LockModel()));

        assertThat(afterTwoLooks()).containsExactly(0, 1);
    }

    @Test
    void oneWhoIsInterrupted_isNotStuck_thoughItGotNoProcessorYet() {
        FreeThread one = thread(!DAEMON);
        FreeThread other = thread(!DAEMON);
        embrace(one, other);
        Thread carrier = Thread.ofPlatform().unstarted(() -> {});
        one.thread(carrier);
        assertThat(afterTwoLooks()).hasSize(2);
        carrier.interrupt();

        assertThat(afterTwoLooks()).isEmpty();
    }

    @Test
    void oneWhoIsSignalled_isNotStuck() {
        FreeThread one = thread(!DAEMON);
        FreeThread other = thread(!DAEMON);
        embrace(one, other);
        one.signalled = true;

        assertThat(afterTwoLooks()).isEmpty();
    }
}
