package dev.threadline.timeline;

import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectState;
import dev.threadline.event.StatusRule;
import java.util.Optional;

/** What a thread that can't go on waits for, and who keeps it. */
final class Wanting {
    private Wanting() {}

    /** Such as "wants B: Right has it since 2", and shorter. */
    static Label label(Sheet sheet, Lane.OfThread lane, int span) {
        long event = lane.states().event(span);
        String name = sheet.vocabulary().awaited(event);
        return switch (lane.role(span)) {
            case BLOCKED -> blocked(sheet, lane, span, name);
            case WAITING -> waiting(sheet, lane, span, name);
            case SLEEPING, READY, RUNNING, NOT_STARTED, ENDED -> Label.NONE;
        };
    }

    private static Label waiting(Sheet sheet, Lane.OfThread lane, int span, String name) {
        long event = lane.states().event(span);
        Label plain =
                Label.of("waits for " + name).or("waits: " + name).or(name).or("waits");
        Label telling = missing(sheet.timeline().log(), event, name);
        int depth = keptDepth(sheet.timeline(), lane, span);
        Label kept = depth > 1
                ? Label.of("waits for %s, keeps ×%d for later".formatted(name, depth))
                        .or("keeps ×%d for later".formatted(depth))
                : Label.NONE;
        return kept.then(telling).then(plain);
    }

    /** What exactly a thread at a queue or semaphore lacks; nothing elsewhere. */
    private static Label missing(EventLog log, long event, String name) {
        if (event < 0 || log.objectAt(event) == EventLog.NO_OBJECT) {
            return Label.NONE;
        }
        return switch (log.object(log.objectAt(event)).kind()) {
            case QUEUE, LIFO_QUEUE, PRIORITY_QUEUE ->
                switch (Waiters.purpose(log, event)) {
                    case ROOM -> Label.of("waits for room in " + name).or("room in " + name);
                    case TAKING -> Label.of("waits for an item in " + name).or("item in " + name);
                    case REST -> Label.of("waits until " + name + " is done");
                };
            case SEMAPHORE, BOUNDED_SEMAPHORE -> Label.of("waits for a permit of " + name);
            case THREAD,
                    INTERPRETER_LOCK,
                    LOCK,
                    RLOCK,
                    READ_WRITE_LOCK,
                    CONDITION,
                    EXCHANGER,
                    EVENT,
                    BARRIER,
                    COUNT_DOWN_LATCH,
                    ATOMIC_INTEGER,
                    VARIABLE,
                    LIST,
                    DICT -> Label.NONE;
        };
    }

    /** How deep a thread had the lock that its wait gave up, to have it so again; 0 if it gave none up. */
    private static int keptDepth(Timeline timeline, Lane.OfThread lane, int span) {
        long event = lane.states().event(span);
        if (event < 0
                || !(timeline.log().object(timeline.log().objectAt(event)).initial()
                        instanceof ObjectState.Condition(int object))) {
            return 0;
        }
        return lock(timeline, object)
                .map(lock -> {
                    int before = lock.owners().reaching(lane.states().start(span)) - 1;
                    return before >= 0 && lock.owner(before) == lane.thread() ? lock.depth(before) : 0;
                })
                .orElse(0);
    }

    private static Label blocked(Sheet sheet, Lane.OfThread lane, int span, String name) {
        long event = lane.states().event(span);
        int object = event < 0
                ? EventLog.NO_OBJECT
                : StatusRule.awaited(sheet.timeline().log(), event);
        boolean back = object >= 0 && object != sheet.timeline().log().objectAt(event);
        String wants = "wants " + name + (back ? " back" : "");
        Optional<Lane.OfLock> lock = lock(sheet.timeline(), object);
        double until = Math.min(sheet.until(), lane.states().end(span));
        Optional<Label> owned =
                lock.flatMap(it -> owned(sheet, lane, it, wants, lane.states().start(span), until));
        Label label = owned.orElse(Label.NONE).or(wants);
        return (back ? label.or("wants it back").or("wants lock") : label)
                .or(name)
                .or("wants");
    }

    private static Optional<Lane.OfLock> lock(Timeline timeline, int object) {
        return timeline.lanes().stream()
                .filter(Lane.OfLock.class::isInstance)
                .map(Lane.OfLock.class::cast)
                .filter(lock -> lock.object() == object)
                .findFirst();
    }

    /** Names the owner only if it was one and the same all the time. */
    private static Optional<Label> owned(
            Sheet sheet, Lane.OfThread lane, Lane.OfLock lock, String wanting, double from, double until) {
        int first = lock.owners().at(from);
        int owner = first < 0 ? -1 : lock.owner(first);
        if (owner < 0) {
            return Optional.empty();
        }
        int last = first;
        while (lock.owners().end(last) < until && last + 1 < lock.owners().size() && lock.owner(last + 1) == owner) {
            last++;
        }
        if (lock.owners().end(last) < until) {
            return Optional.empty();
        }
        if (owner == lane.thread()) {
            return Optional.of(Label.of(wanting + ": has it itself"));
        }
        String name = sheet.timeline().log().thread(owner).name();
        Label label = Label.NONE;
        String wants = wanting + ": " + name;
        if (sheet.timeline().axis() == Axis.STEPS) {
            while (first > 0 && lock.owner(first - 1) == owner) {
                first--;
            }
            long since = sheet.timeline().columns().stepAt(lock.owners().start(first) + 1);
            label = Label.of(wants + " has it since %,d".formatted(since)).or(wants + ", since %,d".formatted(since));
        }
        return Optional.of(label.or(wants + " has it").or(wants));
    }
}
