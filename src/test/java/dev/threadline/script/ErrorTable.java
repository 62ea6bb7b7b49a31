package dev.threadline.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The tables {@code errors.txt} and {@code refusals.txt}: programs, their lines after a bar, each with its sentence below. */
final class ErrorTable {
    /**
     * @param inPython whether CPython takes the program
     * @param sentence from the line on, without file and section
     */
    record Row(boolean inPython, String source, String sentence) {
        @Override
        public String toString() {
            return source;
        }
    }

    private ErrorTable() {}

    /** What the parser tells. */
    static List<Row> rows() {
        return rows("errors.txt");
    }

    /** What students try that is outside the subset, told by whoever comes upon it before the program runs. */
    static List<Row> refusals() {
        return rows("refusals.txt");
    }

    private static List<Row> rows(String file) {
        List<Row> rows = new ArrayList<>();
        boolean inPython = false;
        for (String block : text(file).strip().split("\n\n")) {
            if (block.startsWith("#")) {
                inPython = block.contains("CPython takes them");
            } else {
                String source = block.lines()
                        .filter(line -> line.startsWith("|"))
                        .map(line -> line.substring(Math.min(2, line.length())))
                        .collect(Collectors.joining("\n"));
                rows.add(new Row(inPython, source, block.lines().toList().getLast()));
            }
        }
        return rows;
    }

    private static String text(String file) {
        try (var in = ErrorTable.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
