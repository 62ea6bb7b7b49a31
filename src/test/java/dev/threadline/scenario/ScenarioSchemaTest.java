package dev.threadline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.threadline.event.OutcomeKind;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema, which editors use, says the same as the reader. */
class ScenarioSchemaTest {
    private static final String TEXT = Documents.text(Documents.SHIPPED.resolve("scenario.schema.json"));
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT);

    private final JsonNode schema = new JsonMapper().readTree(TEXT);

    static List<String> soundDocuments() {
        return Documents.sound();
    }

    static Stream<BrokenDocument> jsonDocuments() {
        return BrokenDocument.all().stream().filter(each -> each.schema() != BrokenDocument.Schema.NO_JSON);
    }

    static List<Error> mistakes(String document) {
        return SCHEMA.validate(document, InputFormat.JSON);
    }

    @ParameterizedTest
    @MethodSource("soundDocuments")
    void whatTheReaderAccepts_theSchemaAccepts(String document) {
        assertThat(mistakes(document)).isEmpty();
        assertThat(mistakes(ScenarioWriter.write(ScenarioReader.parse(document, "s"))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("jsonDocuments")
    void whatTheReaderRefuses_theSchemaRefusesWhereItCan(BrokenDocument document) {
        boolean accepted = mistakes(document.text()).isEmpty();
        assertThat(accepted).isEqualTo(document.schema() == BrokenDocument.Schema.CANNOT_TELL);
    }

    @Test
    void theFields_areTheComponentsOfTheRecords() {
        assertThat(names(schema)).isEqualTo(components(Scenario.class));
        Map.of(
                        "thread", ScenarioThread.class,
                        "goal", Goal.class,
                        "expectation", Expectation.class,
                        "explore", Explore.class,
                        "question", QuizQuestion.class,
                        "option", QuizQuestion.Option.class,
                        "run", RunSettings.class,
                        "lineRange", LineRange.class)
                .forEach((name, type) -> assertThat(names(definition(name))).isEqualTo(components(type)));
        assertThat(names(definition("translation"))).isEqualTo(components(Translation.class));
        assertThat(names(definition("translatedQuestion"))).isEqualTo(components(Translation.Question.class));
        assertThat(names(definition("translatedOption"))).isEqualTo(components(Translation.Option.class));
    }

    @Test
    void theWords_areTheConstantsOfTheEnums() {
        assertThat(words(definition("outcome"))).isEqualTo(words(OutcomeKind.OF_SCHEDULES.toArray(OutcomeKind[]::new)));
        assertThat(words(definition("expectation").at("/properties/verdict"))).isEqualTo(words(Verdict.values()));
        assertThat(words(definition("run").at("/properties/mode"))).isEqualTo(words(Mode.values()));
        assertThat(words(definition("run").at("/properties/strategy"))).isEqualTo(words(StrategyName.values()));
    }

    @Test
    void everyObject_isClosed_andEveryFieldIsDescribed() {
        List<JsonNode> objects = new ArrayList<>(List.of(schema));
        schema.get("$defs").values().stream()
                .filter(each -> each.has("properties"))
                .forEach(objects::add);
        for (JsonNode object : objects) {
            assertThat(object.get("additionalProperties").asString()).isEqualTo("false");
            object.get("properties")
                    .forEachEntry((name, field) -> assertThat(field.has("description")
                                    || definition(target(field)).has("description"))
                            .as(name)
                            .isTrue());
        }
    }

    private JsonNode definition(String name) {
        return schema.get("$defs").get(name);
    }

    private static String target(JsonNode field) {
        return field.get("$ref").asString().substring("#/$defs/".length());
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(object.get("properties").propertyNames());
    }

    private static List<String> components(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static List<String> words(JsonNode choice) {
        return choice.get("enum").values().stream().map(JsonNode::asString).toList();
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Words::of).toList();
    }
}
