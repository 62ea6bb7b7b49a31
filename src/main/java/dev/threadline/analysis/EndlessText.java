package dev.threadline.analysis;

import java.util.List;

/** What all schedules together show and no single one does, in words. */
public final class EndlessText {
    private final Phrases phrases;

    /** The words of a language. */
    public EndlessText(Phrases phrases) {
        this.phrases = phrases;
    }

    /** That threads could go round for ever and get nothing done, as one sentence. */
    public String possibleLivelock() {
        return phrases.say("endless.possible-livelock");
    }

    /** That some threads could be kept back for ever, as one sentence. @param names theirs, of which there is one at least */
    public String starvation(List<String> names) {
        return phrases.say("endless.starvation", Terms.of(phrases.list(names), ""));
    }
}
