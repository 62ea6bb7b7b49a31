package dev.threadline.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LexerTest {
    /** The tokens in short: names and signs as they are, values in brackets, layout in capitals. */
    private static String tokens(String text) {
        return Lexer.tokens(new Source(Sources.FILE, Sources.section(text))).stream()
                .map(LexerTest::inShort)
                .collect(Collectors.joining(" "));
    }

    private static String inShort(Token token) {
        return switch (token) {
            case Token.Name name -> name.text();
            case Token.Fixed fixed -> fixed.text();
            case Token.Whole whole -> "<" + whole.value() + ">";
            case Token.Real real -> "<" + real.value() + ">";
            case Token.Text text -> "<" + text.value().replace("\n", "/") + ">";
            case Token.Formatted formatted ->
                formatted.pieces().stream().map(LexerTest::inShort).collect(Collectors.joining("", "<", ">"));
            case Token.LineEnd _ -> "LINE";
            case Token.Indent _ -> "INDENT";
            case Token.Dedent _ -> "DEDENT";
            case Token.End _ -> "END";
        };
    }

    private static String inShort(FormattedPiece piece) {
        return switch (piece) {
            case FormattedPiece.Text text -> text.text().replace("\n", "/");
            case FormattedPiece.Field(var expression, var conversion, var specification) ->
                expression.stream().map(LexerTest::inShort).collect(Collectors.joining(" ", "[", "]"))
                        + conversion.map(Enum::name).orElse("")
                        + specification.stream().map(LexerTest::inShort).collect(Collectors.joining("", "|", "|"));
        };
    }

    @Test
    void theLongestSign_isTaken() {
        assertThat(tokens("a**=b//c>>=d!=e<=f<<g")).isEqualTo("a **= b // c >>= d != e <= f << g LINE END");
    }

    @Test
    void numbers_ofEveryBase_haveTheirValue() {
        assertThat(tokens("0 00 1_000 0xfF 0o17 0b1_01 0x_1")).isEqualTo("<0> <0> <1000> <255> <15> <5> <1> LINE END");
        assertThat(tokens("123456789012345678901234567890")).isEqualTo("<123456789012345678901234567890> LINE END");
    }

    @Test
    void numbersWithAFractionOrAnExponent_haveTheirValue() {
        assertThat(tokens("1.5 .5 5. 1e3 1E-2 1_0.2_5 007.5"))
                .isEqualTo("<1.5> <0.5> <5.0> <1000.0> <0.01> <10.25> <7.5> LINE END");
    }

    @Test
    void fStrings_areCutAtTheirBraces() {
        assertThat(tokens("f'a{b + 1}c{{{d!r:>{e}.2f}}}' F\"{'x' != y}\" fr'\\n{z=}'"))
                .isEqualTo("<a[{ b + <1> }]||c{[{ d !]REPRESENTATION|>[{ e }]||.2f|}> <[{ <x> != y }]||>"
                        + " <\\nz=[{ z =]REPRESENTATION||> LINE END");
    }

    @Test
    void strings_resolveEscapes_unlessRaw() {
        assertThat(tokens("'a\\tb' \"it's\" r'\\n' '\\x41\\101\\u00e9' '\\q'"))
                .isEqualTo("<a\tb> <it's> <\\n> <AA\u00e9> <\\q> LINE END");
    }

    @Test
    void aTripleQuotedString_keepsItsLineBreaks_unlessEscaped() {
        assertThat(tokens("'''a\n  b\\\nc'''\nd")).isEqualTo("<a/  bc> LINE d LINE END");
    }

    @Test
    void blocks_openAndCloseByIndentation() {
        assertThat(tokens("if a:\n  if b:\n      c\nd"))
                .isEqualTo("if a : LINE INDENT if b : LINE INDENT c LINE DEDENT DEDENT d LINE END");
    }

    @Test
    void blocksStillOpenAtTheEnd_areClosed() {
        assertThat(tokens("if a:\n  b")).isEqualTo("if a : LINE INDENT b LINE DEDENT END");
    }

    @Test
    void commentsAndBlankLines_areNothing_whereverTheyStand() {
        assertThat(tokens("# a\n\nif b: # c\n# d\n   \n  e # f\n      # g"))
                .isEqualTo("if b : LINE INDENT e LINE DEDENT END");
    }

    @Test
    void bracketsAndABackslash_joinLines() {
        assertThat(tokens("f(a,\nb # c\n\n  )\nd = \\\n   1")).isEqualTo("f ( a , b ) LINE d = <1> LINE END");
    }

    @Test
    void carriageReturnsAtTheEndsOfLines_areNothing() {
        assertThat(tokens("if a:\r\n  b\r")).isEqualTo("if a : LINE INDENT b LINE DEDENT END");
    }

    @Test
    void aTab_reachesToTheNextMultipleOfEight_whereBothMeasuresAgree() {
        assertThat(tokens("if a:\n\tif b:\n\t  c\n\td"))
                .isEqualTo("if a : LINE INDENT if b : LINE INDENT c LINE DEDENT d LINE DEDENT END");
    }

    @Test
    void aName_mayHaveLettersOfAnyScript() {
        assertThat(tokens("\u00e9t\u00e9 _x1 \u6570")).isEqualTo("\u00e9t\u00e9 _x1 \u6570 LINE END");
    }

    @Test
    void anEmptySection_isOnlyItsEnd() {
        assertThat(tokens("")).isEqualTo("END");
    }

    @Test
    void everyToken_knowsItsPlace_andALineEndsBehindItsLastToken() {
        List<Token> tokens = Lexer.tokens(new Source(Sources.FILE, Sources.section("if a:  # c\n    b")));
        assertThat(tokens.stream().map(Token::position))
                .containsExactly(
                        new Position(1, 1),
                        new Position(1, 4),
                        new Position(1, 5),
                        new Position(1, 6),
                        new Position(2, 5),
                        new Position(2, 5),
                        new Position(2, 6),
                        new Position(2, 6),
                        new Position(2, 6));
    }
}
