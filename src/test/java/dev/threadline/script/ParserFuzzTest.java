package dev.threadline.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParserFuzzTest {
    private static final int MUTANTS = 5_000;

    @Test
    void everyMutant_isATreeOrASentenceWithAPlaceInTheText() {
        Mutants mutants = new Mutants(2026);
        int taken = 0;
        for (int i = 0; i < MUTANTS; i++) {
            String source = mutants.next();
            try {
                Sources.parse(source);
                taken++;
            } catch (ScriptError error) {
                String[] lines = source.split("\n", -1);
                assertThat(error.line()).as(source).isBetween(1, lines.length);
                assertThat(error.column()).as(source).isBetween(1, lines[error.line() - 1].length() + 1);
                assertThat(error.getMessage())
                        .startsWith("two-locks.json, thread Left, line ")
                        .endsWith(".");
            }
        }
        assertThat(taken).isBetween(MUTANTS / 20, MUTANTS * 19 / 20);
    }
}
