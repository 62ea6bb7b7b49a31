package dev.threadline.scenario;

import dev.threadline.event.UserError;
import dev.threadline.script.Nearest;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * An object of the document whose names are the components of a record: the record is the one place that says which fields
 * there are.
 */
final class Fields {
    private final Node node;
    private final Map<String, Json> values;

    private Fields(Node node, Map<String, Json> values) {
        this.node = node;
        this.values = values;
    }

    /** An object with whatever names it has. */
    static Fields ofAnyName(Node node) {
        if (!(node.json() instanceof Json.Fields(int _, Map<String, Json> values))) {
            throw node.error("is " + node.json().described() + ", but must be an object, from { to }");
        }
        return new Fields(node, values);
    }

    /**
     * An object that has only names of components of {@code type}.
     *
     * @throws UserError if it is no object or has another name
     */
    static Fields of(Node node, Class<? extends Record> type) {
        Fields fields = ofAnyName(node);
        fields.refuseUnknown(type);
        return fields;
    }

    /** @throws UserError if a name is no component of {@code type} */
    void refuseUnknown(Class<? extends Record> type) {
        List<String> known = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        values.forEach((name, value) -> {
            if (!known.contains(name)) {
                throw node.child(name, value)
                        .error("is no known field; "
                                + Nearest.to(name, known)
                                        .map(near -> "did you mean " + near + "?")
                                        .orElse("the known ones here are " + String.join(", ", known)));
            }
        });
    }

    Optional<Node> get(String name) {
        return Optional.ofNullable(values.get(name)).map(value -> node.child(name, value));
    }

    /** @param meaning what the field is, as the words after "must be" in a sentence */
    Node require(String name, String meaning) {
        return get(name).orElseThrow(() -> node.error("has no " + name + ", which must be " + meaning));
    }

    /** The text, or the empty one if there is none. */
    String text(String name, TextShape shape) {
        return get(name).map(text -> text.text(shape)).orElse("");
    }

    String requireText(String name, TextShape shape) {
        return require(name, shape.meaning()).text(shape);
    }

    int whole(String name, int absent, int least, int most) {
        return get(name).map(number -> (int) number.whole(least, most)).orElse(absent);
    }

    boolean truth(String name) {
        return get(name).map(Node::truth).orElse(false);
    }

    List<String> lines(String name) {
        return get(name).map(Node::lines).orElse(List.of());
    }

    <T> List<T> list(String name, String meaning, Function<Node, T> item) {
        return get(name).map(list -> list.list(meaning, item)).orElse(List.of());
    }

    <E extends Enum<E>> E word(String name, E absent) {
        return get(name).map(word -> word.word(absent.getDeclaringClass())).orElse(absent);
    }

    /** Every field as an entry, in the order of the document. */
    <T> Map<String, T> each(BiFunction<String, Node, T> entry) {
        Map<String, T> entries = new LinkedHashMap<>();
        values.forEach((name, value) -> entries.put(name, entry.apply(name, node.child(name, value))));
        return entries;
    }

    /** The object itself. */
    Node node() {
        return node;
    }
}
