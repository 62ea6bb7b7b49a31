package dev.threadline.scenario;

import dev.threadline.event.UserError;
import dev.threadline.script.ScriptError;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong with a text that is to be a scenario, at its place in the text.
 *
 * @param row of the line in the text, from 0
 * @param from the first character of that line that is meant, from 0
 * @param to the character after the last one that is meant; {@code from} where the line ends too early
 * @param sentence the whole sentence, as whoever runs the text is told it
 * @param finding the sentence without its place
 */
public record Mistake(int row, int from, int to, String sentence, String finding) {
    /**
     * The first mistake of a text, if it has one. Its program is compiled, but does not run.
     *
     * @param name as {@link ScenarioFile#of(String, String)} has it
     */
    public static Optional<Mistake> in(String name, String text) {
        try {
            ScenarioFile file = ScenarioFile.of(name, text);
            ScenarioRun.compile(file.scenario(), file.name());
            return Optional.empty();
        } catch (ScriptError error) {
            return Optional.of(PythonFile.isNamedSo(name) ? inProgram(text, error) : inDocument(text, error));
        } catch (DocumentError error) {
            return Optional.of(at(text, error.line(), error.column(), error, error.finding()));
        } catch (UserError error) {
            return Optional.of(at(text, 1, 0, error, error.getMessage()));
        }
    }

    private static Mistake inProgram(String text, ScriptError error) {
        return at(text, error.line(), error.column(), error, error.finding());
    }

    /** A mistake of a program that stands line by line in a document. */
    private static Mistake inDocument(String text, ScriptError error) {
        return CodePlaces.of(text).stream()
                .filter(line -> line.section().equals(error.section()) && line.number() == error.line())
                .findFirst()
                .map(line -> {
                    int offset = line.offset(error.column() - 1);
                    int begin = text.lastIndexOf('\n', offset - 1) + 1;
                    int row = (int) text.substring(0, begin)
                            .chars()
                            .filter(each -> each == '\n')
                            .count();
                    return new Mistake(
                            row,
                            offset - begin,
                            wordEnd(text, offset, line.end()) - begin,
                            error.getMessage(),
                            error.finding());
                })
                .orElseGet(() -> at(text, 1, 0, error, error.finding()));
    }

    /** @param line from 1. @param column from 1, or 0 for the whole line */
    private static Mistake at(String text, int line, int column, UserError error, String finding) {
        List<String> lines = text.lines().toList();
        int row = Math.clamp(line - 1, 0, Math.max(0, lines.size() - 1));
        String there = lines.isEmpty() ? "" : lines.get(row);
        int from = column == 0 ? there.length() - there.stripLeading().length() : Math.min(column - 1, there.length());
        int to = column == 0 ? there.stripTrailing().length() : wordEnd(there, from, there.length());
        return new Mistake(row, from, Math.max(from, to), error.getMessage(), finding);
    }

    /** The end of the word that begins there; of anything else the next character. */
    private static int wordEnd(String text, int from, int most) {
        int to = from;
        while (to < most && Character.isJavaIdentifierPart(text.charAt(to))) {
            to++;
        }
        return Math.min(most, Math.max(to, from + 1));
    }
}
