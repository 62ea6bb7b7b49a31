package dev.threadline.app.timeline;

import dev.threadline.app.look.Durations;
import dev.threadline.app.look.Texts;
import dev.threadline.app.work.Reading;
import dev.threadline.event.EventLog;
import dev.threadline.event.Listing;
import dev.threadline.event.RunState;
import dev.threadline.picture.StateRole;
import dev.threadline.timeline.Axis;
import dev.threadline.timeline.Hit;
import dev.threadline.timeline.Lane;
import dev.threadline.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * What a tooltip tells of a span.
 *
 * @param title how long, and what
 * @param lines the rest
 */
public record SpanFacts(String title, List<String> lines) {
    /** Characters of a line. */
    private static final int WIDEST = 64;

    public SpanFacts {
        lines = List.copyOf(lines);
    }

    /**
     * @param lane of the span
     * @param until the coordinate up to which the run may be told
     */
    static SpanFacts of(Reading reading, Axis axis, Lane lane, Hit.OnSpan hit, double until, Texts texts) {
        Timeline timeline = reading.timeline(axis);
        long event = hit.event();
        List<String> lines = new ArrayList<>();
        if (!(lane instanceof Lane.OfThread thread && thread.role(hit.span()) == StateRole.RUNNING)) {
            lines.add(reading.after(event, state -> state(reading, lane, state)));
        }
        if (event >= 0) {
            EventLog log = reading.log();
            lines.add(reading.sentences().event(event));
            int line = log.lineAt(event);
            reading.run().listing().sections().stream()
                    .filter(section -> section.contains(line))
                    .findFirst()
                    .ifPresent(section -> lines.add(line(section, line - section.firstLine(), texts)));
        }
        if (hit.others() > 0) {
            lines.add(texts.say("span.others", hit.others()));
        }
        return new SpanFacts(lane.name() + ", " + length(timeline, hit, until, texts), lines);
    }

    /** The lines as one text; long ones go on below, since a tooltip that wraps by itself takes too much height. */
    String text() {
        StringBuilder all = new StringBuilder();
        for (String line : lines) {
            int length = 0;
            for (String word : line.split(" ")) {
                if (length > 0 && length + word.length() > WIDEST) {
                    all.append('\n');
                    length = 0;
                }
                all.append(length == 0 ? "" : " ").append(word);
                length += word.length() + 1;
            }
            all.append('\n');
        }
        return all.toString().stripTrailing();
    }

    /** A line by its number in its own section, as the cards count. */
    private static String line(Listing.Section section, int at, Texts texts) {
        return texts.say("span.line", at + 1, section.lines().get(at).strip());
    }

    private static String state(Reading reading, Lane lane, RunState state) {
        return switch (lane) {
            case Lane.OfThread thread -> reading.sentences().thread(state, thread.thread());
            case Lane.OfLock lock -> reading.sentences().object(state, lock.object());
            case Lane.OfObject object -> reading.sentences().object(state, object.object());
            case Lane.OfVariable variable -> reading.sentences().object(state, variable.object());
        };
    }

    private static String length(Timeline timeline, Hit.OnSpan hit, double until, Texts texts) {
        long start = hit.spans().start(hit.span());
        long end = hit.spans().end(hit.span());
        if (end > until) {
            return texts.say("span.so-far");
        }
        if (end > timeline.end()) {
            return texts.say("span.for-ever");
        }
        return switch (timeline.axis()) {
            case STEPS -> {
                long first = timeline.columns().stepAt(start + 1);
                long last = timeline.columns().stepAt(end);
                yield last <= first ? texts.say("span.step", first) : texts.say("span.steps", first, last);
            }
            case TIME -> Durations.text(end - start);
        };
    }
}
