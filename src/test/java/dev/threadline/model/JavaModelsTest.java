package dev.threadline.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The primitives with Java's names, one operation at a time. */
class JavaModelsTest {
    private static final Operation WRITE = Operation.of(Action.ACQUIRE, 0);
    private static final Operation END_WRITE = Operation.of(Action.RELEASE, 0);
    private static final Operation READ = Operation.of(Action.ACQUIRE_SHARED, 0);
    private static final Operation END_READ = Operation.of(Action.RELEASE_SHARED, 0);
    private static final Operation WAIT = Operation.of(Action.WAIT, 0);
    private static final Operation RESUME = Operation.of(Action.RESUME, 0);
    private static final Operation COUNT_DOWN = Operation.of(Action.COUNT_DOWN, 0);

    private static final IntegerCodes SMALL = new IntegerCodes() {
        @Override
        public int code(int number) {
            return ValueCode.ofSmall(number);
        }

        @Override
        public int number(int code) {
            return ValueCode.small(code);
        }
    };

    @Test
    void readers_readTogether_andKeepWritersOut() {
        Model lock = new ReadWriteLockModel();
        lock.apply(1, READ);
        lock.apply(2, READ);
        lock.apply(1, READ);

        assertThat(lock.enabled(3, READ)).isTrue();
        assertThat(lock.enabled(3, WRITE)).isFalse();
        assertThat(lock.snapshot()).isEqualTo(new ObjectState.ReadWrite(-1, 0, List.of(1, 2, 1)));
        lock.apply(1, END_READ);
        lock.apply(1, END_READ);
        assertThat(lock.enabled(3, WRITE)).isFalse();
        assertThat(lock.apply(2, END_READ).wakes()).isOne();
        assertThat(lock.enabled(3, WRITE)).isTrue();
    }

    @Test
    void aWriter_writesAgain_andKeepsAllOthersOut() {
        Model lock = new ReadWriteLockModel();
        lock.apply(1, WRITE);

        assertThat(lock.enabled(1, WRITE)).isTrue();
        assertThat(lock.enabled(2, WRITE)).isFalse();
        assertThat(lock.enabled(2, READ)).isFalse();
        lock.apply(1, WRITE);
        assertThat(lock.apply(1, END_WRITE).wakes()).isZero();
        assertThat(lock.apply(1, END_WRITE).wakes()).isEqualTo(Effect.ALL);
        assertThat(lock.snapshot()).isEqualTo(ObjectState.ReadWrite.FREE);
    }

    @Test
    void aWriter_comesDownToReading_butAReaderNeverGoesUp() {
        Model lock = new ReadWriteLockModel();
        lock.apply(1, WRITE);
        assertThat(lock.enabled(1, READ)).isTrue();
        lock.apply(1, READ);
        lock.apply(1, END_WRITE);

        assertThat(lock.snapshot()).isEqualTo(new ObjectState.ReadWrite(-1, 0, List.of(1)));
        assertThat(lock.enabled(2, READ)).isTrue();
        assertThat(lock.enabled(1, WRITE)).isFalse();
    }

    @Test
    void unlockOfWhatIsNotHeld_isRefusedInJavasWords() {
        Model lock = new ReadWriteLockModel();
        lock.apply(1, READ);

        assertThat(lock.apply(1, END_WRITE).failure())
                .isEqualTo(new Detail.Failure("IllegalMonitorStateException", ""));
        assertThat(lock.apply(2, END_READ).failure())
                .isEqualTo(new Detail.Failure(
                        "IllegalMonitorStateException", "attempt to unlock read lock, not locked by current thread"));
        assertThat(lock.snapshot()).isEqualTo(new ObjectState.ReadWrite(-1, 0, List.of(1)));
    }

    @Test
    void aLatch_opensAtZero_andStaysOpen() {
        Model latch = new CountDownLatchModel(2);
        assertThat(latch.apply(1, WAIT).result()).isEqualTo(Effect.GOES_ON);
        assertThat(latch.enabled(1, RESUME)).isFalse();
        assertThat(latch.apply(2, COUNT_DOWN).detail()).isEqualTo(new Detail.Woken(List.of()));
        assertThat(latch.apply(2, COUNT_DOWN).detail()).isEqualTo(new Detail.Woken(List.of(1)));

        assertThat(latch.enabled(1, RESUME)).isTrue();
        assertThat(latch.apply(1, RESUME).result()).isEqualTo(ValueCode.TRUE);
        assertThat(latch.apply(3, WAIT).kind()).isEqualTo(EventKind.PASS);
        assertThat(latch.apply(2, COUNT_DOWN).value()).isEqualTo(ValueCode.ofSmall(0));
        assertThat(latch.snapshot()).isEqualTo(new ObjectState.Count(0));
    }

    @Test
    void anAwaitWhoseTimeIsOver_isFalse_andIsNotWokenAnyMore() {
        Model latch = new CountDownLatchModel(1);
        latch.apply(1, WAIT);
        assertThat(latch.expire(1, RESUME).result()).isEqualTo(ValueCode.FALSE);

        assertThat(latch.apply(2, COUNT_DOWN).detail()).isEqualTo(new Detail.Woken(List.of()));
    }

    @Test
    void anAtomicInteger_isReadAndReplacedInOneStep_andWrapsAround() {
        Model atomic = new AtomicIntegerModel(5, SMALL);

        assertThat(update(atomic, Action.ADD_AND_GET, 2)).isEqualTo(7);
        assertThat(update(atomic, Action.GET_AND_ADD, -3)).isEqualTo(7);
        assertThat(update(atomic, Action.GET_AND_SET, 9)).isEqualTo(4);
        assertThat(update(atomic, Action.READ, 0)).isEqualTo(9);
        Model greatest = new AtomicIntegerModel(Integer.MAX_VALUE, SMALL);
        greatest.apply(1, Operation.of(Action.ADD_AND_GET, 0, ValueCode.ofSmall(1)));
        assertThat(greatest.snapshot()).isEqualTo(new ObjectState.Variable(Value.of(Integer.MIN_VALUE)));
    }

    private static int update(Model atomic, Action action, int argument) {
        return ValueCode.small(atomic.apply(1, Operation.of(action, 0, ValueCode.ofSmall(argument)))
                .result());
    }

    @Test
    void compareAndSet_thatFindsAnotherValue_isARead() {
        Model atomic = new AtomicIntegerModel(5, SMALL);

        Effect missed = atomic.apply(1, compareAndSet(4, 6));
        assertThat(missed.kind()).isEqualTo(EventKind.READ);
        assertThat(missed.result()).isEqualTo(ValueCode.FALSE);
        Effect done = atomic.apply(1, compareAndSet(5, 6));
        assertThat(done.kind()).isEqualTo(EventKind.UPDATE);
        assertThat(done.result()).isEqualTo(ValueCode.TRUE);
        assertThat(atomic.snapshot()).isEqualTo(new ObjectState.Variable(Value.of(6)));
    }

    private static Operation compareAndSet(int expected, int replacement) {
        return new Operation(
                Action.COMPARE_AND_SET,
                0,
                ValueCode.ofSmall(expected),
                ValueCode.ofSmall(replacement),
                Operation.FOREVER);
    }

    @Test
    void twoThreads_swapItems_andAThirdWaitsForAFourth() {
        Model exchanger = exchanger();
        assertThat(exchanger.apply(1, offer(10)).result()).isEqualTo(Effect.GOES_ON);
        assertThat(exchanger.snapshot()).isEqualTo(new ObjectState.Offer(1, Value.of(10)));

        Effect met = exchanger.apply(2, offer(20));
        assertThat(met.result()).isEqualTo(ValueCode.ofSmall(10));
        assertThat(met.detail()).isEqualTo(new Detail.Woken(List.of(1)));
        assertThat(exchanger.apply(3, offer(30)).result()).isEqualTo(Effect.GOES_ON);
        assertThat(exchanger.enabled(3, RESUME)).isFalse();
        assertThat(exchanger.apply(1, RESUME).result()).isEqualTo(ValueCode.ofSmall(20));
        assertThat(exchanger.snapshot()).isEqualTo(new ObjectState.Offer(3, Value.of(30)));
    }

    @Test
    void anOfferWhoseTimeIsOver_isWithdrawn() {
        Model exchanger = exchanger();
        exchanger.apply(1, offer(10));

        assertThat(exchanger.expire(1, RESUME).failure().type()).isEqualTo("TimeoutException");
        assertThat(exchanger.snapshot()).isEqualTo(ObjectState.Offer.NONE);
        assertThat(exchanger.apply(2, offer(20)).result()).isEqualTo(Effect.GOES_ON);
    }

    private static Model exchanger() {
        return new ExchangerModel(code -> Value.of(ValueCode.small(code)));
    }

    private static Operation offer(int item) {
        return Operation.of(Action.EXCHANGE, 0, ValueCode.ofSmall(item));
    }

    @Test
    void everyState_isReadBackAsItWasWritten() {
        Model lock = new ReadWriteLockModel();
        lock.apply(1, WRITE);
        lock.apply(1, READ);
        Model latch = new CountDownLatchModel(2);
        latch.apply(4, WAIT);
        Model exchanger = exchanger();
        exchanger.apply(1, offer(10));
        exchanger.apply(2, offer(20));
        exchanger.apply(3, offer(30));

        States.assertRoundTrip(lock, new ReadWriteLockModel());
        States.assertRoundTrip(latch, new CountDownLatchModel(0));
        States.assertRoundTrip(exchanger, exchanger());
        States.assertRoundTrip(new AtomicIntegerModel(-7, SMALL), new AtomicIntegerModel(0, SMALL));
    }
}
