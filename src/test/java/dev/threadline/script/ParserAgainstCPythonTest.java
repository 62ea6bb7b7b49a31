package dev.threadline.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The parser against CPython's: the same trees, to the last position, and no program that only we take. */
class ParserAgainstCPythonTest {
    private static final int EXPRESSIONS = 1_500;
    private static final int MUTANTS = 6_000;

    @Test
    void everyProgram_isReadAsCPythonReadsIt() {
        assertSameTrees(Programs.ALL);
    }

    @Test
    void everyListedExpression_groupsAsInCPython() {
        assertSameTrees(Programs.EXPRESSIONS);
    }

    @Test
    void randomExpressions_groupAsInCPython() {
        List<String> sources = new ArrayList<>();
        for (int seed = 0; seed < EXPRESSIONS; seed++) {
            sources.add(new RandomExpressions(seed).expression(5));
        }
        assertSameTrees(sources);
    }

    @Test
    void whateverMutantWeTake_cpythonReadsAlike() {
        List<String> taken = new ArrayList<>();
        Mutants mutants = new Mutants(7);
        for (int i = 0; i < MUTANTS; i++) {
            String source = mutants.next();
            try {
                Sources.parse(source);
                if (StandardCharsets.UTF_8.newEncoder().canEncode(source)) {
                    taken.add(source);
                }
            } catch (ScriptError refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
        assertThat(taken).hasSizeGreaterThan(MUTANTS / 20);
        assertSameTrees(taken);
    }

    /** A {@code return} outside a function is ours to take, and CPython's parser leaves it to its compiler too. */
    private static void assertSameTrees(List<String> sources) {
        List<String> answers = CPython.answers(sources);
        for (int i = 0; i < sources.size(); i++) {
            String ours = TreeDump.of(Sources.parse(sources.get(i)));
            assertThat(answers.get(i).replaceFirst("^(tree|compile-error) ", ""))
                    .as(sources.get(i))
                    .isEqualTo(ours);
        }
    }
}
