package dev.threadline.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The programs without timing luck, in files where lines of three hyphens separate them. */
final class OraclePrograms {
    private static final List<String> FILES = List.of(
            "oracle-programs.txt",
            "oracle-functions.txt",
            "oracle-calls.txt",
            "oracle-classes.txt",
            "oracle-primitives.txt",
            "oracle-values.txt",
            "oracle-order.txt",
            "oracle-format.txt",
            "oracle-mixed.txt");

    private OraclePrograms() {}

    /** All of them, in the order of the files. */
    static List<String> all() throws IOException {
        List<String> all = new ArrayList<>();
        for (String name : FILES) {
            try (InputStream in = OraclePrograms.class.getResourceAsStream(name)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                Arrays.stream(text.split("(?m)^---$\\n"))
                        .filter(program -> !program.isBlank())
                        .forEach(all::add);
            }
        }
        return all;
    }
}
