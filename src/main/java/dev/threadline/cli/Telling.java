package dev.threadline.cli;

import dev.threadline.analysis.DeadlockStory;
import dev.threadline.analysis.Phrases;
import dev.threadline.analysis.Sentences;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import java.util.List;

/** How a run ended, in sentences for a reader: a deadlock as its story, anything else as its outcome. */
final class Telling {
    private Telling() {}

    static List<String> sentences(Run run, Phrases phrases) {
        Sentences sentences = new Sentences(run.log(), phrases);
        List<String> story = story(run, sentences);
        return story.isEmpty() ? List.of(sentences.outcome(run.outcome())) : story;
    }

    /** Who waits for whom at the end of a run that was stuck, or was cut while some were; else empty. */
    static List<String> story(Run run, Sentences sentences) {
        OutcomeKind kind = run.outcome().kind();
        boolean stuck = kind == OutcomeKind.DEADLOCK
                || kind == OutcomeKind.TIME_LIMIT && !run.outcome().stuck().isEmpty();
        return stuck ? sentences.story(DeadlockStory.of(run)) : List.of();
    }
}
