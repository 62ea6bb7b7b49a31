package dev.threadline.timeline;

import dev.threadline.event.EventLog;
import java.util.Optional;

/** What a thread that can't go on waits for, and who keeps it. */
final class Wanting {
    private Wanting() {}

    /** Such as "wants B: Right has it since 2", and shorter. */
    static Label label(Sheet sheet, Lane.OfThread lane, int span) {
        long event = lane.states().event(span);
        String name = sheet.vocabulary().name(event);
        return switch (lane.role(span)) {
            case BLOCKED -> blocked(sheet, lane, span, name);
            case WAITING -> Label.of("waits for " + name).or("waits: " + name).or(name);
            case SLEEPING, READY, RUNNING, NOT_STARTED, ENDED -> Label.NONE;
        };
    }

    private static Label blocked(Sheet sheet, Lane.OfThread lane, int span, String name) {
        Label wants = Label.of("wants " + name);
        Optional<Lane.OfLock> lock = lock(sheet.timeline(), lane.states().event(span));
        double until = Math.min(sheet.until(), lane.states().end(span));
        Optional<Label> owned =
                lock.flatMap(it -> owned(sheet, lane, it, lane.states().start(span), until));
        return owned.orElse(wants).or(wants.full()).or(name);
    }

    private static Optional<Lane.OfLock> lock(Timeline timeline, long event) {
        int object = event < 0 ? EventLog.NO_OBJECT : timeline.log().objectAt(event);
        return timeline.lanes().stream()
                .filter(Lane.OfLock.class::isInstance)
                .map(Lane.OfLock.class::cast)
                .filter(lock -> lock.object() == object)
                .findFirst();
    }

    /** Names the owner only if it was one and the same all the time. */
    private static Optional<Label> owned(Sheet sheet, Lane.OfThread lane, Lane.OfLock lock, double from, double until) {
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
            return Optional.of(Label.of("wants " + lock.name() + ": has it itself"));
        }
        String name = sheet.timeline().log().thread(owner).name();
        Label label = Label.NONE;
        String wants = "wants " + lock.name() + ": " + name;
        if (sheet.timeline().axis() == Axis.STEPS) {
            while (first > 0 && lock.owner(first - 1) == owner) {
                first--;
            }
            long since = lock.owners().start(first) + 1;
            label = Label.of(wants + " has it since %,d".formatted(since)).or(wants + ", since %,d".formatted(since));
        }
        return Optional.of(label.or(wants + " has it").or(wants));
    }
}
