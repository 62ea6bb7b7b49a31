package dev.threadline.app.edit;

import dev.threadline.scenario.CodePlaces;
import dev.threadline.script.Suggestions;
import java.util.List;
import java.util.Optional;

/**
 * What could be written at a place of a text.
 *
 * @param text the whole of it
 * @param offset of the caret
 * @param found the names, and how much of one is there
 */
record Completion(String text, int offset, Suggestions.Found found) {
    private static final Suggestions.Found NOTHING = new Suggestions.Found(List.of(), 0);

    /** Looks for names; in a document only inside the lines of its program. */
    static Completion of(boolean program, String text, int offset) {
        return new Completion(text, offset, program ? inProgram(text, offset) : inDocument(text, offset));
    }

    private static Suggestions.Found inProgram(String text, int offset) {
        String before = text.substring(0, offset);
        int row = (int) before.chars().filter(each -> each == '\n').count();
        return Suggestions.at(List.of(text.split("\n", -1)), row, offset - before.lastIndexOf('\n') - 1);
    }

    private static Suggestions.Found inDocument(String text, int offset) {
        List<CodePlaces.Line> code = CodePlaces.of(text);
        return lineAt(code, offset)
                .map(line -> Suggestions.at(
                        code.stream().map(CodePlaces.Line::text).toList(), code.indexOf(line), line.column(offset)))
                .orElse(NOTHING);
    }

    /** The line of the program that a place of a document is in. */
    static Optional<CodePlaces.Line> lineAt(List<CodePlaces.Line> code, int offset) {
        return code.stream()
                .filter(line -> line.start() <= offset && offset <= line.end())
                .findFirst();
    }
}
