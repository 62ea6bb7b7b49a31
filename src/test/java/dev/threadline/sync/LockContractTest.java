package dev.threadline.sync;

import static dev.threadline.sync.Where.join;
import static dev.threadline.sync.Where.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What locks promise, inside a run and outside. */
@Timeout(60)
class LockContractTest {
    private static final int MANY = 500;

    /** Whether another thread gets a lock without waiting. */
    private static boolean isFree(Lock lock) throws InterruptedException {
        Shared<Boolean> got = new Shared<>(false);
        join(started(() -> {
            if (lock.tryLock()) {
                got.set(true);
                lock.unlock();
            }
        }));
        return got.get();
    }

    @ParameterizedTest
    @EnumSource
    void rlock_isItsOwnersAsOftenAsItTookIt(Where where) throws Exception {
        where.runs(() -> {
            RLock lock = new RLock("A");
            lock.lock();
            lock.lockInterruptibly();
            assertThat(lock.tryLock()).isTrue();
            assertThat(lock.tryLock(1, TimeUnit.HOURS)).isTrue();
            for (int depth = 4; depth > 0; depth--) {
                assertThat(isFree(lock)).isFalse();
                lock.unlock();
            }
            assertThat(isFree(lock)).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void releaseByAnotherThread_ofAnRLock_isRefused(Where where) throws Exception {
        where.runs(() -> {
            RLock lock = new RLock();
            lock.lock();
            join(started(() -> assertThatThrownBy(lock::unlock).isInstanceOf(IllegalMonitorStateException.class)));
            lock.unlock();
            assertThatThrownBy(lock::unlock).isInstanceOf(IllegalMonitorStateException.class);
        });
    }

    @ParameterizedTest
    @EnumSource
    void releaseByAnotherThread_ofAMutex_letsItGo(Where where) throws Exception {
        where.runs(() -> {
            Mutex mutex = new Mutex();
            mutex.acquire();
            assertThat(mutex.tryAcquire()).isFalse();
            assertThat(mutex.tryAcquire(Duration.ofMillis(1))).isFalse();
            assertThat(mutex.isTaken()).isTrue();
            join(started(mutex::release));
            assertThat(mutex.isTaken()).isFalse();
            assertThatThrownBy(mutex::release).isInstanceOf(IllegalMonitorStateException.class);
        });
    }

    @ParameterizedTest
    @EnumSource
    void interrupt_callsAnInterruptibleWaitOff_andLeavesAnyOtherAlone(Where where) throws Exception {
        where.runs(() -> {
            RLock lock = new RLock();
            lock.lock();
            AtomicReference<String> heard = new AtomicReference<>("");
            RecordedThread waits = started(() -> {
                try {
                    lock.lockInterruptibly();
                } catch (InterruptedException calledOff) {
                    heard.set("interrupted " + Thread.currentThread().isInterrupted());
                }
            });
            RecordedThread timed = started(() ->
                    assertThatThrownBy(() -> lock.tryLock(1, TimeUnit.HOURS)).isInstanceOf(InterruptedException.class));
            RecordedThread insists = started(() -> {
                lock.lock();
                assertThat(Thread.currentThread().isInterrupted()).isTrue();
                lock.unlock();
            });
            insists.interrupt();
            waits.interrupt();
            timed.interrupt();
            join(waits, timed);
            assertThat(heard.get()).isEqualTo("interrupted false");
            lock.unlock();
            insists.join();
            assertThat(isFree(lock)).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDoneUnderALock_isDoneByOneAtATime(Where where) throws Exception {
        where.runs(() -> {
            RLock lock = new RLock("A");
            Mutex mutex = new Mutex("B");
            SharedInt n = new SharedInt("n", 0);
            SharedInt m = new SharedInt("m", 0);
            Task work = () -> {
                for (int i = 0; i < MANY; i++) {
                    lock.lock();
                    n.set(n.get() + 1);
                    lock.unlock();
                    mutex.acquire();
                    m.set(m.get() + 1);
                    mutex.release();
                }
            };
            join(started(work), started(work), started(work));
            assertThat(n.get()).isEqualTo(3 * MANY);
            assertThat(m.get()).isEqualTo(3 * MANY);
        });
    }

    @ParameterizedTest
    @EnumSource
    void readers_readTogether_andTheWriterAlone(Where where) throws Exception {
        where.runs(() -> {
            ReadWriteLock lock = new ReadWriteLock("rw");
            lock.readLock().lock();
            assertThat(isFree(lock.readLock())).isTrue();
            assertThat(isFree(lock.writeLock())).isFalse();
            lock.readLock().unlock();
            lock.writeLock().lock();
            assertThat(isFree(lock.readLock())).isFalse();
            assertThat(isFree(lock.writeLock())).isFalse();
            lock.writeLock().unlock();
            assertThat(isFree(lock.writeLock())).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void writer_comesDownToReading_andAReaderDoesNotComeUp(Where where) throws Exception {
        where.runs(() -> {
            ReadWriteLock lock = new ReadWriteLock("rw");
            lock.writeLock().lock();
            lock.writeLock().lock();
            lock.readLock().lock();
            lock.writeLock().unlock();
            assertThat(isFree(lock.readLock())).isFalse();
            lock.writeLock().unlock();
            assertThat(isFree(lock.readLock())).isTrue();
            assertThat(lock.writeLock().tryLock()).as("upgrade").isFalse();
            lock.readLock().unlock();
            assertThat(isFree(lock.writeLock())).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void unlockOfWhatOneDoesNotHold_isRefused_onBothSides(Where where) throws Exception {
        where.runs(() -> {
            ReadWriteLock lock = new ReadWriteLock();
            assertThatThrownBy(lock.writeLock()::unlock).isInstanceOf(IllegalMonitorStateException.class);
            assertThatThrownBy(lock.readLock()::unlock).isInstanceOf(IllegalMonitorStateException.class);
            assertThatThrownBy(lock.readLock()::newCondition).isInstanceOf(UnsupportedOperationException.class);
        });
    }
}
