package dev.threadline.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The table {@code errors.txt}: programs, their lines after a bar, each with its sentence below. */
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

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        boolean inPython = false;
        for (String block : text().strip().split("\n\n")) {
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

    private static String text() {
        try (var in = ErrorTable.class.getResourceAsStream("errors.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
