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
        return run.outcome().kind() == OutcomeKind.DEADLOCK
                ? sentences.story(DeadlockStory.of(run))
                : List.of(sentences.outcome(run.outcome()));
    }
}
