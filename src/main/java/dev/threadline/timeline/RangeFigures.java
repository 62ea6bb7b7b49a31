package dev.threadline.timeline;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.picture.StateRole;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What happened in a piece of a timeline, in figures. Lengths are in the axis's unit: steps, or ns.
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
     * Works them out, in time that grows with what the piece holds.
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

    private static ThreadPart part(Lane.OfThread lane, Range range) {
        Map<StateRole, Double> spent = new EnumMap<>(StateRole.class);
        Spans states = lane.states();
        for (int span = states.first(range.from()); span < states.reaching(range.to()); span++) {
            double length = within(states, span, range);
            if (length > 0) {
                spent.merge(lane.role(span), length, Double::sum);
            }
        }
        return new ThreadPart(lane.thread(), lane.name(), spent);
    }

    private static ObjectPart part(Lane.OfLock lock, long taken, Range range) {
        double held = 0;
        Spans owners = lock.owners();
        for (int span = owners.first(range.from()); span < owners.reaching(range.to()); span++) {
            held += lock.owner(span) < 0 ? 0 : within(owners, span, range);
        }
        if (lock.readers().isPresent()) {
            Lane.Readers readers = lock.readers().get();
            for (int span = readers.spans().first(range.from());
                    span < readers.spans().reaching(range.to());
                    span++) {
                held += readers.in(span).isEmpty() ? 0 : within(readers.spans(), span, range);
            }
        }
        return new ObjectPart(
                lock.object(),
                lock.name(),
                true,
                taken,
                held,
                waited(lock.waiters(), range),
                most(lock.waiters(), range));
    }

    private static ObjectPart part(Lane.OfObject object, long taken, Range range) {
        return new ObjectPart(
                object.object(),
                object.name(),
                false,
                taken,
                0,
                waited(object.waiters(), range) + waited(object.putters(), range),
                Math.max(most(object.waiters(), range), most(object.putters(), range)));
    }

    private static double waited(Spans counts, Range range) {
        double waited = 0;
        for (int span = counts.first(range.from()); span < counts.reaching(range.to()); span++) {
            waited += counts.payload(span) * within(counts, span, range);
        }
        return waited;
    }

    private static int most(Spans counts, Range range) {
        int most = 0;
        for (int span = counts.first(range.from()); span < counts.reaching(range.to()); span++) {
            most = within(counts, span, range) > 0 ? Math.max(most, counts.payload(span)) : most;
        }
        return most;
    }

    private static double within(Spans spans, int span, Range range) {
        return Math.max(0, Math.min(spans.end(span), range.to()) - Math.max(spans.start(span), range.from()));
    }
}
