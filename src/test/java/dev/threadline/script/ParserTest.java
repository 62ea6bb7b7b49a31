package dev.threadline.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threadline.event.Listing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {
    private static String outline(String dump) {
        return dump.replaceAll("@\\d+:\\d+", "").replaceAll("\\(name (\\w+)\\)", "$1");
    }

    private static String program(String text) {
        return outline(TreeDump.of(Sources.parse(text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "-a**b ~ (unary - (binary ** a b))",
                "a**-b ~ (binary ** a (unary - b))",
                "a**b**c ~ (binary ** a (binary ** b c))",
                "a - b - c ~ (binary - (binary - a b) c)",
                "a + b * c ~ (binary + a (binary * b c))",
                "a << b + c ~ (binary << a (binary + b c))",
                "a | b ^ c & d ~ (binary | a (binary ^ b (binary & c d)))",
                "a & b == c ~ (compare == [(binary & a b) c])",
                "not a == b ~ (unary not (compare == [a b]))",
                "a < b <= c ~ (compare <,<= [a b c])",
                "a not in b is not c ~ (compare not in,is not [a b c])",
                "a or b and not c ~ (logical or [a (logical and [b (unary not c)])])",
                "a and b and c ~ (logical and [a b c])",
                "(a and b) and c ~ (logical and [(logical and [a b]) c])",
                "-a.b[c](d) ~ (unary - (call (element (attribute a b) c) [d] []))",
            })
    void operators_groupByPrecedence(String source, String expected) {
        assertThat(outline(TreeDump.of(Sources.parseExpression(source)))).isEqualTo(expected);
    }

    @Test
    void displaysAndCalls_haveTheirParts() {
        assertThat(program("f((), (a,), [b, c], d=e)"))
                .isEqualTo("[(do (call f [(tuple []) (tuple [a]) (list [b c])] [(keyword d e)]))]");
    }

    @Test
    void assignments_haveTheirTargetsInOrder() {
        assertThat(program("a = b.c = d[e] = f; a //= b"))
                .isEqualTo("[(assign [a (attribute b c) (element d e)] f) (augment // a b)]");
    }

    @Test
    void anIf_hasItsBranchesSideBySide() {
        assertThat(program("if a: b\nelif c: d\nelif e: f\nelse: g"))
                .isEqualTo("[(if (branch a [(do b)]) (branch c [(do d)]) (branch e [(do f)]) [(do g)])]");
    }

    @Test
    void loops_haveTheirBody() {
        assertThat(program("while a:\n  break\nfor b in range(c):\n  continue"))
                .isEqualTo("[(while a [(break)] []) (for b (call range [c] []) [(continue)] [])]");
    }

    @Test
    void aWith_hasEveryItem_inBracketsToo() {
        String items = "[(with [(item a -) (item b c)] [(pass)])]";
        assertThat(program("with a, b as c: pass")).isEqualTo(items);
        assertThat(program("with (a, b as c): pass")).isEqualTo(items);
    }

    @Test
    void aFunction_hasItsParametersAndBody() {
        assertThat(program("def f(a, b):\n  global c, d\n  assert a, b\n  return\ndef g(): return a, b"))
                .isEqualTo("[(def f [(parameter a -) (parameter b -)] [(global c d) (assert a b) (return -)])"
                        + " (def g [] [(return (tuple [a b]))])]");
    }

    @Test
    void aReturnOutsideOfAFunction_isTaken() {
        assertThat(program("return")).isEqualTo("[(return -)]");
    }

    @Test
    void nodes_countLinesThroughTheWholeListing() {
        Listing.Section section = new Listing.Section("main", 40, List.of("", "x = (a +", "  b)"));
        assertThat(TreeDump.of(Parser.parse("f", section)))
                .isEqualTo("[(assign@41:1 [(name@41:1 x)] (binary@41:6 + (name@41:6 a) (name@42:3 b)))]");
    }

    @Test
    void anExpressionAlone_mayHaveCommentsAround_andNothingElse() {
        assertThat(TreeDump.of(Sources.parseExpression("# holds\ncounter == 2 # both\n")))
                .isEqualTo("(compare@2:1 == [(name@2:1 counter) (integer@2:12 2)])");
        assertThatThrownBy(() -> Sources.parseExpression("a\nb"))
                .hasMessage(
                        "two-locks.json, thread Left, line 2, column 1: found 'b', expected the end of the expression.");
        assertThatThrownBy(() -> Sources.parseExpression("a = 1"))
                .hasMessage(
                        "two-locks.json, thread Left, line 1, column 3: found '=' in a condition: write '==' to compare.");
        assertThatThrownBy(() -> Sources.parseExpression(""))
                .hasMessage("two-locks.json, thread Left, line 1, column 1: found the end of the program,"
                        + " expected an expression.");
    }
}
