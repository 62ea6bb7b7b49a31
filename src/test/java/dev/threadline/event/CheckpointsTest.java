package dev.threadline.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** States kept along a run: near enough to any place, and never more than the run itself. */
class CheckpointsTest {
    private static final int EVENTS = 300_000;

    private final EventLog log = new EventLog();

    /** A queue that only grows, for which a copy every few thousand events would take the square of its length. */
    private int growingQueue() {
        log.add(new ObjectInfo(0, ObjectKind.THREAD, "T", ObjectState.Life.UNBORN));
        log.add(new ThreadInfo(0, 0, "T", false));
        log.add(new ObjectInfo(1, ObjectKind.QUEUE, "q", new ObjectState.Queue(0, List.of())));
        for (int put = 0; put < EVENTS; put++) {
            log.append(EventKind.PUT, 0, put, 1, put + 1, 1, log.code(Value.of(put)), null, null);
        }
        return 1;
    }

    @Test
    void allCopiesTogether_holdNoMoreElementsThanThereAreEvents() {
        growingQueue();
        new Cursor(log).seek(EVENTS);
        assertThat(log.checkpoints().weight()).isBetween((long) EVENTS / 4, 2L * EVENTS);
    }

    @Test
    void anyPlaceOfALongQueue_isTheSame_whicheverWayOneComes() {
        int queue = growingQueue();
        SplittableRandom random = new SplittableRandom(5);
        Cursor cursor = new Cursor(log);
        for (int tries = 0; tries < 40; tries++) {
            int target = random.nextInt(EVENTS);
            cursor.seek(target);
            ObjectState.Queue state = (ObjectState.Queue) cursor.state().object(queue);
            assertThat(state.items()).hasSize(target);
            assertThat(state.items().subList(Math.max(0, target - 1), target))
                    .allMatch(last -> last.equals(Value.of(target - 1)));
        }
    }

    @Test
    void whatOneCursorPassed_anotherNeedNotPassAgain() {
        growingQueue();
        new Cursor(log).seek(EVENTS);
        long laid = log.checkpoints().weight();
        Cursor other = new Cursor(log);
        other.seek(EVENTS - 1);
        assertThat(other.state().object(1)).isEqualTo(stateFromTheStart(EVENTS - 1));
        assertThat(log.checkpoints().weight()).isEqualTo(laid);
        assertThat(log.checkpoints().before(EVENTS).position()).isGreaterThan(EVENTS / 4);
    }

    private ObjectState stateFromTheStart(int position) {
        RunState state = new RunState(log);
        for (int at = 0; at < position; at++) {
            state.apply(at);
        }
        return state.object(1);
    }
}
