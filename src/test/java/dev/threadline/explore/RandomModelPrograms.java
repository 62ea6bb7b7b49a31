package dev.threadline.explore;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import dev.threadline.explore.ModelSubject.Instruction;
import dev.threadline.model.Action;
import dev.threadline.model.AtomicIntegerModel;
import dev.threadline.model.BarrierModel;
import dev.threadline.model.ConditionModel;
import dev.threadline.model.CountDownLatchModel;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small programs at random, over all primitives, misuse and time limits included. */
final class RandomModelPrograms {
    private static final IntegerCodes INTEGERS = new IntegerCodes() {
        @Override
        public int code(int number) {
            return ValueCode.ofSmall(number);
        }

        @Override
        public int number(int code) {
            return ValueCode.small(code);
        }
    };

    private final Random random;
    private final List<Model> models = new ArrayList<>();

    private RandomModelPrograms(Random random) {
        this.random = random;
    }

    static ModelSubject of(Random random) {
        return new RandomModelPrograms(random).program();
    }

    private ModelSubject program() {
        int threads = 2 + random.nextInt(2);
        int longest = threads == 2 ? 5 : 3;
        boolean threadObjects = random.nextInt(4) == 0;
        if (threadObjects) {
            for (int thread = 0; thread < threads; thread++) {
                models.add(new ThreadModel(thread));
            }
        }
        int first = models.size();
        for (int more = 1 + random.nextInt(3); more > 0; more--) {
            addModel();
        }
        List<List<Instruction>> code = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            List<Instruction> instructions = new ArrayList<>();
            for (int left = 1 + random.nextInt(longest); left > 0; left--) {
                int object = threadObjects && random.nextInt(3) == 0
                        ? random.nextInt(first)
                        : first + random.nextInt(models.size() - first);
                instructions.add(instruction(object));
            }
            code.add(instructions);
        }
        return new ModelSubject(models, code, random.nextInt(3) == 0);
    }

    private void addModel() {
        switch (random.nextInt(14)) {
            case 0 -> models.add(new LockModel());
            case 1 -> models.add(new RLockModel());
            case 2 -> models.add(SemaphoreModel.unbounded(random.nextInt(3)));
            case 3 -> models.add(SemaphoreModel.bounded(1 + random.nextInt(2)));
            case 4 -> models.add(new ReadWriteLockModel());
            case 5, 6 -> {
                Suspendable lock = random.nextBoolean() ? new LockModel() : new RLockModel();
                int object = models.size();
                models.add(lock);
                models.add(new ConditionModel(lock, object));
                if (random.nextInt(3) == 0) {
                    models.add(new ConditionModel(lock, object));
                }
            }
            case 7 -> models.add(new EventModel());
            case 8 -> models.add(new BarrierModel(1 + random.nextInt(3), random.nextBoolean()));
            case 9 -> {
                ObjectKind[] kinds = {ObjectKind.QUEUE, ObjectKind.LIFO_QUEUE, ObjectKind.PRIORITY_QUEUE};
                models.add(
                        new QueueModel(kinds[random.nextInt(3)], random.nextInt(3), Integer::compare, _ -> Value.NONE));
            }
            case 10 -> models.add(new CountDownLatchModel(random.nextInt(3)));
            case 11 -> models.add(new ExchangerModel(_ -> Value.NONE));
            case 12 -> models.add(new AtomicIntegerModel(0, INTEGERS));
            default -> models.add(new VariableModel(ValueCode.ofSmall(0), _ -> Value.NONE));
        }
    }

    private Instruction instruction(int object) {
        int number = ValueCode.ofSmall(random.nextInt(3));
        Operation operation = switch (models.get(object).kind()) {
            case LOCK -> locking(object, one(Action.ACQUIRE, Action.ACQUIRE, Action.RELEASE, Action.LOCKED));
            case RLOCK -> locking(object, one(Action.ACQUIRE, Action.ACQUIRE, Action.RELEASE));
            case SEMAPHORE, BOUNDED_SEMAPHORE -> locking(object, one(Action.ACQUIRE, Action.RELEASE));
            case READ_WRITE_LOCK ->
                locking(object, one(Action.ACQUIRE, Action.ACQUIRE_SHARED, Action.RELEASE, Action.RELEASE_SHARED));
            case CONDITION -> {
                Action action = one(Action.WAIT, Action.NOTIFY, Action.NOTIFY);
                int count = random.nextBoolean() ? ValueCode.NONE : ValueCode.ofSmall(1);
                yield action == Action.WAIT ? locking(object, action) : Operation.of(action, object, count);
            }
            case EVENT -> locking(object, one(Action.WAIT, Action.SET, Action.CLEAR_FLAG, Action.IS_SET));
            case BARRIER ->
                locking(
                        object,
                        one(Action.WAIT, Action.WAIT, Action.ABORT, Action.RESET, Action.LENGTH, Action.IS_BROKEN));
            case QUEUE, LIFO_QUEUE, PRIORITY_QUEUE -> {
                Action action =
                        one(Action.PUT, Action.GET, Action.TASK_DONE, Action.JOIN, Action.LENGTH, Action.IS_FULL);
                yield action == Action.PUT || action == Action.GET
                        ? new Operation(action, object, number, ValueCode.NONE, patience())
                        : Operation.of(action, object);
            }
            case COUNT_DOWN_LATCH -> locking(object, one(Action.WAIT, Action.COUNT_DOWN, Action.GET_COUNT));
            case EXCHANGER -> new Operation(Action.EXCHANGE, object, number, ValueCode.NONE, patience());
            case ATOMIC_INTEGER -> {
                Action action = one(
                        Action.READ,
                        Action.WRITE,
                        Action.GET_AND_SET,
                        Action.GET_AND_ADD,
                        Action.ADD_AND_GET,
                        Action.COMPARE_AND_SET);
                yield new Operation(action, object, number, ValueCode.ofSmall(random.nextInt(3)), Operation.FOREVER);
            }
            case THREAD -> locking(object, one(Action.START, Action.JOIN, Action.JOIN, Action.IS_ALIVE));
            default -> Operation.of(one(Action.READ, Action.WRITE), object, number);
        };
        boolean derived = operation.action() == Action.WRITE && random.nextBoolean();
        return new Instruction(operation, random.nextInt(4) == 0, derived, -1);
    }

    /** An operation that may have some patience where it has to wait. */
    private Operation locking(int object, Action action) {
        return Operation.of(action, object)
                .within(
                        switch (action) {
                            case ACQUIRE, ACQUIRE_SHARED, JOIN, WAIT -> patience();
                            default -> Operation.FOREVER;
                        });
    }

    private long patience() {
        return switch (random.nextInt(6)) {
            case 0 -> 1_000_000;
            case 1 -> Operation.NEVER;
            default -> Operation.FOREVER;
        };
    }

    private Action one(Action... actions) {
        return actions[random.nextInt(actions.length)];
    }
}
