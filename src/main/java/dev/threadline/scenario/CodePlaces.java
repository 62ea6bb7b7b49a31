package dev.threadline.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Where the lines of the program stand in a scenario's document: what an editor colours, and where it shows a mistake that the
 * compiler tells of a section. A document that is half written has those that come before its first mistake.
 */
public final class CodePlaces {
    /** The title of the section that holds the check. */
    private static final String CHECK = "check";

    /** The title of the section that holds what wins. */
    private static final String GOAL = "goal";

    private static final Pattern LINE = Pattern.compile(
            "/(?:(setup|main)/(\\d{1,6})|threads/(\\d{1,6})/code/(\\d{1,6})|(check)|(goal)/expression)");
    private static final Pattern NAME = Pattern.compile("/threads/(\\d{1,6})/name");
    private static final JsonFactory FACTORY = new JsonFactory();

    private CodePlaces() {}

    /**
     * A line of the program.
     *
     * @param section the title of its section of the listing
     * @param number of the line in that section, from 1
     * @param text what it says
     * @param start of its text in the document, behind the quote, as an offset
     * @param written how it is written there, escapes and all
     */
    public record Line(String section, int number, String text, int start, String written) {
        /** The offset in the document of a character. @param at its place in {@link #text}; the place after the last one is one too */
        public int offset(int at) {
            int raw = 0;
            for (int passed = 0; passed < at && raw < written.length(); passed++) {
                raw += escape(raw);
            }
            return start + Math.min(raw, written.length());
        }

        /** The place in {@link #text} of an offset in the document. */
        public int column(int offset) {
            int at = 0;
            while (at < text.length() && offset(at) < offset) {
                at++;
            }
            return at;
        }

        /** Whether it is an item of a list, so that others can follow it. */
        public boolean isListed() {
            return !section.equals(CHECK) && !section.equals(GOAL);
        }

        private int escape(int raw) {
            if (written.charAt(raw) != '\\') {
                return 1;
            }
            return raw + 1 < written.length() && written.charAt(raw + 1) == 'u' ? 6 : 2;
        }

        /** The offset after its text. */
        public int end() {
            return start + written.length();
        }
    }

    /** A line whose thread's name may still follow. */
    private record Unnamed(int thread, Line line) {}

    /** The lines of a document, in its order. */
    public static List<Line> of(String document) {
        List<Unnamed> found = new ArrayList<>();
        Map<Integer, String> names = new HashMap<>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), document)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    String pointer = parser.streamReadContext().pathAsPointer().toString();
                    Matcher name = NAME.matcher(pointer);
                    if (name.matches()) {
                        names.put(Integer.valueOf(name.group(1)), parser.getString());
                    }
                    line(LINE.matcher(pointer), parser, document).ifPresent(found::add);
                }
            }
        } catch (JacksonException halfWritten) {
            // What came before it stands where it stands.
        }
        return found.stream().map(line -> named(line, names)).toList();
    }

    private static Optional<Unnamed> line(Matcher pointer, JsonParser parser, String document) {
        if (!pointer.matches()) {
            return Optional.empty();
        }
        String text = parser.getString();
        int start = (int) parser.currentTokenLocation().getCharOffset() + 1;
        String written = document.substring(start, end(document, start));
        if (pointer.group(5) != null) {
            return Optional.of(new Unnamed(-1, new Line(CHECK, 1, text, start, written)));
        }
        if (pointer.group(6) != null) {
            return Optional.of(new Unnamed(-1, new Line(GOAL, 1, text, start, written)));
        }
        boolean plain = pointer.group(1) != null;
        int number = Integer.parseInt(pointer.group(plain ? 2 : 4)) + 1;
        String section = plain ? pointer.group(1) : "";
        int thread = plain ? -1 : Integer.parseInt(pointer.group(3));
        return Optional.of(new Unnamed(thread, new Line(section, number, text, start, written)));
    }

    private static Line named(Unnamed found, Map<Integer, String> names) {
        Line line = found.line();
        return found.thread() < 0
                ? line
                : new Line(
                        "thread " + names.getOrDefault(found.thread(), ""),
                        line.number(),
                        line.text(),
                        line.start(),
                        line.written());
    }

    /** Where the text of a string ends. @param start behind its first quote */
    private static int end(String document, int start) {
        int at = start;
        while (document.charAt(at) != '"') {
            at += document.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
