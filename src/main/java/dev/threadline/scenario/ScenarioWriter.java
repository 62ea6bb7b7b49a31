package dev.threadline.scenario;

import dev.threadline.kernel.FreeRunOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes scenario files: the fields in the order of {@link Scenario}, only those that differ from their default, one line of
 * code on each line of the file. What it writes reads back as an equal scenario.
 */
public final class ScenarioWriter {
    private static final double NS_PER_SECOND = 1e9;
    private static final JsonMapper MAPPER = new JsonMapper();

    private ScenarioWriter() {}

    /** The scenario as a JSON document, indented by two blanks, its lines ended by {@code \n}. */
    public static String write(Scenario scenario) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter layout = new DefaultPrettyPrinter(
                        new Separators().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withArrayIndenter(lines)
                .withObjectIndenter(lines);
        return MAPPER.writer().with(layout).writeValueAsString(fields(scenario)) + "\n";
    }

    private static Map<String, Object> fields(Scenario scenario) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", scenario.format());
        fields.put("id", scenario.id());
        fields.put("title", scenario.title());
        put(fields, "topic", scenario.topic(), "");
        put(fields, "difficulty", scenario.difficulty(), 1);
        put(fields, "lang", scenario.lang(), ScenarioFields.DEFAULT_LANGUAGE);
        put(fields, "translations", mapped(scenario.translations(), ScenarioWriter::translation), Map.of());
        put(fields, "source", scenario.source(), "");
        put(fields, "lesson", scenario.lesson(), "");
        put(fields, "teaching", scenario.teaching(), "");
        put(fields, "setup", scenario.setup(), List.of());
        put(fields, "threads", listed(scenario.threads(), ScenarioWriter::thread), List.of());
        put(fields, "main", scenario.main(), List.of());
        put(fields, "check", scenario.check(), "");
        scenario.goal().ifPresent(goal -> fields.put("goal", goal(goal)));
        scenario.expect().ifPresent(expect -> fields.put("expect", expectation(expect)));
        put(fields, "explore", explore(scenario.explore()), Map.of());
        put(fields, "quiz", listed(scenario.quiz(), ScenarioWriter::question), List.of());
        put(fields, "run", settings(scenario.run()), Map.of());
        put(fields, "editable", listed(scenario.editable(), ScenarioWriter::range), List.of());
        put(fields, "pair", scenario.pair(), "");
        return fields;
    }

    private static Map<String, Object> translation(Translation translation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "title", translation.title(), "");
        put(fields, "lesson", translation.lesson(), "");
        put(fields, "goal", translation.goal(), "");
        put(fields, "quiz", listed(translation.quiz(), ScenarioWriter::translatedQuestion), List.of());
        return fields;
    }

    private static Map<String, Object> translatedQuestion(Translation.Question question) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "question", question.question(), "");
        put(fields, "options", listed(question.options(), ScenarioWriter::translatedOption), List.of());
        return fields;
    }

    private static Map<String, Object> translatedOption(Translation.Option option) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "text", option.text(), "");
        put(fields, "feedback", option.feedback(), "");
        return fields;
    }

    private static Map<String, Object> thread(ScenarioThread thread) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", thread.name());
        put(fields, "count", thread.count(), 1);
        put(fields, "daemon", thread.daemon(), false);
        fields.put("code", thread.code());
        return fields;
    }

    private static Map<String, Object> goal(Goal goal) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("text", goal.text());
        goal.outcome().ifPresent(outcome -> fields.put("outcome", Words.of(outcome)));
        put(fields, "expression", goal.expression(), "");
        return fields;
    }

    private static Map<String, Object> expectation(Expectation expect) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("verdict", expect.verdict().word());
        put(fields, "outcomes", listed(expect.outcomes(), Words::of), List.of());
        return fields;
    }

    private static Map<String, Object> explore(Explore explore) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "set", mapped(explore.set(), ScenarioWriter::constant), Map.of());
        put(fields, "random", explore.random(), false);
        return fields;
    }

    private static Object constant(Constant constant) {
        return switch (constant) {
            case Constant.Whole(long value) -> value;
            case Constant.Truth(boolean value) -> value;
            case Constant.Text(String value) -> value;
        };
    }

    private static Map<String, Object> question(QuizQuestion question) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "step", question.step(), 0);
        fields.put("question", question.question());
        fields.put("options", listed(question.options(), ScenarioWriter::option));
        return fields;
    }

    private static Map<String, Object> option(QuizQuestion.Option option) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("text", option.text());
        put(fields, "right", option.right(), false);
        put(fields, "feedback", option.feedback(), "");
        return fields;
    }

    private static Map<String, Object> settings(RunSettings run) {
        RunSettings absent = RunSettings.DEFAULT;
        Map<String, Object> fields = new LinkedHashMap<>();
        run.mode().ifPresent(mode -> fields.put("mode", mode.word()));
        put(fields, "strategy", run.strategy().word(), absent.strategy().word());
        run.seed().ifPresent(seed -> fields.put("seed", seed));
        put(fields, "schedule", run.schedule(), List.of());
        put(fields, "speed", plain(run.speed()), plain(absent.speed()));
        run.gil().ifPresent(interval -> fields.put("gil", gil(interval)));
        return fields;
    }

    private static Object gil(long interval) {
        return interval == FreeRunOptions.DEFAULT_SWITCH_INTERVAL ? (Object) true : plain(interval / NS_PER_SECOND);
    }

    /** A whole number without its {@code .0}, as a person writes it. */
    private static Object plain(double number) {
        return number == Math.rint(number) ? (Object) (long) number : (Object) number;
    }

    private static Map<String, Object> range(LineRange range) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("from", range.from());
        fields.put("to", range.to());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Object value, Object absent) {
        if (!value.equals(absent)) {
            fields.put(name, value);
        }
    }

    private static <T> List<Object> listed(List<T> values, Function<T, Object> value) {
        return values.stream().map(value).toList();
    }

    private static <T> Map<String, Object> mapped(Map<String, T> values, Function<T, Object> value) {
        Map<String, Object> mapped = new LinkedHashMap<>();
        values.forEach((name, each) -> mapped.put(name, value.apply(each)));
        return mapped;
    }
}
