package dev.threadline.scenario;

import dev.threadline.event.OutcomeKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the parts of a scenario that say what is to be shown and learned: goal, expectation, exploration, quiz. */
final class PurposeFields {
    private static final int MOST_STEPS = 1_000_000;

    private PurposeFields() {}

    static Goal goal(Node node) {
        Fields fields = Fields.of(node, Goal.class);
        String text = fields.requireText("text", TextShape.PROSE);
        Optional<OutcomeKind> outcome = fields.get("outcome").map(word -> word.word(OutcomeKind.OF_SCHEDULES));
        String expression =
                fields.get("expression").map(line -> line.text(TextShape.TITLE)).orElse("");
        if (outcome.isPresent() != expression.isEmpty()) {
            throw node.error("must be won by an outcome or by an expression, and by one of the two only");
        }
        return new Goal(text, outcome, expression);
    }

    static Expectation expectation(Node node) {
        Fields fields = Fields.of(node, Expectation.class);
        Verdict verdict = fields.require("verdict", Words.choiceOf(List.of(Verdict.values())))
                .word(Verdict.class);
        Set<OutcomeKind> seen = new HashSet<>();
        List<OutcomeKind> outcomes = fields.list("outcomes", "outcomes", word -> {
            OutcomeKind outcome = word.word(OutcomeKind.OF_SCHEDULES);
            if (!seen.add(outcome)) {
                throw word.error("is " + Words.of(outcome) + " again; name each outcome once");
            }
            return outcome;
        });
        return new Expectation(verdict, outcomes);
    }

    static Explore explore(Node node) {
        Fields fields = Fields.of(node, Explore.class);
        Map<String, Constant> set = fields.get("set")
                .map(values -> Fields.ofAnyName(values).each((_, value) -> constant(value)))
                .orElse(Map.of());
        return new Explore(set, fields.truth("random"));
    }

    private static Constant constant(Node node) {
        return switch (node.json()) {
            case Json.Text _ -> new Constant.Text(node.text(TextShape.LINE));
            case Json.Truth(int _, boolean value) -> new Constant.Truth(value);
            case Json.Numeral _ -> new Constant.Whole(node.whole());
            case Json.Fields _, Json.Items _, Json.Nothing _ ->
                throw node.error(
                        "is " + node.json().described() + ", but must be a whole number, true, false or a text");
        };
    }

    static QuizQuestion question(Node node) {
        Fields fields = Fields.of(node, QuizQuestion.class);
        int step = fields.whole("step", 0, 0, MOST_STEPS);
        String question = fields.requireText("question", TextShape.PROSE);
        Node list = fields.require("options", "a list of two or more options");
        List<QuizQuestion.Option> options = new ArrayList<>(list.list("options", PurposeFields::option));
        long right = options.stream().filter(QuizQuestion.Option::right).count();
        if (options.size() < 2) {
            throw list.error("has too few options; a question needs two or more");
        }
        if (right != 1) {
            throw list.error("has " + right + " options that are right; mark exactly one with \"right\": true");
        }
        return new QuizQuestion(step, question, options);
    }

    private static QuizQuestion.Option option(Node node) {
        Fields fields = Fields.of(node, QuizQuestion.Option.class);
        return new QuizQuestion.Option(
                fields.requireText("text", TextShape.PROSE),
                fields.truth("right"),
                fields.text("feedback", TextShape.PROSE));
    }
}
