package dev.threadline.script;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.ValueCode;
import dev.threadline.model.AtomicIntegerModel;
import dev.threadline.model.BarrierModel;
import dev.threadline.model.ConditionModel;
import dev.threadline.model.CountDownLatchModel;
import dev.threadline.model.EventModel;
import dev.threadline.model.ExchangerModel;
import dev.threadline.model.LockModel;
import dev.threadline.model.Model;
import dev.threadline.model.QueueModel;
import dev.threadline.model.RLockModel;
import dev.threadline.model.ReadWriteLockModel;
import dev.threadline.model.SemaphoreModel;
import dev.threadline.model.Suspendable;
import java.math.BigInteger;
import java.util.Locale;

/** Makes primitives, with Python's arguments and complaints. */
final class Primitives {
    private final World world;
    private final Heap heap;
    private final Values values;

    Primitives(World world) {
        this.world = world;
        heap = world.heap();
        values = world.values();
    }

    /** @param name what it is called, or empty. @return the new primitive's code */
    int make(Builtin builtin, Arguments arguments, String name, Host host, int line) {
        return switch (builtin) {
            case LOCK -> {
                none(arguments);
                yield add(new LockModel(), name, host, line);
            }
            case RLOCK -> {
                none(arguments);
                yield add(new RLockModel(), name, host, line);
            }
            case EVENT -> {
                none(arguments);
                yield add(new EventModel(), name, host, line);
            }
            case SEMAPHORE -> add(SemaphoreModel.unbounded(permits(builtin, arguments)), name, host, line);
            case BOUNDED_SEMAPHORE -> add(SemaphoreModel.bounded(permits(builtin, arguments)), name, host, line);
            case CONDITION -> condition(arguments, name, host, line);
            case BARRIER -> barrier(arguments, name, host, line);
            case QUEUE -> add(queue(ObjectKind.QUEUE, arguments), name, host, line);
            case LIFO_QUEUE -> add(queue(ObjectKind.LIFO_QUEUE, arguments), name, host, line);
            case PRIORITY_QUEUE -> add(queue(ObjectKind.PRIORITY_QUEUE, arguments), name, host, line);
            case READ_WRITE_LOCK -> {
                none(arguments);
                yield add(new ReadWriteLockModel(), name, host, line);
            }
            case COUNT_DOWN_LATCH -> add(new CountDownLatchModel(count(arguments)), name, host, line);
            case ATOMIC_INTEGER -> add(new AtomicIntegerModel(initial(arguments), world.integers()), name, host, line);
            case EXCHANGER -> {
                none(arguments);
                yield add(new ExchangerModel(values::shown), name, host, line);
            }
            default -> throw new IllegalArgumentException("no primitive: " + builtin);
        };
    }

    private static void none(Arguments arguments) {
        arguments.refuseKeywords();
        arguments.require(0, 0);
    }

    private int add(Model model, String hint, Host host, int line) {
        return heap.add(new Cell.Primitive(
                host.create(line, model.kind(), name(model.kind(), hint), model), model, ValueCode.NONE));
    }

    private String name(ObjectKind kind, String hint) {
        return hint.isEmpty() ? kind.name().toLowerCase(Locale.ROOT) + "-" + world.nextUnnamed(kind.name()) : hint;
    }

    private int permits(Builtin builtin, Arguments arguments) {
        arguments.allow(builtin.pythonName(), "value");
        int value = arguments.named("value", 0);
        BigInteger permits = value == Heap.UNSET ? BigInteger.ONE : number(value);
        if (permits.signum() < 0) {
            throw new Raised("ValueError", "semaphore initial value must be >= 0");
        }
        if (permits.bitLength() >= 31 || permits.intValue() > SemaphoreModel.MOST) {
            throw new Raised(
                    "OverflowError", "a semaphore has %,d permits at most here".formatted(SemaphoreModel.MOST));
        }
        return permits.intValue();
    }

    private BigInteger number(int value) {
        BigInteger number = values.number(value);
        if (number == null) {
            throw Raised.typeError(
                    "'<' not supported between instances of '%s' and 'int'".formatted(values.typeName(value)));
        }
        return number;
    }

    private int condition(Arguments arguments, String hint, Host host, int line) {
        arguments.allow("Condition", "lock");
        int given = arguments.named("lock", 0);
        String name = name(ObjectKind.CONDITION, hint);
        int lock = given == Heap.UNSET || given == ValueCode.NONE
                ? add(new RLockModel(), name + ".lock", host, line)
                : given;
        if (ValueCode.isSmall(lock)
                || !(heap.cell(lock) instanceof Cell.Primitive(var lockObject, var model, var _))
                || !(model instanceof Suspendable suspendable)) {
            throw new Raised(
                    "AttributeError", "'%s' object has no attribute 'acquire'".formatted(values.typeName(lock)));
        }
        Model condition = new ConditionModel(suspendable, lockObject);
        return heap.add(new Cell.Primitive(host.create(line, ObjectKind.CONDITION, name, condition), condition, lock));
    }

    private int barrier(Arguments arguments, String hint, Host host, int line) {
        arguments.allow("Barrier", "parties", "action", "timeout");
        int parties = arguments.named("parties", 0);
        int action = orNone(arguments.named("action", 1));
        int timeout = orNone(arguments.named("timeout", 2));
        if (parties == Heap.UNSET) {
            throw Raised.typeError("Barrier.__init__() missing 1 required positional argument: 'parties'");
        }
        BigInteger number = number(parties);
        if (number.bitLength() >= 31) {
            throw new Raised(
                    "OverflowError", "a barrier has %,d parties at most here".formatted(Integer.MAX_VALUE / 2));
        }
        world.share(action, "action", line, host);
        Model model = new BarrierModel(number.intValue(), action != ValueCode.NONE);
        boolean plain = action == ValueCode.NONE && timeout == ValueCode.NONE;
        int part = plain ? ValueCode.NONE : heap.add(new Cell.Tuple(new int[] {action, timeout}));
        int object = host.create(line, model.kind(), name(model.kind(), hint), model);
        return heap.add(new Cell.Primitive(object, model, part));
    }

    private static int orNone(int given) {
        return given == Heap.UNSET ? ValueCode.NONE : given;
    }

    private int count(Arguments arguments) {
        arguments.refuseKeywords();
        arguments.require(1, 1);
        int count = values.javaInteger(arguments.get(0));
        if (count < 0) {
            throw new Raised("IllegalArgumentException", "count < 0");
        }
        if (!ValueCode.fits(count)) {
            throw new Raised("OverflowError", "a latch counts from %,d at most here".formatted(ValueCode.MAX_SMALL));
        }
        return count;
    }

    private int initial(Arguments arguments) {
        arguments.refuseKeywords();
        arguments.require(0, 1);
        return arguments.count() == 0 ? 0 : values.javaInteger(arguments.get(0));
    }

    private Model queue(ObjectKind kind, Arguments arguments) {
        arguments.allow("Queue", "maxsize");
        int room = arguments.named("maxsize", 0);
        BigInteger number = room == Heap.UNSET ? BigInteger.ZERO : number(room);
        if (number.bitLength() >= 31) {
            throw new Raised("OverflowError", "a queue holds %,d items at most here".formatted(Integer.MAX_VALUE / 2));
        }
        return new QueueModel(kind, number.intValue(), values::comparedInQueue, values::shown);
    }
}
