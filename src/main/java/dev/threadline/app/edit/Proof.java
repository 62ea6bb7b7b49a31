package dev.threadline.app.edit;

import dev.threadline.event.UserError;
import dev.threadline.scenario.CodePlaces;
import dev.threadline.scenario.Mistake;
import dev.threadline.scenario.ScenarioFile;
import dev.threadline.script.Colouring;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was found in a text: the colours of its stretches, and its first mistake.
 *
 * @param text what was looked at
 * @param stretches in order, apart from each other
 */
record Proof(String text, List<Stretch> stretches, Optional<Mistake> mistake) {
    /** A piece of the text with a style. @param from the first character, from 0. @param to the one after the last */
    record Stretch(int from, int to, String style) {}

    /** Looks at a draft; takes as long as compiling it. */
    static Proof of(String name, boolean program, String text) {
        return new Proof(text, program ? ofProgram(text) : ofDocument(text), Mistake.in(name, text));
    }

    /**
     * What a text says.
     *
     * @throws UserError with its first mistake, as whoever runs it is told it
     */
    static ScenarioFile read(String name, String text) {
        Mistake.in(name, text).ifPresent(mistake -> {
            throw new UserError(mistake.sentence());
        });
        return ScenarioFile.of(name, text);
    }

    private static List<Stretch> ofProgram(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        int[] starts = new int[lines.size()];
        for (int row = 1; row < starts.length; row++) {
            starts[row] = starts[row - 1] + lines.get(row - 1).length() + 1;
        }
        return Colouring.of(lines).stream()
                .map(each -> new Stretch(
                        starts[each.row()] + each.from(), starts[each.row()] + each.to(), style(each.kind())))
                .toList();
    }

    /** A document has its own colours, and in its lines of code those of the program. */
    private static List<Stretch> ofDocument(String text) {
        List<Stretch> all = new ArrayList<>();
        Map<String, List<CodePlaces.Line>> sections = new LinkedHashMap<>();
        List<CodePlaces.Line> code = CodePlaces.of(text);
        code.forEach(line ->
                sections.computeIfAbsent(line.section(), _ -> new ArrayList<>()).add(line));
        sections.values()
                .forEach(lines -> Colouring.of(
                                lines.stream().map(CodePlaces.Line::text).toList())
                        .forEach(each -> {
                            CodePlaces.Line line = lines.get(each.row());
                            all.add(new Stretch(line.offset(each.from()), line.offset(each.to()), style(each.kind())));
                        }));
        DocumentColours.of(text).stream()
                .filter(each -> code.stream().noneMatch(line -> line.start() == each.from() + 1))
                .forEach(all::add);
        all.sort(Comparator.comparingInt(Stretch::from));
        return List.copyOf(all);
    }

    private static String style(Colouring.Kind kind) {
        return "code-" + kind.name().toLowerCase(Locale.ROOT);
    }
}
