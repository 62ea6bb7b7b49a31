package dev.threadline.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.ValueCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A barrier through CPython's four states, one operation at a time. */
class BarrierModelTest {
    private static final Operation WAIT = Operation.of(Action.WAIT, 0);
    private static final Operation RESUME = Operation.of(Action.RESUME, 0);
    private static final Operation ABORT = Operation.of(Action.ABORT, 0);
    private static final Operation RESET = Operation.of(Action.RESET, 0);
    private static final Operation COUNT = Operation.of(Action.LENGTH, 0);

    private final Model barrier = new BarrierModel(2, false);

    @Test
    void nobodyComesIn_beforeAllHaveLeftWhoWereLetGo() {
        barrier.apply(1, WAIT);
        Effect trip = barrier.apply(2, WAIT);

        assertThat(trip.detail()).isEqualTo(new Detail.Woken(List.of(1)));
        assertThat(trip.result()).isEqualTo(ValueCode.ofSmall(1));
        assertThat(barrier.enabled(3, WAIT)).isFalse();
        assertThat(barrier.apply(1, RESUME).result()).isEqualTo(ValueCode.ofSmall(0));
        assertThat(barrier.enabled(3, WAIT)).isTrue();
    }

    @Test
    void reset_sendsTheWaitingAway_andMakesItNewOnceTheyHaveLeft() {
        barrier.apply(1, WAIT);
        assertThat(barrier.apply(2, RESET).detail()).isEqualTo(new Detail.Woken(List.of(1)));

        assertThat(barrier.enabled(2, WAIT)).isFalse();
        assertThat(barrier.apply(1, RESUME).failure().type()).isEqualTo("BrokenBarrierError");
        assertThat(barrier.enabled(2, WAIT)).isTrue();
        assertThat(barrier.snapshot()).isEqualTo(new ObjectState.Gate(2, false));
    }

    @Test
    void aWaitWhoseTimeIsOver_breaksItForAll_itselfToo() {
        Model three = new BarrierModel(3, false);
        three.apply(1, WAIT);
        three.apply(2, WAIT);

        Effect broken = three.expire(1, RESUME);
        assertThat(broken.kind()).isEqualTo(EventKind.BROKEN);
        assertThat(broken.result()).isEqualTo(Effect.GOES_ON);
        assertThat(broken.detail()).isEqualTo(new Detail.Woken(List.of(2)));
        assertThat(three.apply(1, RESUME).isRefused()).isTrue();
        assertThat(three.apply(2, RESUME).isRefused()).isTrue();
        assertThat(three.apply(3, WAIT).isRefused()).isTrue();
    }

    @Test
    void anAbort_catchesThoseWhoWereLetGoAndHaveNotLeft() {
        barrier.apply(1, WAIT);
        barrier.apply(2, WAIT);
        barrier.apply(3, ABORT);

        assertThat(barrier.apply(1, RESUME).isRefused()).isTrue();
        assertThat(barrier.apply(3, Operation.of(Action.IS_BROKEN, 0)).result()).isEqualTo(ValueCode.TRUE);
    }

    @Test
    void whileTheActionRuns_nobodyElseCanDoAnything_andTheWaitingHaveAllTheTimeThereIs() {
        Model acting = new BarrierModel(2, true);
        acting.apply(1, WAIT);
        assertThat(acting.apply(2, WAIT).result()).isEqualTo(Effect.ACTS);

        assertThat(acting.enabled(3, WAIT)).isFalse();
        assertThat(acting.enabled(3, ABORT)).isFalse();
        assertThat(acting.enabled(2, RESET)).isFalse();
        assertThat(acting.expire(1, RESUME)).isNull();
        assertThat(acting.apply(3, COUNT).result()).isEqualTo(ValueCode.ofSmall(2));
        Effect trip = acting.apply(2, Operation.of(Action.OPEN, 0));
        assertThat(trip.result()).isEqualTo(ValueCode.ofSmall(1));
        assertThat(acting.apply(1, RESUME).result()).isEqualTo(ValueCode.ofSmall(0));
    }

    @Test
    void anActionThatFails_breaksItForAll() {
        Model acting = new BarrierModel(2, true);
        acting.apply(1, WAIT);
        acting.apply(2, WAIT);
        Effect broken = acting.apply(2, Operation.of(Action.BREAK, 0));

        assertThat(broken.detail()).isEqualTo(new Detail.Woken(List.of(1)));
        assertThat(acting.apply(1, RESUME).isRefused()).isTrue();
    }

    @Test
    void everyState_isReadBackAsItWasWritten() {
        Model acting = new BarrierModel(3, true);
        States.assertRoundTrip(acting, new BarrierModel(1, false));
        acting.apply(4, WAIT);
        acting.apply(5, WAIT);
        acting.apply(6, WAIT);
        States.assertRoundTrip(acting, new BarrierModel(1, false));
        acting.apply(6, Operation.of(Action.OPEN, 0));
        States.assertRoundTrip(acting, new BarrierModel(1, false));
        acting.apply(1, ABORT);
        States.assertRoundTrip(acting, new BarrierModel(1, false));
    }
}
