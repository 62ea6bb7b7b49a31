package dev.threadline.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.ValueCode;
import org.junit.jupiter.api.Test;

/** Locks and threads, one operation at a time. */
class LockModelsTest {
    private static final Operation ACQUIRE = Operation.of(Action.ACQUIRE, 0);
    private static final Operation RELEASE = Operation.of(Action.RELEASE, 0);

    @Test
    void aLock_isReleasedByAnyThread() {
        Model lock = new LockModel();
        lock.apply(1, ACQUIRE);

        assertThat(lock.apply(2, RELEASE).kind()).isEqualTo(EventKind.RELEASE);
        assertThat(lock.snapshot()).isEqualTo(ObjectState.Lock.FREE);
    }

    @Test
    void aLock_isNotTakenTwice_byItsOwnOwnerEither() {
        Model lock = new LockModel();
        lock.apply(1, ACQUIRE);

        assertThat(lock.enabled(1, ACQUIRE)).isFalse();
        assertThat(lock.expire(1, ACQUIRE).result()).isEqualTo(ValueCode.FALSE);
    }

    @Test
    void releaseOfAnUnlockedLock_isRefused() {
        assertThat(new LockModel().apply(1, RELEASE).failure().type()).isEqualTo("RuntimeError");
    }

    @Test
    void anRLock_isTakenAgainByItsOwner_andGivenBackAsOften() {
        Model lock = new RLockModel();
        lock.apply(1, ACQUIRE);

        assertThat(lock.enabled(1, ACQUIRE)).isTrue();
        assertThat(lock.apply(1, ACQUIRE).value()).isEqualTo(ValueCode.ofSmall(2));
        assertThat(lock.snapshot()).isEqualTo(new ObjectState.Lock(1, 2));
        assertThat(lock.apply(1, RELEASE).wakes()).isZero();
        assertThat(lock.enabled(2, ACQUIRE)).isFalse();
        assertThat(lock.apply(1, RELEASE).wakes()).isOne();
        assertThat(lock.enabled(2, ACQUIRE)).isTrue();
    }

    @Test
    void releaseByAnotherThread_ofAnRLock_isRefused() {
        Model lock = new RLockModel();
        lock.apply(1, ACQUIRE);

        assertThat(lock.apply(2, RELEASE).failure().message()).isEqualTo("cannot release un-acquired lock");
        assertThat(lock.snapshot()).isEqualTo(new ObjectState.Lock(1, 1));
    }

    @Test
    void aThread_isStartedOnce_andJoinedOnceItHasEnded() {
        Model thread = new ThreadModel(3);
        Operation start = Operation.of(Action.START, 0);
        Operation join = Operation.of(Action.JOIN, 0);

        assertThat(thread.apply(1, join).failure().message()).isEqualTo("cannot join thread before it is started");
        assertThat(thread.apply(1, start).isRefused()).isFalse();
        assertThat(thread.apply(1, start).failure().message()).isEqualTo("threads can only be started once");
        assertThat(thread.enabled(1, join)).isFalse();
        assertThat(thread.apply(3, join).failure().message()).isEqualTo("cannot join current thread");
        thread.apply(3, Operation.of(Action.END, 0));
        assertThat(thread.enabled(1, join)).isTrue();
    }
}
