package dev.threadline.explore;

import dev.threadline.analysis.Phrases;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.Verdict;
import dev.threadline.script.Ending;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** What an exploration showed, in the words of {@code exploration.properties}. */
final class ExplorationText {
    private final ResourceBundle bundle;
    private final Phrases phrases = Phrases.english();

    ExplorationText(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** English, the language of the base file; the language of the machine plays no part. */
    static ExplorationText english() {
        return new ExplorationText(ResourceBundle.getBundle(
                "dev.threadline.explore.exploration",
                Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** How it ends. @param threads the names of who is left, or goes on */
    String outcome(Ending ending, List<String> threads) {
        return say("outcome." + ending.kind(), ending.reason(), phrases.list(threads), threads.size());
    }

    /** What came out of it all. */
    String verdict(Scenario scenario, Optional<Verdict> verdict, Extent extent, List<ExploredOutcome> outcomes) {
        String size = scenario.explore().set().isEmpty() ? "" : say("size", size(scenario));
        return say("verdict", found(verdict, outcomes), seen(extent), size);
    }

    private String seen(Extent extent) {
        int bound = extent.scope().bound().orElse(-1);
        return extent.cut()
                .map(why -> say("cut." + why, extent.states(), extent.runs(), bound)
                        + (bound >= 0 && why != Cut.BOUND ? say("within", bound) : ""))
                .or(() -> Optional.of(say("reduced", extent.states()))
                        .filter(_ -> extent.scope().reduced()))
                .orElseGet(() -> extent.schedules()
                        .map(many -> say("schedules", many, extent.states()))
                        .orElseGet(() -> say("endless", extent.states())));
    }

    private String found(Optional<Verdict> verdict, List<ExploredOutcome> outcomes) {
        return verdict.map(known -> switch (known) {
                    case HOLDS -> say("holds");
                    case FAILS -> say("fails", outcomes.getFirst().sentence());
                })
                .orElseGet(() -> say("unknown"));
    }

    /** What came out of exploring Java code. */
    String codeVerdict(Optional<Verdict> verdict, boolean complete, long executions, List<ExploredOutcome> outcomes) {
        String seen = say(complete ? "code.complete" : "code.cut", executions);
        return say("verdict", found(verdict, outcomes), seen, "");
    }

    /** How a piece of Java code fails. @param schedule the simplest schedule to that */
    String failure(String title, ExploredOutcome outcome, String schedule) {
        return say("code.failure", title, outcome.sentence(), outcome.steps(), outcome.preemptions(), schedule);
    }

    private static String size(Scenario scenario) {
        return scenario.explore().set().entrySet().stream()
                .map(constant -> constant.getKey() + " = " + constant.getValue().text())
                .collect(Collectors.joining(", "));
    }

    private String say(String key, Object... places) {
        return new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(places);
    }
}
