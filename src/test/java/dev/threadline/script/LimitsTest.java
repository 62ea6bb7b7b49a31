package dev.threadline.script;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threadline.event.Listing;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "( ~ )",
                "[ ~ ]",
                "f( ~ )",
                "a[ ~ ]",
                "- ~ ''",
                "not ~ ''",
                "2** ~ ''",
                "(1, ~ )",
                "f(a= ~ )",
                "1+( ~ )",
                "a(b)[ ~ ]",
                "a[1: ~ ]",
                "{a: ~ }",
                "{ ~ : a}",
                "a if b else ~ ''",
                "a if ( ~ ) else b",
                "lambda: ~ ''",
                "lambda a= ~ : b",
                "[a for a in ~ ]",
                "[( ~ ) for a in b]",
                "[a for a in b if ~ ]",
                "f(a for b in ~ )"
            })
    void anExpressionNestedTooDeep_isToldSo(String opening, String closing) {
        String source = "(" + (opening + "\n").repeat(20_000) + "1" + (closing + "\n").repeat(20_000) + ")";
        assertThatThrownBy(() -> Sources.parse(source))
                .isInstanceOf(ScriptError.class)
                .hasMessageContaining("this expression nests more than 100 levels deep;");
    }

    @Test
    void aSumOfHundredSteps_isTaken_andALongerOneIsToldSo() {
        assertThatCode(() -> Sources.parse("1" + "+1".repeat(100))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Sources.parse("1" + "+1".repeat(101)))
                .hasMessageContaining("line 1, column 1: this expression nests more than 100 levels deep;");
        assertThatThrownBy(() -> Sources.parse("(1" + "\n+1".repeat(50_000) + ")"))
                .hasMessageContaining("nests more than 100 levels deep");
    }

    @Test
    void anExpressionInAnFString_nestsAsDeepAsWhatStandsAroundIt() {
        String inner = "(".repeat(60) + "x" + ")".repeat(60);
        assertThatCode(() -> Sources.parse("f'{" + inner + "}'")).doesNotThrowAnyException();
        assertThatThrownBy(() -> Sources.parse("(".repeat(60) + "f'{" + inner + "}'" + ")".repeat(60)))
                .hasMessageContaining("this expression nests more than 100 levels deep;");
        assertThatThrownBy(() -> Sources.parse("f'{a" + "+1".repeat(100) + "}'"))
                .hasMessageContaining("line 1, column 1: this expression nests more than 100 levels deep;");
    }

    @Test
    void targetsInEachOther_areBounded() {
        assertThatThrownBy(() -> Sources.parse("(".repeat(200) + "a," + "),".repeat(200) + " = b"))
                .hasMessageContaining("this expression nests more than 100 levels deep;");
        assertThatThrownBy(() -> Sources.parse("for " + "[".repeat(200) + "a" + "]".repeat(200) + " in b: pass"))
                .hasMessageContaining("this expression nests more than 100 levels deep;");
        assertThatThrownBy(() -> Sources.parse("def f(a=" + "[".repeat(200) + "]".repeat(200) + "): pass"))
                .hasMessageContaining("this expression nests more than 100 levels deep;");
    }

    @Test
    void aHundredAndOneTriesAndClassesInEachOther_areToldSo() {
        String hundred = IntStream.range(0, 100)
                .mapToObj(i -> " ".repeat(i) + (i % 2 == 0 ? "try:\n" : "class A:\n"))
                .collect(Collectors.joining());
        assertThatThrownBy(() -> Sources.parse(hundred + " ".repeat(100) + "if a:\n" + " ".repeat(101) + "pass"))
                .hasMessageContaining("line 102, column 102: blocks nest at most 100 levels deep.");
    }

    @Test
    void aLongChainThatIsFlatInTheTree_isTaken() {
        assertThatCode(() -> Sources.parse("(a" + "\nand a".repeat(1_000) + ")"))
                .doesNotThrowAnyException();
        assertThatCode(() -> Sources.parse("if a: pass" + "\nelif a: pass".repeat(1_000)))
                .doesNotThrowAnyException();
    }

    @Test
    void hundredBlocksInEachOther_areTaken_andOneMoreIsToldSo() {
        assertThatCode(() -> Sources.parse(blocks(100))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Sources.parse(blocks(101)))
                .hasMessage("two-locks.json, thread Left, line 102, column 102: blocks nest at most 100 levels deep.");
    }

    private static String blocks(int depth) {
        return IntStream.range(0, depth)
                .mapToObj(i -> " ".repeat(i) + "if a:\n")
                .collect(Collectors.joining("", "", " ".repeat(depth) + "pass"));
    }

    @Test
    void aLineTooLong_isToldSo() {
        assertThatCode(() -> Sources.parse("x = " + "1".repeat(996))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Sources.parse("x\nx = " + "1".repeat(997)))
                .hasMessage("two-locks.json, thread Left, line 2, column 1001: a line has at most 1000 characters;"
                        + " this one has 1001.");
    }

    @Test
    void tooManyLines_areToldSo() {
        Listing.Section section = new Listing.Section("setup", 1, Collections.nCopies(100_001, "x"));
        assertThatThrownBy(() -> Parser.parse("long.json", section))
                .hasMessage("long.json, setup, line 100001, column 1: a program has at most 100000 lines;"
                        + " this is one more.");
    }

    @Test
    void aLineBreakInsideALine_isToldSo() {
        Listing.Section section = new Listing.Section("setup", 1, List.of("a = 1\nb = 2"));
        assertThatThrownBy(() -> Parser.parse("odd.json", section))
                .hasMessage("odd.json, setup, line 1, column 6: found a line break inside a line: make it two lines.");
    }
}
