package dev.threadline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every shipped program is Python, as CPython's own compiler judges; without a Python 3 on the machine it is not asked. */
class ShippedCodeTest {
    private static final String IMPORTS = """
            from threading import *
            from time import sleep
            from random import randint
            """;

    /** Reads names and programs, each ended by a NUL, and prints the name and the mistake of each program that is none. */
    private static final String COMPILE = """
            import sys
            texts = iter(sys.stdin.buffer.read().decode().split('\\0')[:-1])
            for name, program in zip(texts, texts):
                try:
                    compile(program, name, 'exec')
                except SyntaxError as mistake:
                    print(mistake)
            """;

    @Test
    void everyShippedProgram_isPython() throws IOException {
        StringBuilder programs = new StringBuilder();
        for (Scenario scenario : Catalogue.shipped().scenarios()) {
            for (String program : programs(scenario)) {
                programs.append(scenario.id()).append('\0').append(program).append('\0');
            }
        }
        assertThat(mistakes(programs.toString())).isEmpty();
    }

    @Test
    void aProgramThatIsNoPython_isFound() throws IOException {
        assertThat(mistakes("good\0x = 1\0bad\0x = = 1\0")).contains("bad").doesNotContain("good");
    }

    private static List<String> programs(Scenario scenario) {
        List<String> programs = new ArrayList<>();
        programs.add(IMPORTS + lines(Stream.concat(scenario.setup().stream(), scenario.main().stream())));
        scenario.threads().forEach(thread -> programs.add(lines(thread.code().stream())));
        programs.add(scenario.check());
        scenario.goal().ifPresent(goal -> programs.add(goal.expression()));
        return programs;
    }

    private static String lines(Stream<String> lines) {
        return String.join("\n", lines.toList()) + "\n";
    }

    private static String mistakes(String programs) throws IOException {
        Process python = start();
        try (var in = python.getOutputStream()) {
            in.write(programs.getBytes(StandardCharsets.UTF_8));
        }
        return new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Process start() {
        try {
            return new ProcessBuilder("python3", "-c", COMPILE)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "there is no python3 here");
            throw new AssertionError(e);
        }
    }
}
