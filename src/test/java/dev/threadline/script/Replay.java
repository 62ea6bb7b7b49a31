package dev.threadline.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Cursor;
import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.AtomicIntegerModel;
import dev.threadline.model.BarrierModel;
import dev.threadline.model.ConditionModel;
import dev.threadline.model.CountDownLatchModel;
import dev.threadline.model.Effect;
import dev.threadline.model.EventModel;
import dev.threadline.model.ExchangerModel;
import dev.threadline.model.IntegerCodes;
import dev.threadline.model.LockModel;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import dev.threadline.model.QueueModel;
import dev.threadline.model.RLockModel;
import dev.threadline.model.ReadWriteLockModel;
import dev.threadline.model.SemaphoreModel;
import dev.threadline.model.Suspendable;
import dev.threadline.model.ThreadModel;
import dev.threadline.model.VariableModel;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A run of one of the {@link RacingPrograms}, done again event by event on fresh models: each operation must have been enabled,
 * must do what was recorded, and leave what folding the events gives.
 */
final class Replay {
    private final EventLog log;
    private final Cursor cursor;
    private final Map<Integer, Model> models = new HashMap<>();
    private final List<Value> values = new ArrayList<>(List.of(Value.NONE, Value.FALSE, Value.TRUE));

    /** Who is inside a barrier: the index with which it came, by barrier and thread. */
    private final Map<List<Integer>, Integer> inside = new HashMap<>();

    Replay(EventLog log) {
        this.log = log;
        cursor = new Cursor(log);
        for (ObjectInfo object : log.objects()) {
            if (object.kind() != ObjectKind.LIST) {
                models.put(object.id(), fresh(object));
            }
        }
    }

    private Model fresh(ObjectInfo object) {
        return switch (object.kind()) {
            case THREAD -> new ThreadModel(log.threadOf(object.id()));
            case LOCK -> new LockModel();
            case RLOCK -> new RLockModel();
            case READ_WRITE_LOCK -> new ReadWriteLockModel();
            case SEMAPHORE -> SemaphoreModel.unbounded(((ObjectState.Permits) object.initial()).count());
            case BOUNDED_SEMAPHORE -> SemaphoreModel.bounded(((ObjectState.Permits) object.initial()).count());
            case CONDITION -> {
                int lock = ((ObjectState.Condition) object.initial()).lock();
                yield new ConditionModel((Suspendable) models.get(lock), lock);
            }
            case QUEUE, LIFO_QUEUE, PRIORITY_QUEUE ->
                new QueueModel(object.kind(), 2, (left, right) -> Integer.compare(left, right), this::value);
            case EXCHANGER -> new ExchangerModel(this::value);
            case EVENT -> new EventModel();
            case BARRIER -> new BarrierModel(2, object.name().equals("acting"));
            case COUNT_DOWN_LATCH -> new CountDownLatchModel(((ObjectState.Count) object.initial()).left());
            case ATOMIC_INTEGER -> new AtomicIntegerModel(5, new SmallIntegers());
            case VARIABLE -> new VariableModel(code(((ObjectState.Variable) object.initial()).value()), this::value);
            case LIST, DICT, INTERPRETER_LOCK -> throw new IllegalStateException("no model here: " + object);
        };
    }

    void check() {
        for (long position = 0; position < log.size(); position++) {
            cursor.seek(position + 1);
            int object = log.objectAt(position);
            if (object != EventLog.NO_OBJECT && models.containsKey(object)) {
                step(position, object, models.get(object));
                if (!isBetween(position, object)) {
                    assertThat(models.get(object).snapshot())
                            .as("%s after event %d, %s", log.object(object), position, log.event(position))
                            .isEqualTo(cursor.state().object(object));
                }
            }
        }
    }

    /** Whether a lock stands between a condition's step and its own event of that step. */
    private boolean isBetween(long position, int object) {
        return log.object(object).kind() == ObjectKind.RLOCK
                && log.kindAt(position) != EventKind.SUSPEND
                && log.kindAt(position) != EventKind.RESTORE;
    }

    private void step(long position, int object, Model model) {
        int thread = log.threadAt(position);
        int value = code(log.valueAt(position));
        EventKind kind = log.kindAt(position);
        switch (kind) {
            case ACQUIRE -> does(position, model, Operation.of(Action.ACQUIRE, object));
            case ACQUIRE_SHARED -> does(position, model, Operation.of(Action.ACQUIRE_SHARED, object));
            case RELEASE -> does(position, model, Operation.of(Action.RELEASE, object, permits(position, model)));
            case RELEASE_SHARED -> does(position, model, Operation.of(Action.RELEASE_SHARED, object));
            case WAIT -> {
                Action action = model instanceof ExchangerModel ? Action.EXCHANGE : Action.WAIT;
                does(position, model, Operation.of(action, object, value));
                if (model instanceof BarrierModel) {
                    inside.put(List.of(object, thread), ValueCode.small(value));
                }
            }
            case PASS -> does(position, model, Operation.of(Action.WAIT, object));
            case RESUME -> {
                boolean late = model instanceof ConditionModel && value == ValueCode.FALSE;
                does(position, model, Operation.of(Action.RESUME, object, late ? ValueCode.FALSE : ValueCode.NONE));
                inside.remove(List.of(object, thread));
            }
            case NOTIFY ->
                does(position, model, Operation.of(Action.NOTIFY, object, ValueCode.ofSmall(woken(position))));
            case SET -> does(position, model, Operation.of(Action.SET, object));
            case CLEAR -> does(position, model, Operation.of(Action.CLEAR_FLAG, object));
            case TRIP -> {
                boolean acted = inside.remove(List.of(object, thread)) != null;
                does(position, model, Operation.of(acted ? Action.OPEN : Action.WAIT, object));
            }
            case BROKEN -> broken(position, object, model);
            case RESET -> does(position, model, Operation.of(Action.RESET, object));
            case REFUSE -> refused(position, object, model);
            case MISS ->
                assertThat(model.enabled(thread, Operation.of(Action.ACQUIRE, object)))
                        .isFalse();
            case TIMEOUT -> {
                Action action = model instanceof ThreadModel ? Action.JOIN : Action.RESUME;
                gaveUp(position, model, Operation.of(action, object));
            }
            case PUT -> does(position, model, Operation.of(Action.PUT, object, value));
            case GET -> does(position, model, Operation.of(Action.GET, object));
            case TASK_DONE -> does(position, model, Operation.of(Action.TASK_DONE, object));
            case JOIN -> does(position, model, Operation.of(Action.JOIN, object));
            case COUNT_DOWN -> does(position, model, Operation.of(Action.COUNT_DOWN, object));
            case EXCHANGE -> does(position, model, Operation.of(Action.EXCHANGE, object, given(position, object)));
            case UPDATE -> does(position, model, Operation.of(Action.GET_AND_SET, object, value));
            case READ -> does(position, model, Operation.of(Action.READ, object));
            case WRITE -> does(position, model, Operation.of(Action.WRITE, object, value));
            case START -> does(position, model, Operation.of(Action.START, object));
            case BEGIN -> does(position, model, Operation.of(Action.BEGIN, object));
            case END -> does(position, model, Operation.of(Action.END, object));
            case CREATE, REQUEST, CANCEL, QUERY, SUSPEND, RESTORE -> {
                // Nothing changes, or what changes was done with the condition's step.
            }
            case STIR -> tells(position, model.stir(thread, Operation.of(Action.RESUME, object)));
            case FAIL, MUTATE, LOCAL, LINE, BRANCH, CHOICE, DRAW, PRINT, SLEEP, AWAKE ->
                throw new IllegalStateException("no event of a primitive: " + log.event(position));
        }
    }

    private void does(long position, Model model, Operation operation) {
        int thread = log.threadAt(position);
        assertThat(model.enabled(thread, operation))
                .as("enabled at %d: %s", position, log.event(position))
                .isTrue();
        tells(position, model.apply(thread, operation));
    }

    private void gaveUp(long position, Model model, Operation operation) {
        int thread = log.threadAt(position);
        assertThat(model.enabled(thread, operation))
                .as("%s", log.event(position))
                .isFalse();
        tells(position, model.expire(thread, operation));
    }

    private void tells(long position, Effect effect) {
        assertThat(effect.kind()).as("%s", log.event(position)).isEqualTo(log.kindAt(position));
        assertThat(value(effect.value())).as("%s", log.event(position)).isEqualTo(log.valueAt(position));
        Detail detail = log.detailAt(position);
        assertThat(detail instanceof Detail.Duration ? null : detail)
                .as("%s", log.event(position))
                .isEqualTo(effect.detail());
    }

    private void broken(long position, int object, Model model) {
        int thread = log.threadAt(position);
        Integer index = inside.get(List.of(object, thread));
        if (index == null) {
            does(position, model, Operation.of(Action.ABORT, object));
        } else {
            gaveUp(position, model, Operation.of(Action.RESUME, object));
        }
    }

    private void refused(long position, int object, Model model) {
        int thread = log.threadAt(position);
        String type = ((Detail.Failure) log.detailAt(position)).type();
        switch (type) {
            case "Full" ->
                assertThat(model.enabled(thread, Operation.of(Action.PUT, object)))
                        .isFalse();
            case "Empty" ->
                assertThat(model.enabled(thread, Operation.of(Action.GET, object)))
                        .isFalse();
            case "BrokenBarrierError" -> {
                boolean came = inside.remove(List.of(object, thread)) != null;
                does(position, model, Operation.of(came ? Action.RESUME : Action.WAIT, object));
            }
            case "ValueError" -> does(position, model, Operation.of(Action.RELEASE, object));
            default -> throw new IllegalStateException("unexpected: " + log.event(position));
        }
    }

    private int permits(long position, Model model) {
        return model.snapshot() instanceof ObjectState.Permits(int before)
                ? ValueCode.ofSmall(ValueCode.small(log.valueCodeAt(position)) - before)
                : ValueCode.NONE;
    }

    private int woken(long position) {
        return ((Detail.Woken) log.detailAt(position)).threads().size();
    }

    /** What the second of two who met gave: what the first came out with. */
    private int given(long position, int object) {
        int partner = ((Detail.Woken) log.detailAt(position)).threads().getFirst();
        for (long at = position + 1; at < log.size(); at++) {
            if (log.threadAt(at) == partner && log.objectAt(at) == object) {
                return code(log.valueAt(at));
            }
        }
        throw new IllegalStateException("nobody came out of the exchange");
    }

    private int code(Value value) {
        if (value instanceof Value.Int(BigInteger number) && number.bitLength() < 30) {
            return ValueCode.ofSmall(number.intValue());
        }
        int at = values.indexOf(value);
        if (at < 0) {
            values.add(value);
            at = values.size() - 1;
        }
        return ValueCode.ofReference(at);
    }

    private Value value(int code) {
        return ValueCode.isSmall(code) ? Value.of(ValueCode.small(code)) : values.get(ValueCode.reference(code));
    }

    private static final class SmallIntegers implements IntegerCodes {
        @Override
        public int code(int number) {
            return ValueCode.ofSmall(number);
        }

        @Override
        public int number(int code) {
            return ValueCode.small(code);
        }
    }
}
