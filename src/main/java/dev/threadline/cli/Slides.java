package dev.threadline.cli;

import dev.threadline.analysis.Phrases;
import dev.threadline.event.Run;
import dev.threadline.picture.DisplayList;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.Theme;
import dev.threadline.timeline.Axis;
import dev.threadline.timeline.Slide;
import dev.threadline.timeline.SlideLayout;
import dev.threadline.timeline.Timeline;
import java.util.List;

/** A run as a slide. */
final class Slides {
    private Slides() {}

    static DisplayList of(Run run, Axis axis, Theme theme, PictureSize size) throws InterruptedException {
        Timeline timeline = Timeline.of(run, axis);
        String told = Telling.sentences(run, Phrases.english()).stream()
                .reduce((before, next) -> stopped(before) + " " + next)
                .orElse("");
        Slide slide = Slide.of(run.title(), "", List.of(told), theme).sized(size.width(), size.height());
        return new SlideLayout(timeline, new TextMeasure()).layout(slide);
    }

    /** What the program itself said, such as the text of an error, may lack the full stop that the next sentence needs. */
    private static String stopped(String sentence) {
        return sentence.matches("(?s).*[.!?]") ? sentence : sentence + ".";
    }
}
