package dev.threadline.timeline;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.picture.StateRole;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What happened in a range of a timeline, in figures. Lengths are in the axis's unit: steps, or ns.
 *
 * @param steps visible steps that were over in it
 * @param events that happened in it
 * @param threads what each thread did that has a lane, in order
 * @param objects what could be waited for and was used or waited for in it
 */
public record RangeFigures(
        Axis axis, Range range, long steps, long events, List<ThreadPart> threads, List<ObjectPart> objects) {
    private static final int STRIDE = 1 << 16;

    /**
     * How a thread spent it.
     *
     * @param spent the length of each state, where there is any
     */
    public record ThreadPart(int thread, String name, Map<StateRole, Double> spent) {
        /** How long it could not go on because of others. */
        public double heldUp() {
            return of(StateRole.BLOCKED) + of(StateRole.WAITING);
        }

        /** The length of a state. */
        public double of(StateRole role) {
            return spent.getOrDefault(role, 0.0);
        }
    }

    /**
     * What happened around an object.
     *
     * @param lock whether somebody can have it
     * @param taken how often it, or a permit of it, was taken
     * @param held how long somebody had it
     * @param waited how long threads waited for it, all together
     * @param most how many waited at a time
     */
    public record ObjectPart(int object, String name, boolean lock, long taken, double held, double waited, int most) {}

    /** Hears how far it is. */
    public interface Progress {
        /** @throws InterruptedException if nobody wants it any more */
        void at(long done) throws InterruptedException;
    }

    public RangeFigures {
        threads = List.copyOf(threads);
        objects = List.copyOf(objects);
    }

    /**
     * Works them out, in time that grows with what the range holds.
     *
     * @throws InterruptedException as the progress does
     */
    public static RangeFigures of(Timeline timeline, Range range, Progress progress) throws InterruptedException {
        EventLog log = timeline.log();
        // What took no column belongs to the step before it.
        double first = timeline.axis() == Axis.STEPS ? range.from() : Math.nextDown(range.from());
        long from = range.from() <= 0 ? 0 : timeline.positionAt(first);
        long to = timeline.positionAt(range.to());
        long[] taken = new long[log.objects().size()];
        for (long position = from; position < to; position++) {
            if (position % STRIDE == 0) {
                progress.at(position);
            }
            EventKind kind = log.kindAt(position);
            if (kind == EventKind.ACQUIRE || kind == EventKind.ACQUIRE_SHARED) {
                taken[log.objectAt(position)]++;
            }
        }
        List<ThreadPart> threads = new ArrayList<>();
        List<ObjectPart> objects = new ArrayList<>();
        for (Lane lane : timeline.lanes()) {
            progress.at(to);
            switch (lane) {
                case Lane.OfThread thread -> threads.add(part(thread, range));
                case Lane.OfLock lock -> add(objects, part(lock, taken[lock.object()], range));
                case Lane.OfObject object -> add(objects, part(object, taken[object.object()], range));
                case Lane.OfVariable _ -> {
                    // Nobody waits for a variable.
                }
            }
        }
        long steps = log.stepsBefore(to) - log.stepsBefore(from);
        return new RangeFigures(timeline.axis(), range, steps, to - from, threads, objects);
    }

    private static void add(List<ObjectPart> objects, ObjectPart part) {
        if (part.taken > 0 || part.held > 0 || part.waited > 0) {
            objects.add(part);
        }
    }

    /** Hears of a span, and how long it lasts inside the range. */
    private interface Each {
        void span(int span, double length);
    }

    /** Goes through the spans that last in a range. */
    private static void each(Spans spans, Range range, Each hears) {
        int last = spans.reaching(range.to());
        for (int span = spans.first(range.from()); span < last; span++) {
            double length = Math.min(spans.end(span), range.to()) - Math.max(spans.start(span), range.from());
            if (length > 0) {
                hears.span(span, length);
            }
        }
    }

    private static ThreadPart part(Lane.OfThread lane, Range range) {
        Map<StateRole, Double> spent = new EnumMap<>(StateRole.class);
        each(lane.states(), range, (span, length) -> spent.merge(lane.role(span), length, Double::sum));
        return new ThreadPart(lane.thread(), lane.name(), spent);
    }

    private static ObjectPart part(Lane.OfLock lock, long taken, Range range) {
        Sum held = new Sum();
        each(lock.owners(), range, (span, length) -> held.add(lock.owner(span) < 0 ? 0 : 1, length));
        lock.readers()
                .ifPresent(readers -> each(
                        readers.spans(),
                        range,
                        (span, length) -> held.add(readers.in(span).isEmpty() ? 0 : 1, length)));
        Sum waited = new Sum().with(lock.waiters(), range);
        return new ObjectPart(lock.object(), lock.name(), true, taken, held.whole, waited.whole, waited.most);
    }

    private static ObjectPart part(Lane.OfObject object, long taken, Range range) {
        Sum waited = new Sum().with(object.waiters(), range).with(object.putters(), range);
        return new ObjectPart(object.object(), object.name(), false, taken, 0, waited.whole, waited.most);
    }

    /** How long some were there, all together, and how many at a time at most. */
    private static final class Sum {
        private double whole;
        private int most;

        void add(int count, double length) {
            whole += count * length;
            most = Math.max(most, count);
        }

        Sum with(Spans counts, Range range) {
            each(counts, range, (span, length) -> add(counts.payload(span), length));
            return this;
        }
    }
}
