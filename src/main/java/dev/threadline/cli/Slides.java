package dev.threadline.cli;

import dev.threadline.analysis.Phrases;
import dev.threadline.analysis.Sentences;
import dev.threadline.event.Cursor;
import dev.threadline.event.EventLog;
import dev.threadline.event.Run;
import dev.threadline.event.UserError;
import dev.threadline.picture.DisplayList;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.Theme;
import dev.threadline.timeline.Axis;
import dev.threadline.timeline.Range;
import dev.threadline.timeline.Slide;
import dev.threadline.timeline.SlideLayout;
import dev.threadline.timeline.Timeline;
import java.util.List;

/** A run as slides: all of it, a range of steps, or as it stands after a step. */
final class Slides {
    private final Run run;
    private final Timeline timeline;
    private final SlideLayout layout;
    private final Slide slide;

    private Slides(Run run, Timeline timeline, SlideLayout layout, Slide slide) {
        this.run = run;
        this.timeline = timeline;
        this.layout = layout;
        this.slide = slide;
    }

    static Slides of(Run run, Axis axis, Theme theme, PictureSize size) throws InterruptedException {
        Timeline timeline = Timeline.of(run, axis);
        String told = Telling.sentences(run, Phrases.english()).stream()
                .reduce((before, next) -> stopped(before) + " " + next)
                .orElse("");
        Slide slide = Slide.of(run.title(), "", List.of(told), theme).sized(size.width(), size.height());
        return new Slides(run, timeline, new SlideLayout(timeline, new TextMeasure()), slide);
    }

    /** What the program itself said, such as the text of an error, may lack the full stop that the next sentence needs. */
    private static String stopped(String sentence) {
        return sentence.matches("(?s).*[.!?]") ? sentence : sentence + ".";
    }

    /** The last step. */
    long steps() {
        return run.log().stepsBefore(run.log().size());
    }

    /**
     * Those of a range.
     *
     * @param from the first step that is shown, from 1
     * @param to the last one
     * @throws UserError if the run has no such steps
     */
    Slides over(long from, long to) {
        if (from < 1 || to < from || to > steps()) {
            throw new UserError("found steps %,d to %,d, expected the first and the last of a range inside 1 to %,d."
                    .formatted(from, to, steps()));
        }
        Range range = new Range(coordinate(from - 1), coordinate(to));
        return new Slides(run, timeline, layout, slide.over(range));
    }

    /** The whole, with its end. */
    DisplayList whole() {
        return layout.layout(slide);
    }

    /**
     * As it stands after a step, under the sentence of that step. All of one range have the same layout.
     *
     * @throws UserError if the run has no such step
     */
    DisplayList after(long step) {
        if (step < 0 || step > steps()) {
            throw new UserError("found step %,d, expected one of 0 to %,d.".formatted(step, steps()));
        }
        EventLog log = run.log();
        Cursor cursor = new Cursor(log);
        cursor.seek(step == steps() ? log.size() : log.positionOfStep(step + 1));
        String sentence = new Sentences(log, Phrases.english()).step(cursor);
        Range range = slide.range().orElseGet(layout::excerpt);
        return layout.layout(slide.over(range).at(coordinate(step), List.of(sentence)));
    }

    private double coordinate(long step) {
        if (timeline.axis() == Axis.STEPS || step == 0) {
            return step;
        }
        return run.log().timeAt(run.log().positionOfStep(step));
    }
}
