package dev.threadline.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The parser against CPython's: the same trees, to the last position, and no program that only we take. */
class ParserAgainstCPythonTest {
    private static final int EXPRESSIONS = 1_500;
    private static final int RANDOM_PROGRAMS = 500;
    private static final int MUTANTS = 10_000;

    /** In what sentences we refuse on purpose what CPython takes. */
    private static final List<String> STRICTER = List.of(
            "not in this subset",
            "write the character itself",
            "found a line break inside a line",
            "found '\\', expected a statement before it",
            "this line holds nothing",
            "which is neither a number nor a name",
            "write 'elif'");

    @Test
    void everyProgram_isReadAsCPythonReadsIt() {
        assertSameTrees(Programs.ALL);
    }

    @Test
    void everyListedExpression_groupsAsInCPython() {
        assertSameTrees(Expressions.ALL);
    }

    @Test
    void randomExpressions_groupAsInCPython() {
        List<String> sources = new ArrayList<>();
        for (int seed = 0; seed < EXPRESSIONS; seed++) {
            sources.add(new RandomExpressions(seed).expression(4));
        }
        sources.removeIf(source -> source.length() > Limits.COLUMNS);
        assertSameTrees(sources);
    }

    @Test
    void randomPrograms_areReadAsCPythonReadsThem() {
        List<String> sources = new ArrayList<>();
        for (int seed = 0; seed < RANDOM_PROGRAMS; seed++) {
            sources.add(new RandomPrograms(seed).program(3));
        }
        assertSameTrees(sources);
    }

    @Test
    void whateverMutantWeTake_cpythonReadsAlike() {
        List<String> taken = new ArrayList<>();
        forEachMutant(taken::add, (_, _) -> {});
        assertThat(taken).hasSizeGreaterThan(MUTANTS / 20);
        assertSameTrees(taken);
    }

    @Test
    void whateverMutantWeCallAMistake_cpythonRefusesToo() {
        List<String> mistakes = new ArrayList<>();
        forEachMutant(_ -> {}, (source, error) -> {
            if (STRICTER.stream().noneMatch(error.getMessage()::contains)) {
                mistakes.add(source);
            }
        });
        assertThat(mistakes).hasSizeGreaterThan(MUTANTS / 20);
        List<String> answers = CPython.answers(mistakes);
        List<String> takenByCPython = IntStream.range(0, mistakes.size())
                .filter(i -> answers.get(i).startsWith("tree"))
                .mapToObj(mistakes::get)
                .toList();
        assertThat(takenByCPython).isEmpty();
    }

    private static void forEachMutant(Consumer<String> taken, BiConsumer<String, ScriptError> refused) {
        Mutants mutants = new Mutants(7);
        for (int i = 0; i < MUTANTS; i++) {
            String source = mutants.next();
            boolean isText = StandardCharsets.UTF_8.newEncoder().canEncode(source);
            try {
                Sources.parse(source);
                if (isText) {
                    taken.accept(source);
                }
            } catch (ScriptError error) {
                if (isText) {
                    refused.accept(source, error);
                }
            }
        }
    }

    /** A {@code return} outside a function is ours to take, and CPython's parser leaves it to its compiler too. */
    private static void assertSameTrees(List<String> sources) {
        List<String> answers = CPython.answers(sources);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            String theirs = answers.get(i).replaceFirst("^(tree|compile-error) ", "");
            String ours = TreeDump.of(Sources.parse(sources.get(i)));
            if (!theirs.equals(ours)) {
                differences.add("source:\n%s\nours:   %s\ntheirs: %s".formatted(sources.get(i), ours, theirs));
            }
        }
        assertThat(differences).isEmpty();
    }
}
