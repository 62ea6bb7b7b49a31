package dev.threadline.timeline;

import dev.threadline.event.Contents;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectState;
import dev.threadline.event.ValueCode;
import java.util.Optional;

/**
 * An object while the events are read: how much of it there is, and how many wait for it. In steps a column shows what is so
 * after its step, so that even what the very next step undoes has a column of its own.
 */
final class ObjectTrack {
    /** Ranks end here; more than this is as bad. */
    private static final int MOST_RANK = 127;

    private final EventLog log;
    private final ObjectInfo info;
    private final SpansBuilder levels;
    private final SpansBuilder waiters;
    private final SpansBuilder putters;
    private final ElementsBuilder elements;
    private int most;
    private int waiting;
    private int mostWaiting;
    private int putting;
    private int mostPutting;

    ObjectTrack(EventLog log, ObjectInfo info, Axis axis) {
        this.log = log;
        this.info = info;
        levels = new SpansBuilder(axis.keepsInstants());
        waiters = new SpansBuilder(axis.keepsInstants());
        putters = new SpansBuilder(axis.keepsInstants());
        elements = Contents.isIn(info) ? new ElementsBuilder(log, info) : null;
        level(0, initial(), -1);
        waiters.put(0, 0, 0, -1);
        putters.put(0, 0, 0, -1);
    }

    private int initial() {
        return switch (info.initial()) {
            case ObjectState.Permits(int count) -> count;
            case ObjectState.Count(int left) -> left;
            case ObjectState.Flag(boolean set) -> set ? Lane.OfObject.UP : 0;
            case ObjectState.Gate(int _, boolean broken) -> broken ? Lane.OfObject.BROKEN : 0;
            case ObjectState.Items(var items) -> items.size();
            case ObjectState.Entries(var pairs) -> pairs.size();
            case ObjectState.Queue(int _, var items) -> items.size();
            case ObjectState.Lock _,
                    ObjectState.ReadWrite _,
                    ObjectState.Offer _,
                    ObjectState.Condition _,
                    ObjectState.Life _,
                    ObjectState.Variable _,
                    ObjectState.Opaque _ -> 0;
        };
    }

    /** An event about it. @param onset where its column begins; @param after where it ends */
    void follow(EventKind kind, long onset, long after, int position) {
        switch (kind) {
            case ACQUIRE, RELEASE, COUNT_DOWN -> level(onset, ValueCode.small(log.valueCodeAt(position)), position);
            case PUT, GET, MUTATE -> level(onset, elements.follow(position), position);
            case SET -> level(onset, Lane.OfObject.UP, position);
            case CLEAR -> level(onset, 0, position);
            // Until the step is over the barrier shows who stood there.
            case RESET -> level(after, 0, position);
            case BROKEN -> level(after, Lane.OfObject.BROKEN, position);
            case NOTIFY, TRIP, EXCHANGE -> {
                // It is over as soon as it has happened.
                level(onset, Lane.OfObject.UP, position);
                level(after, 0, position);
            }
            default -> {
                // Questions, and attempts that failed, change nothing.
            }
        }
    }

    private void level(long start, int count, int position) {
        int level = Math.clamp(count, 0, Spans.PAYLOAD);
        most = Math.max(most, level);
        levels.cut(start, Math.min(rank(level), MOST_RANK), level, position);
    }

    /** What there is none of is what others wait for; of all else the more is the more. */
    private int rank(int level) {
        return switch (info.kind()) {
            case SEMAPHORE, BOUNDED_SEMAPHORE -> MOST_RANK - Math.min(level, MOST_RANK);
            default -> level;
        };
    }

    /** A thread waits for it. @param forRoom whether it has an item to put */
    void join(boolean forRoom, long after, int position) {
        if (forRoom) {
            putting++;
            mostPutting = Math.max(mostPutting, putting);
            putters.put(after, Math.min(putting, MOST_RANK), putting, position);
        } else {
            waiting++;
            mostWaiting = Math.max(mostWaiting, waiting);
            waiters.put(after, Math.min(waiting, MOST_RANK), waiting, position);
        }
    }

    /** A thread waits for it no longer. */
    void leave(boolean forRoom, long from, int position) {
        if (forRoom) {
            putting--;
            putters.put(from, Math.min(putting, MOST_RANK), putting, position);
        } else {
            waiting--;
            waiters.put(from, Math.min(waiting, MOST_RANK), waiting, position);
        }
    }

    /** @param extent where what lasts for ever is drawn to */
    Lane build(long extent) {
        return new Lane.OfObject(
                info.id(),
                info.kind(),
                info.name(),
                levels.build(extent),
                waiters.build(extent),
                putters.build(extent),
                new Lane.Measures(most, mostWaiting, mostPutting),
                Optional.ofNullable(elements).map(ElementsBuilder::build));
    }
}
