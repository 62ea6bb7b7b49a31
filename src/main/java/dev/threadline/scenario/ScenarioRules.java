package dev.threadline.scenario;

import dev.threadline.event.UserError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the fields of a scenario must be to each other; most of it is more than a JSON Schema can say. */
final class ScenarioRules {
    private static final String MAIN_THREAD = "MainThread";

    private final Scenario scenario;
    private final Fields fields;

    private ScenarioRules(Scenario scenario, Fields fields) {
        this.scenario = scenario;
        this.fields = fields;
    }

    /** @throws UserError at the first rule that does not hold */
    static void check(Scenario scenario, Fields fields) {
        ScenarioRules rules = new ScenarioRules(scenario, fields);
        rules.somethingRuns();
        rules.threadsAreNotTooMany();
        rules.threadsHaveNamesOfTheirOwn();
        rules.exploredConstantsAreInSetup();
        rules.editableLinesExist();
        rules.translationsFollowTheQuiz();
        rules.pairIsAnother();
    }

    private void somethingRuns() {
        if (scenario.main().isEmpty() && scenario.threads().isEmpty()) {
            throw fields.node().error("has nothing to run; it must have lines of main, or one or more threads");
        }
    }

    private void threadsAreNotTooMany() {
        long threads =
                scenario.threads().stream().mapToLong(ScenarioThread::count).sum();
        if (threads > ScenarioFields.MOST_THREADS) {
            throw at("threads")
                    .error("are " + threads + " threads together, but must be " + ScenarioFields.MOST_THREADS
                            + " at most");
        }
    }

    private void threadsHaveNamesOfTheirOwn() {
        Map<String, Integer> entryOf = new HashMap<>();
        if (!scenario.main().isEmpty()) {
            entryOf.put(MAIN_THREAD, -1);
        }
        for (int i = 0; i < scenario.threads().size(); i++) {
            for (String name : scenario.threads().get(i).names()) {
                Integer other = entryOf.putIfAbsent(name, i);
                if (other != null) {
                    String whose = other < 0 ? "the thread that runs main" : "threads[" + other + "]";
                    throw at("threads")
                            .item(i)
                            .error("makes a thread " + name + ", as " + whose
                                    + " does; give every thread a name of its own");
                }
            }
        }
    }

    private void exploredConstantsAreInSetup() {
        for (String name : scenario.explore().set().keySet()) {
            Pattern assignment = Explore.assignmentOf(name);
            if (scenario.setup().stream()
                    .noneMatch(line -> assignment.matcher(line).matches())) {
                throw at("explore", "set", name)
                        .error("replaces nothing: no line of setup starts with " + Quote.shortened(name) + " =");
            }
        }
    }

    private void editableLinesExist() {
        int last = 0;
        int lines = scenario.listing().sections().stream()
                .mapToInt(section -> section.lines().size())
                .sum();
        for (int i = 0; i < scenario.editable().size(); i++) {
            LineRange range = scenario.editable().get(i);
            if (range.from() <= last || range.to() < range.from()) {
                throw at("editable")
                        .item(i)
                        .error("goes from " + range.from() + " to " + range.to()
                                + ", but ranges must go upwards and not overlap");
            }
            if (range.to() > lines) {
                throw at("editable")
                        .item(i)
                        .error("goes to line " + range.to() + ", but setup, threads and main have " + lines
                                + " lines together");
            }
            last = range.to();
        }
    }

    private void translationsFollowTheQuiz() {
        scenario.translations().forEach((tag, translation) -> {
            Node node = at("translations", tag);
            if (tag.equals(scenario.lang())) {
                throw node.error("is the language that the scenario itself is in; translate into another");
            }
            if (!follows(translation.quiz())) {
                throw node.error(
                        "has a quiz of another shape; it must have as many questions, each with as many options,"
                                + " as the scenario's own");
            }
        });
    }

    private boolean follows(List<Translation.Question> translated) {
        List<QuizQuestion> quiz = scenario.quiz();
        if (translated.isEmpty()) {
            return true;
        }
        if (translated.size() != quiz.size()) {
            return false;
        }
        for (int i = 0; i < quiz.size(); i++) {
            int options = translated.get(i).options().size();
            if (options != 0 && options != quiz.get(i).options().size()) {
                return false;
            }
        }
        return true;
    }

    private void pairIsAnother() {
        if (scenario.pair().equals(scenario.id())) {
            throw at("pair").error("is the scenario's own id; name its broken or fixed twin");
        }
    }

    /** The node of a field that is known to be there, by its names from the top. */
    private Node at(String... names) {
        Node node = fields.node();
        for (String name : names) {
            node = Fields.ofAnyName(node).require(name, "it");
        }
        return node;
    }
}
