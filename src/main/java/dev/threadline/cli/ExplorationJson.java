package dev.threadline.cli;

import dev.threadline.event.Value;
import dev.threadline.explore.Exploration;
import dev.threadline.explore.ExploredOutcome;
import dev.threadline.explore.Judgement;
import dev.threadline.scenario.Expectation;
import dev.threadline.scenario.Scenario;
import dev.threadline.script.PlainValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a check showed, as a JSON object on one line. */
final class ExplorationJson {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final double NS_PER_SECOND = 1e9;

    private ExplorationJson() {}

    static String line(
            Scenario scenario, Exploration explored, Judgement judgement, List<Map<String, Object>> findings) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("scenario", scenario.id());
        fields.put("verdict", explored.verdict().map(ExplorationJson::word).orElse("unknown"));
        fields.put("complete", explored.complete());
        fields.put(
                "bound",
                explored.scope().bound().isPresent() ? explored.scope().bound().getAsInt() : null);
        fields.put("reduced", explored.scope().reduced());
        fields.put("spurious", explored.scope().spurious());
        fields.put("states", explored.states());
        fields.put("schedules", explored.schedules().isEmpty() ? null : schedules(explored));
        fields.put("seconds", explored.time().toNanos() / NS_PER_SECOND);
        fields.put(
                "expected", judgement.expected().map(ExplorationJson::expected).orElse(null));
        fields.put("asExpected", judgement.asExpected().orElse(null));
        fields.put("sentence", explored.sentence());
        fields.put(
                "outcomes",
                explored.outcomes().stream().map(ExplorationJson::outcome).toList());
        fields.put("findings", findings);
        boolean reduced = explored.scope().reduced();
        fields.put("possibleLivelock", reduced ? null : explored.possibleLivelock());
        fields.put("starving", reduced ? null : explored.starving());
        return MAPPER.writeValueAsString(fields);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> schedules(Exploration explored) {
        Map<String, Object> fields = new LinkedHashMap<>();
        explored.schedules().forEach((kind, count) -> fields.put(word(kind), count.orElse(null)));
        return fields;
    }

    private static Map<String, Object> expected(Expectation expected) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("verdict", word(expected.verdict()));
        fields.put(
                "outcomes",
                expected.outcomes().stream().map(ExplorationJson::word).toList());
        return fields;
    }

    private static Map<String, Object> outcome(ExploredOutcome outcome) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", word(outcome.kind()));
        Map<String, Object> last = new LinkedHashMap<>();
        outcome.last().forEach((name, value) -> last.put(name, plain(value)));
        fields.put("final", last);
        fields.put("count", outcome.count().orElse(null));
        fields.put("preemptions", outcome.preemptions());
        fields.put("steps", outcome.steps());
        fields.put("schedule", outcome.text());
        fields.put("switches", outcome.switches());
        fields.put(
                "pointOfNoReturn",
                outcome.pointOfNoReturn().isPresent()
                        ? outcome.pointOfNoReturn().getAsInt()
                        : null);
        fields.put("sentence", outcome.sentence());
        return fields;
    }

    private static Object plain(PlainValue value) {
        return switch (value) {
            case PlainValue.Single(var single) -> plain(single);
            case PlainValue.Sequence(var _, var elements) ->
                elements.stream().map(ExplorationJson::plain).toList();
            case PlainValue.Entries(var entries) -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                entries.forEach(entry -> fields.put(key(entry.key()), plain(entry.value())));
                yield fields;
            }
        };
    }

    /** JSON's names are texts: a key that is one stands as it is, any other as a program writes it. */
    private static String key(PlainValue key) {
        return key instanceof PlainValue.Single(Value.Text(var text)) ? text : key.toString();
    }

    private static Object plain(Value value) {
        return switch (value) {
            case Value.None _ -> null;
            case Value.Bool(var truth) -> truth;
            case Value.Int(var number) -> number;
            // JSON has no infinities and no NaN.
            case Value.Real(var number) -> Double.isFinite(number) ? (Object) number : value.toString();
            case Value.Text(var text) -> text;
            case Value.Tuple(var elements) ->
                elements.stream().map(ExplorationJson::plain).toList();
            case Value.Ref _, Value.Named _ -> value.toString();
        };
    }
}
