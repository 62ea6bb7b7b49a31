package dev.threadline.script;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Operation;

/** The methods of primitives and threads as operations, with Python's arguments and complaints; a class for each family. */
final class PrimitiveCalls {
    private final Values values;
    private final Patience patience;
    private final LockCalls locks;
    private final GateCalls gates;
    private final QueueCalls queues;
    private final JavaCalls java;

    PrimitiveCalls(Values values) {
        this.values = values;
        patience = new Patience(values);
        locks = new LockCalls(values, patience);
        gates = new GateCalls(values, patience);
        queues = new QueueCalls(values, patience);
        java = new JavaCalls(values, patience);
    }

    /** Whether a method only gives one side of a lock, which is no step. */
    static boolean isSide(Cell.Primitive primitive, String method) {
        return primitive.model().kind() == ObjectKind.READ_WRITE_LOCK
                && (method.equals("readLock") || method.equals("writeLock"));
    }

    /** Whether a method may call the program's own functions, so that {@link Callbacks} knows it. */
    static boolean callsBack(Cell.Primitive primitive, String method) {
        return switch (primitive.model().kind()) {
            case CONDITION -> method.equals("wait_for");
            case BARRIER -> method.equals("wait") && primitive.part() != ValueCode.NONE;
            default -> false;
        };
    }

    /** Whether {@code with} can enter it. */
    static boolean isEntered(ObjectKind kind) {
        return switch (kind) {
            case LOCK, RLOCK, SEMAPHORE, BOUNDED_SEMAPHORE, CONDITION -> true;
            default -> false;
        };
    }

    /**
     * @param phase how many steps of the call are done
     * @throws Raised AttributeError, TypeError or ValueError where Python would raise it
     */
    Operation on(Cell.Primitive primitive, Arguments arguments, int phase) {
        return switch (primitive.model().kind()) {
            case LOCK, RLOCK -> locks.onLock(primitive, arguments);
            case SEMAPHORE, BOUNDED_SEMAPHORE -> locks.onSemaphore(primitive, arguments);
            case CONDITION -> gates.onCondition(primitive, arguments, phase);
            case EVENT -> gates.onEvent(primitive, arguments, phase);
            case BARRIER -> gates.onBarrier(primitive, arguments, phase);
            case QUEUE, LIFO_QUEUE, PRIORITY_QUEUE -> queues.on(primitive, arguments);
            case COUNT_DOWN_LATCH -> java.onLatch(primitive, arguments, phase);
            case ATOMIC_INTEGER -> java.onAtomicInteger(primitive, arguments);
            case EXCHANGER -> java.onExchanger(primitive, arguments, phase);
            case READ_WRITE_LOCK, THREAD, VARIABLE, LIST, DICT, INTERPRETER_LOCK ->
                throw noAttribute(values.typeName(primitive), arguments.method());
        };
    }

    /** A method of one side of a lock that can be read. @throws Raised as {@link #on} */
    Operation onSide(Cell.LockSide side, int object, Arguments arguments) {
        return java.onSide(side, object, arguments);
    }

    /** @throws Raised AttributeError or TypeError where Python would raise it */
    Operation onThread(ThreadCell thread, Arguments arguments) {
        switch (arguments.method()) {
            case "start" -> {
                arguments.require(0, 0);
                return Operation.of(Action.START, thread.object());
            }
            case "join" -> {
                arguments.allow("join", "timeout");
                return Operation.of(Action.JOIN, thread.object()).within(patience.of(arguments.named("timeout", 0)));
            }
            case "is_alive" -> {
                arguments.require(0, 0);
                return Operation.of(Action.IS_ALIVE, thread.object());
            }
            case "cancel" -> {
                arguments.require(0, 0);
                if (values.heap().at(thread.finished()) instanceof Cell.Primitive finished) {
                    return Operation.of(Action.SET, finished.object());
                }
                throw noAttribute(thread.typeName(), arguments.method());
            }
            default -> throw noAttribute(thread.typeName(), arguments.method());
        }
    }

    /** A time limit in ns as a value, or None for none. @throws Raised TypeError or OverflowError if it is no time */
    int patience(int timeout) {
        long limit = patience.of(timeout);
        return limit == Operation.FOREVER ? ValueCode.NONE : values.heap().integer(limit);
    }

    /** A length of time in ns. @throws Raised TypeError or ValueError where Python's sleep would raise it */
    long sleepTime(int code) {
        return patience.ofSleep(code);
    }

    /** An operation of a method without arguments. @throws Raised TypeError if there are some */
    static Operation plain(Action action, int object, Arguments arguments) {
        arguments.refuseKeywords();
        arguments.require(0, 0);
        return Operation.of(action, object);
    }

    /** Goes in first, then comes out, for which there may be a time limit. */
    static Operation waiting(int object, int phase, long patience) {
        return phase == 0
                ? Operation.of(Action.WAIT, object)
                : Operation.of(Action.RESUME, object).within(patience);
    }

    static Raised noAttribute(String type, String name) {
        return new Raised("AttributeError", "'%s' object has no attribute '%s'".formatted(type, name));
    }
}
