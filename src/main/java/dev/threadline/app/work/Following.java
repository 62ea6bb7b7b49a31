package dev.threadline.app.work;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Run;
import dev.threadline.event.Value;
import dev.threadline.timeline.Axis;
import dev.threadline.timeline.GrowingTimeline;
import dev.threadline.timeline.Timeline;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a run from its first event on, whether it is over, in a file, or still going: what has been read can be shown at any time, and
 * what is shown at the end does not depend on when it was looked at. Not safe for use by several threads at once.
 */
public final class Following {
    /** A run of more steps than this is kept along one axis at a time, for the sake of memory. */
    static final long MOST_STEPS_ALONG_BOTH = 1 << 18;

    /** Events between two looks at whether anybody wants to know. */
    private static final int STRIDE = 16 * EventLog.CHUNK;

    /** Hears how far it is. */
    public interface Progress {
        /**
         * @param events that have been followed
         * @throws InterruptedException if nobody wants it any more
         */
        void at(long events) throws InterruptedException;
    }

    private final EventLog log;
    private final List<Printed> output = new ArrayList<>();
    private final GrowingTimeline time;

    /** Null once there are too many. */
    private GrowingTimeline steps;

    private long position;

    /** @param before what the program printed while it was being set up, which no event tells */
    Following(EventLog log, List<String> before) {
        this.log = log;
        before.stream().limit(Reading.MOST_LINES).forEach(line -> output.add(new Printed(Printed.BEFORE, -1, line)));
        time = new GrowingTimeline(log, Axis.TIME);
        steps = new GrowingTimeline(log, Axis.STEPS);
    }

    /** Follows all that has happened by now. */
    void follow(Progress progress) throws InterruptedException {
        long size = log.size();
        while (position < size) {
            followTo(Math.min(size, position + STRIDE));
            progress.at(position);
        }
    }

    /** Follows the events up to a position, at most a few strides away. */
    void followTo(long to) {
        time.follow(to);
        if (steps != null) {
            steps.follow(to);
            steps = steps.steps() > MOST_STEPS_ALONG_BOTH ? null : steps;
        }
        for (; position < to && output.size() < Reading.MOST_LINES; position++) {
            if (log.kindAt(position) == EventKind.PRINT) {
                output.add(new Printed(position, log.threadAt(position), text(log.valueAt(position))));
            }
        }
        position = to;
    }

    private static String text(Value printed) {
        return printed instanceof Value.Text(String text) ? text.stripTrailing() : printed.toString();
    }

    /**
     * What has been followed, made ready to be read.
     *
     * @param run what it is a part of; its outcome counts only once it is over
     * @param over whether nothing more will come
     */
    Reading reading(Run run, boolean over) {
        Map<Axis, Timeline> timelines = new EnumMap<>(Axis.class);
        timelines.put(Axis.TIME, time.timeline(run.outcome()));
        if (steps != null) {
            timelines.put(Axis.STEPS, steps.timeline(run.outcome()));
        }
        return new Reading(run, position, over, timelines, output);
    }

    /** A reading of which only one timeline is left, along another axis. */
    static Reading along(Axis axis, Reading before, Progress progress) throws InterruptedException {
        GrowingTimeline timeline = new GrowingTimeline(before.log(), axis);
        while (timeline.position() < before.size()) {
            timeline.follow(Math.min(before.size(), timeline.position() + STRIDE));
            progress.at(timeline.position());
        }
        return before.with(timeline.timeline(before.run().outcome()));
    }
}
