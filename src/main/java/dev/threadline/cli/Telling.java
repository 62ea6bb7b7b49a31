package dev.threadline.cli;

import dev.threadline.analysis.DeadlockStory;
import dev.threadline.analysis.Phrases;
import dev.threadline.analysis.Sentences;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How a run ended, in sentences for a reader: a deadlock as its story, anything else as its outcome. */
final class Telling {
    private Telling() {}

    static List<String> sentences(Run run, Phrases phrases) {
        Sentences sentences = new Sentences(run.log(), phrases);
        List<String> story = story(run, sentences);
        if (run.outcome().kind() == OutcomeKind.DEADLOCK) {
            return story;
        }
        return Stream.concat(Stream.of(sentences.outcome(run.outcome())), story.stream())
                .toList();
    }

    /** Where an error ended a thread, where a twin went its own way, and who waits for whom at the end of a run that was stuck, or was cut while some were. */
    static List<String> story(Run run, Sentences sentences) {
        List<String> story = new ArrayList<>();
        sentences.place(run.listing()).ifPresent(story::add);
        sentences.parting(run).ifPresent(story::add);
        if (run.outcome().kind() == OutcomeKind.DEADLOCK
                || !run.outcome().stuck().isEmpty()) {
            story.addAll(sentences.story(DeadlockStory.of(run)));
        }
        return story;
    }
}
