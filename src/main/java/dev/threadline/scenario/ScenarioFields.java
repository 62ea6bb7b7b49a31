package dev.threadline.scenario;

import dev.threadline.event.UserError;
import java.util.List;
import java.util.Map;

/** Turns the document into a {@link Scenario}, field by field, with each field's default and range. */
final class ScenarioFields {
    static final int MOST_THREADS = 1_000;
    static final String DEFAULT_LANGUAGE = "en";

    private ScenarioFields() {}

    /** @throws UserError at the first field that is not as it must be */
    static Scenario scenario(Node document) {
        Fields fields = Fields.ofAnyName(document);
        int format = format(fields);
        fields.refuseUnknown(Scenario.class);
        String language = fields.text("lang", TextShape.LANGUAGE);
        Scenario scenario = new Scenario(
                format,
                fields.requireText("id", TextShape.ID),
                fields.requireText("title", TextShape.TITLE),
                fields.text("topic", TextShape.LINE),
                fields.whole("difficulty", 1, 1, 3),
                language.isEmpty() ? DEFAULT_LANGUAGE : language,
                fields.get("translations").map(ScenarioFields::translations).orElse(Map.of()),
                fields.text("source", TextShape.PROSE),
                fields.text("lesson", TextShape.PROSE),
                fields.text("teaching", TextShape.PROSE),
                fields.lines("setup"),
                fields.list("threads", "threads", ScenarioFields::thread),
                fields.lines("main"),
                fields.text("check", TextShape.LINE),
                fields.get("goal").map(PurposeFields::goal),
                fields.get("expect").map(PurposeFields::expectation),
                fields.get("explore").map(PurposeFields::explore).orElse(Explore.AS_WRITTEN),
                fields.list("quiz", "questions", PurposeFields::question),
                fields.get("run").map(RunFields::settings).orElse(RunSettings.DEFAULT),
                fields.list("editable", "line ranges", ScenarioFields::range),
                fields.text("pair", TextShape.ID));
        ScenarioRules.check(scenario, fields);
        return scenario;
    }

    /** A later format may have any fields: this is told before one of them is called unknown. */
    private static int format(Fields fields) {
        Node format = fields.require("format", String.valueOf(Scenario.FORMAT));
        if (format.isWholeAbove(Scenario.FORMAT)) {
            throw new UserError("%s, line %d: format %s: this Threadline reads format %d; a newer Threadline is needed."
                    .formatted(
                            format.file(), format.json().line(), format.json().described(), Scenario.FORMAT));
        }
        return (int) format.whole(Scenario.FORMAT, Scenario.FORMAT);
    }

    private static ScenarioThread thread(Node node) {
        Fields fields = Fields.of(node, ScenarioThread.class);
        return new ScenarioThread(
                fields.requireText("name", TextShape.THREAD_NAME),
                fields.whole("count", 1, 1, MOST_THREADS),
                fields.truth("daemon"),
                code(fields.require("code", "one or more lines")));
    }

    private static List<String> code(Node node) {
        List<String> lines = node.lines();
        if (lines.isEmpty()) {
            throw node.error("is empty, but must have one or more lines");
        }
        return lines;
    }

    private static LineRange range(Node node) {
        Fields fields = Fields.of(node, LineRange.class);
        return new LineRange(
                (int) fields.require("from", "the first line's number").whole(1, Integer.MAX_VALUE),
                (int) fields.require("to", "the last line's number").whole(1, Integer.MAX_VALUE));
    }

    private static Map<String, Translation> translations(Node node) {
        return Fields.ofAnyName(node).each((tag, texts) -> {
            if (!TextShape.LANGUAGE.fits(tag)) {
                throw texts.error(
                        "is named " + Quote.of(tag) + ", but must be named by " + TextShape.LANGUAGE.meaning());
            }
            return translation(texts);
        });
    }

    private static Translation translation(Node node) {
        Fields fields = Fields.of(node, Translation.class);
        return new Translation(
                fields.text("title", TextShape.LINE),
                fields.text("lesson", TextShape.PROSE),
                fields.text("goal", TextShape.PROSE),
                fields.list("quiz", "questions", ScenarioFields::translatedQuestion));
    }

    private static Translation.Question translatedQuestion(Node node) {
        Fields fields = Fields.of(node, Translation.Question.class);
        return new Translation.Question(
                fields.text("question", TextShape.PROSE), fields.list("options", "options", option -> {
                    Fields texts = Fields.of(option, Translation.Option.class);
                    return new Translation.Option(
                            texts.text("text", TextShape.PROSE), texts.text("feedback", TextShape.PROSE));
                }));
    }
}
