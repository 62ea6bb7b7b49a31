package dev.threadline.scenario;

import dev.threadline.event.UserError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON document into {@link Json}. Jackson finds the tokens; the tree is built here, for its lines, for names that
 * appear twice, and for limits that keep a hostile file small: nothing is bound to a class, nothing nests deep.
 */
final class JsonDocument {
    /** A scenario's own deepest place is five levels down. */
    private static final int DEEPEST = 16;

    private static final int MOST_VALUES = 100_000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES) // or the factory would keep hostile names
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2 * DEEPEST)
                    .maxNumberLength(1_000)
                    .maxNameLength(10_000)
                    .maxStringLength(1_000_000)
                    .build())
            .build();

    private final String file;
    private final JsonParser parser;
    private int values;

    private JsonDocument(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * The document's value.
     *
     * @param file what a sentence calls the document
     * @throws UserError if the text is not exactly one JSON value, or an absurdly large or deep one
     */
    static Json parse(String text, String file) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new JsonDocument(file, parser).whole();
        } catch (StreamConstraintsException e) {
            throw new UserError(file + ": a number, a name or a text in it is far longer than any scenario needs.");
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new DocumentError(file, at.getLineNr(), at.getColumnNr(), SyntaxMistake.explain(text, e) + ".");
        }
    }

    private Json whole() {
        if (parser.nextToken() == null) {
            throw new UserError(file + " is empty; a scenario is a JSON object, from { to }.");
        }
        Json value = value(1);
        if (parser.nextToken() != null) {
            throw wrong("something follows the end of the scenario; a file holds exactly one.");
        }
        return value;
    }

    private Json value(int depth) {
        int line = parser.currentTokenLocation().getLineNr();
        if (depth > DEEPEST) {
            throw wrong(
                    "lists and objects stand in each other more than " + DEEPEST + " deep; no scenario needs that.");
        }
        if (++values > MOST_VALUES) {
            throw wrong("there are more than " + MOST_VALUES + " values; no scenario needs that many.");
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> new Json.Fields(line, fields(depth));
            case START_ARRAY -> new Json.Items(line, items(depth));
            case VALUE_STRING -> new Json.Text(line, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Numeral(line, parser.getString());
            case VALUE_TRUE -> new Json.Truth(line, true);
            case VALUE_FALSE -> new Json.Truth(line, false);
            case VALUE_NULL -> new Json.Nothing(line);
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("no value starts with " + token);
        };
    }

    private Map<String, Json> fields(int depth) {
        Map<String, Json> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Json first = fields.get(name);
            if (first != null) {
                throw wrong(Quote.of(name) + " is given twice in one object, first in line " + first.line()
                        + "; keep one of the two.");
            }
            parser.nextToken();
            fields.put(name, value(depth + 1));
        }
        return fields;
    }

    private List<Json> items(int depth) {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(depth + 1));
        }
        return items;
    }

    private UserError wrong(String what) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new DocumentError(file, at.getLineNr(), at.getColumnNr(), what);
    }
}
