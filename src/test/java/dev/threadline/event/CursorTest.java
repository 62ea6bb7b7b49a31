package dev.threadline.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The whole state at any step, forwards and backwards. */
class CursorTest {
    private final EventLog log = new EventLog();
    private final int[] versions = new int[8];
    private long time;

    private int object(ObjectKind kind, String name, ObjectState initial) {
        int id = log.objects().size();
        log.add(new ObjectInfo(id, kind, name, initial));
        return id;
    }

    private int thread(String name) {
        int object = object(ObjectKind.THREAD, name, ObjectState.Life.UNBORN);
        int id = log.threads().size();
        log.add(new ThreadInfo(id, object, name, false));
        return id;
    }

    private void event(EventKind kind, int thread, int object, int line, Value value, Detail detail) {
        int version = object == EventLog.NO_OBJECT ? 0 : ++versions[object];
        log.append(kind, thread, time++, object, version, line, log.code(value), null, detail);
    }

    private void event(EventKind kind, int thread, int object, int line) {
        event(kind, thread, object, line, Value.NONE, null);
    }

    @Test
    void statesOfThreadsAndLocks_followTheEvents() {
        int left = thread("Left");
        int right = thread("Right");
        int lock = object(ObjectKind.LOCK, "A", ObjectState.Lock.FREE);
        event(EventKind.BEGIN, left, log.thread(left).object(), 0);
        event(EventKind.BEGIN, right, log.thread(right).object(), 0);
        event(EventKind.ACQUIRE, left, lock, 1, Value.of(1), null);
        event(EventKind.REQUEST, right, lock, 5);
        event(EventKind.SLEEP, left, EventLog.NO_OBJECT, 2, Value.NONE, new Detail.Duration(5));
        event(EventKind.AWAKE, left, EventLog.NO_OBJECT, 2);
        event(EventKind.RELEASE, left, lock, 3, Value.of(0), null);
        event(EventKind.ACQUIRE, right, lock, 5, Value.of(1), null);
        event(EventKind.END, left, log.thread(left).object(), 0);
        Cursor cursor = new Cursor(log);

        assertThat(cursor.state().thread(left)).isEqualTo(ThreadState.UNBORN);
        cursor.seek(4);
        assertThat(cursor.state().object(lock)).isEqualTo(new ObjectState.Lock(left, 1));
        assertThat(cursor.state().thread(right)).isEqualTo(new ThreadState(ThreadStatus.BLOCKED, 5, lock, 3, false));
        assertThat(cursor.state().waiters(lock)).containsExactly(right);
        cursor.seek(5);
        assertThat(cursor.state().thread(left).status()).isEqualTo(ThreadStatus.SLEEPING);
        cursor.seek(7);
        assertThat(cursor.state().object(lock)).isEqualTo(ObjectState.Lock.FREE);
        assertThat(cursor.state().waiters(lock)).as("free, and still wanted").containsExactly(right);
        cursor.seek(9);
        assertThat(cursor.state().object(lock)).isEqualTo(new ObjectState.Lock(right, 1));
        assertThat(cursor.state().waiters(lock)).isEmpty();
        assertThat(cursor.state().thread(left).status()).isEqualTo(ThreadStatus.ENDED);
        assertThat(cursor.state().thread(left).line()).isEqualTo(3);
    }

    @Test
    void steppingBack_givesTheSameState_asSteppingForward() {
        SplittableRandom random = new SplittableRandom(11);
        int thread = thread("T");
        int variable = object(ObjectKind.VARIABLE, "n", new ObjectState.Variable(Value.of(0)));
        int list = object(ObjectKind.LIST, "items", new ObjectState.Items(List.of(Value.of(-1))));
        List<List<Value>> contents = new ArrayList<>();
        List<Value> items = new ArrayList<>(List.of(Value.of(-1)));
        contents.add(List.copyOf(items));
        int events = 3 * Checkpoints.SPACING + 17;
        for (int i = 0; i < events; i++) {
            if (random.nextInt(50) == 0) {
                int at = random.nextInt(items.size() + 1);
                int removed = random.nextInt(Math.min(3, items.size() - at) + 1);
                List<Value> inserted = random.nextBoolean() ? List.of(Value.of(i), Value.of(i)) : List.of();
                for (int r = 0; r < removed; r++) {
                    items.remove(at);
                }
                items.addAll(at, inserted);
                event(EventKind.MUTATE, thread, list, 1, Value.NONE, new Detail.Splice("x", at, removed, inserted));
            } else {
                event(EventKind.WRITE, thread, variable, 1, Value.of(i), null);
            }
            contents.add(List.copyOf(items));
        }
        Cursor cursor = new Cursor(log);

        for (int tries = 0; tries < 3000; tries++) {
            int target = random.nextInt(events + 1);
            cursor.seek(target);
            assertThat(cursor.state().object(list)).isEqualTo(new ObjectState.Items(contents.get(target)));
        }
    }

    @Test
    void aStep_includesWhatIsFoldedIntoIt() {
        int thread = thread("T");
        int variable = object(ObjectKind.VARIABLE, "n", new ObjectState.Variable(Value.of(0)));
        event(EventKind.BEGIN, thread, log.thread(thread).object(), 0);
        event(EventKind.WRITE, thread, variable, 1, Value.of(1), null);
        event(EventKind.PRINT, thread, EventLog.NO_OBJECT, 2, Value.of("x"), null);
        event(EventKind.WRITE, thread, variable, 3, Value.of(2), null);
        Cursor cursor = new Cursor(log);

        cursor.seekStep(0);
        assertThat(cursor.position()).isEqualTo(1);
        cursor.seekStep(1);
        assertThat(cursor.position()).isEqualTo(3);
        cursor.seekStep(2);
        assertThat(cursor.position()).isEqualTo(4);
    }

    @Test
    void aPlaceOutsideTheLog_isRefused() {
        assertThatThrownBy(() -> new Cursor(log).seek(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
