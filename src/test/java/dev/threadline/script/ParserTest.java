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
    void aParameter_mayHaveADefaultValue() {
        assertThat(program("def f(a, b=c): pass")).isEqualTo("[(def f [(parameter a -) (parameter b c)] [(pass)])]");
        assertThat(program("lambda a, b=c: d")).isEqualTo("[(do (lambda [(parameter a -) (parameter b c)] d))]");
    }

    @Test
    void aClass_hasItsBaseAndBody() {
        assertThat(program("class A(b.C):\n  'text'\n  d = e\n  def f(self): pass\nclass G: pass"))
                .isEqualTo("[(class A (attribute b C) [(do (string '0074006500780074')) (assign [d] e)"
                        + " (def f [(parameter self -)] [(pass)])]) (class G - [(pass)])]");
    }

    @Test
    void aTry_hasItsHandlersAndBothOtherBlocks() {
        assertThat(program("try: a\nexcept (B, C) as d: e\nexcept: raise\nelse: f\nfinally: g"))
                .isEqualTo("[(try [(do a)] [(except (tuple [B C]) d [(do e)]) (except - - [(raise - -)])]"
                        + " [(do f)] [(do g)])]");
    }

    @Test
    void theElseOfALoop_isItsOwnBlock() {
        assertThat(program("for a in b: c\nelse: d\nwhile e: f\nelse: g"))
                .isEqualTo("[(for a b [(do c)] [(do d)]) (while e [(do f)] [(do g)])]");
    }

    @Test
    void severalTargets_areOneThatIsTakenApart() {
        assertThat(program("a, (b, [c.d]) = e"))
                .isEqualTo("[(assign [(unpack [a (unpack [b (unpack [(attribute c d)])])])] e)]");
        assertThat(program("for a, b in c: pass")).isEqualTo("[(for (unpack [a b]) c [(pass)] [])]");
    }

    @Test
    void imports_haveTheirNames() {
        assertThat(program("import a, b as c; from d import e as f; from g import *"))
                .isEqualTo("[(import [(name a -) (name b c)]) (from d [(name e f)]) (from g *)]");
    }

    @Test
    void comprehensions_haveTheirClausesInOrder() {
        assertThat(program("[a for b in c if d if e for f in g]"))
                .isEqualTo("[(do (listed a [(for b c [d e]) (for f g [])]))]");
        assertThat(program("{a: b for a, b in c}"))
                .isEqualTo("[(do (mapped (entry a b) [(for (unpack [a b]) c [])]))]");
        assertThat(program("f(a for b in c)")).isEqualTo("[(do (call f [(generated a [(for b c [])])] []))]");
    }

    @Test
    void aConditionalExpression_groupsFromTheRight() {
        assertThat(program("a if b else c if d else e")).isEqualTo("[(do (conditional b a (conditional d c e)))]");
    }

    @Test
    void anFString_hasItsTextsAndFields() {
        assertThat(program("'a' f'b{c!r:>{d}}{e}' 'f'"))
                .isEqualTo("[(do (format [(text '00610062') (field c r [(text '003e') (field d - [])])"
                        + " (field e - []) (text '0066')]))]");
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
