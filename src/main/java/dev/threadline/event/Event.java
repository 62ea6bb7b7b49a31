package dev.threadline.event;

import java.util.Optional;

/**
 * Something that a thread did, or that happened to it. Running produces events, a recording is events on disk, and
 * everything shown is a function of events.
 *
 * <p>These records are for reading one event at a time; what goes through all events of a run reads the columns of
 * {@link EventLog}.
 */
public sealed interface Event {
    /** What every event has. */
    Stamp stamp();

    /**
     * What every event has.
     *
     * @param id its identity
     * @param time nanoseconds since the run began; places the event on the axis and never orders it
     * @param object the object that it is about, or {@link EventLog#NO_OBJECT}
     * @param version its place among the events of that object, from 1; 0 where there is no object
     * @param line the line of the {@link Listing} that caused it, or 0
     * @param enabledBy the event that made it possible after its thread had to wait, if there is one
     */
    record Stamp(EventId id, long time, int object, int version, int line, Optional<EventId> enabledBy) {}

    /** A thread made an object. */
    record Create(Stamp stamp) implements Event {}

    /** A thread was started by another. */
    record Start(Stamp stamp) implements Event {}

    /** A thread's first event; enabled by its start. */
    record Begin(Stamp stamp) implements Event {}

    /** A thread's last event. */
    record End(Stamp stamp) implements Event {}

    /** An uncaught error is ending the thread. */
    record Fail(Stamp stamp, Detail.Failure failure) implements Event {}

    /** A thread saw that another has ended; enabled by that end. */
    record Join(Stamp stamp) implements Event {}

    /** An operation was not enabled: the thread is blocked from here. */
    record Request(Stamp stamp, Optional<Detail.Attempt> attempt) implements Event {}

    /** A blocked operation gave up when its time was over. */
    record Timeout(Stamp stamp) implements Event {}

    /** A blocked operation was called off. */
    record Cancel(Stamp stamp) implements Event {}

    /** An operation was answered with an error. */
    record Refuse(Stamp stamp, Detail.Failure failure) implements Event {}

    /**
     * A lock was taken (value: its depth now) or a permit (value: how many are left).
     *
     * @param limit how long it could have been waited for at most; empty if for ever
     */
    record Acquire(Stamp stamp, Value value, Optional<Detail.Duration> limit) implements Event {}

    /** An attempt that does not wait found nothing to take. */
    record Miss(Stamp stamp) implements Event {}

    /** A lock was given back (value: its depth now) or permits were given (value: how many there are). */
    record Release(Stamp stamp, Value value) implements Event {}

    /**
     * A lock was taken for reading (value: how many readers).
     *
     * @param limit how long it could have been waited for at most; empty if for ever
     */
    record AcquireShared(Stamp stamp, Value value, Optional<Detail.Duration> limit) implements Event {}

    /** A lock taken for reading was given back (value: how many readers). */
    record ReleaseShared(Stamp stamp, Value value) implements Event {}

    /** A thread went in to wait at a condition, event, barrier or latch. */
    record Wait(Stamp stamp, Value value) implements Event {}

    /** A waiting thread came out; enabled by what woke it. */
    record Resume(Stamp stamp, Value value) implements Event {}

    /** A thread passed a gate that was open. */
    record Pass(Stamp stamp, Value value) implements Event {}

    /** Waiters of a condition were woken. */
    record Notify(Stamp stamp, Detail.Woken woken) implements Event {}

    /** A waiter of a condition came to although nobody woke it. */
    record Stir(Stamp stamp) implements Event {}

    /** An event was set. */
    record Set(Stamp stamp, Detail.Woken woken) implements Event {}

    /** An event was cleared. */
    record Clear(Stamp stamp) implements Event {}

    /** The last party arrived at a barrier. */
    record Trip(Stamp stamp, Detail.Woken woken) implements Event {}

    /** A barrier broke, and those who waited were sent away. */
    record Broken(Stamp stamp, Detail.Woken woken) implements Event {}

    /** A barrier was made new, and those who waited were sent away. */
    record Reset(Stamp stamp, Detail.Woken woken) implements Event {}

    /** An item went into a queue. */
    record Put(Stamp stamp, Value value) implements Event {}

    /** An item was taken from a queue; enabled by the put that brought it. */
    record Get(Stamp stamp, Value value) implements Event {}

    /** An item taken from a queue was reported done (value: how many are not). */
    record TaskDone(Stamp stamp, Value value) implements Event {}

    /** A latch was counted down (value: the count now). */
    record CountDown(Stamp stamp, Value value, Detail.Woken woken) implements Event {}

    /** Two threads swapped items (value: what this one got). */
    record Exchange(Stamp stamp, Value value, Detail.Woken woken) implements Event {}

    /** A value was read and replaced in one step (value: the new one). */
    record Update(Stamp stamp, Value value) implements Event {}

    /** A shared variable, attribute or element was read. */
    record Read(Stamp stamp, Value value, Optional<Detail.Element> element) implements Event {}

    /** A shared variable or attribute was written. */
    record Write(Stamp stamp, Value value) implements Event {}

    /** The contents of a shared list changed (value: what the method answered). */
    record Mutate(Stamp stamp, Value value, Detail.Splice splice) implements Event {}

    /** A question about an object's state was answered. */
    record Query(Stamp stamp, Value value) implements Event {}

    /** A local variable was written. */
    record Local(Stamp stamp, Value value, Detail.LocalName name) implements Event {}

    /** Execution reached a line. */
    record Line(Stamp stamp) implements Event {}

    /** A condition was decided. */
    record Branch(Stamp stamp, Value value) implements Event {}

    /** The scheduler chose who goes next. */
    record Choice(Stamp stamp, Detail.Chosen chosen) implements Event {}

    /** A random number was drawn. */
    record Draw(Stamp stamp, Value value) implements Event {}

    /** A line was printed. */
    record Print(Stamp stamp, Value value) implements Event {}

    /** A thread went to sleep. */
    record Sleep(Stamp stamp, Detail.Duration duration) implements Event {}

    /** A sleeping thread woke up. */
    record Awake(Stamp stamp) implements Event {}

    /** A wait gave its lock up for the time being. */
    record Suspend(Stamp stamp, Value value) implements Event {}

    /** A wait that is over has its lock back (value: its depth). */
    record Restore(Stamp stamp, Value value) implements Event {}

    /**
     * An event from the columns of a log.
     *
     * @param detail null where the kind has none
     */
    static Event of(EventKind kind, Stamp stamp, Value value, Detail detail) {
        return switch (kind) {
            case CREATE -> new Create(stamp);
            case START -> new Start(stamp);
            case BEGIN -> new Begin(stamp);
            case END -> new End(stamp);
            case FAIL -> new Fail(stamp, (Detail.Failure) detail);
            case JOIN -> new Join(stamp);
            case REQUEST -> new Request(stamp, Optional.ofNullable((Detail.Attempt) detail));
            case TIMEOUT -> new Timeout(stamp);
            case CANCEL -> new Cancel(stamp);
            case REFUSE -> new Refuse(stamp, (Detail.Failure) detail);
            case ACQUIRE -> new Acquire(stamp, value, Optional.ofNullable((Detail.Duration) detail));
            case MISS -> new Miss(stamp);
            case RELEASE -> new Release(stamp, value);
            case ACQUIRE_SHARED -> new AcquireShared(stamp, value, Optional.ofNullable((Detail.Duration) detail));
            case RELEASE_SHARED -> new ReleaseShared(stamp, value);
            case WAIT -> new Wait(stamp, value);
            case RESUME -> new Resume(stamp, value);
            case PASS -> new Pass(stamp, value);
            case STIR -> new Stir(stamp);
            case NOTIFY -> new Notify(stamp, (Detail.Woken) detail);
            case SET -> new Set(stamp, (Detail.Woken) detail);
            case CLEAR -> new Clear(stamp);
            case TRIP -> new Trip(stamp, (Detail.Woken) detail);
            case BROKEN -> new Broken(stamp, (Detail.Woken) detail);
            case RESET -> new Reset(stamp, (Detail.Woken) detail);
            case PUT -> new Put(stamp, value);
            case GET -> new Get(stamp, value);
            case TASK_DONE -> new TaskDone(stamp, value);
            case COUNT_DOWN -> new CountDown(stamp, value, (Detail.Woken) detail);
            case EXCHANGE -> new Exchange(stamp, value, (Detail.Woken) detail);
            case UPDATE -> new Update(stamp, value);
            case READ -> new Read(stamp, value, Optional.ofNullable((Detail.Element) detail));
            case WRITE -> new Write(stamp, value);
            case MUTATE -> new Mutate(stamp, value, (Detail.Splice) detail);
            case QUERY -> new Query(stamp, value);
            case LOCAL -> new Local(stamp, value, (Detail.LocalName) detail);
            case LINE -> new Line(stamp);
            case BRANCH -> new Branch(stamp, value);
            case CHOICE -> new Choice(stamp, (Detail.Chosen) detail);
            case DRAW -> new Draw(stamp, value);
            case PRINT -> new Print(stamp, value);
            case SLEEP -> new Sleep(stamp, (Detail.Duration) detail);
            case AWAKE -> new Awake(stamp);
            case SUSPEND -> new Suspend(stamp, value);
            case RESTORE -> new Restore(stamp, value);
        };
    }
}
