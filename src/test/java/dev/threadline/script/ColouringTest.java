package dev.threadline.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text has colours, however little of it is a program. */
class ColouringTest {
    private static List<String> coloured(String... lines) {
        return Colouring.of(List.of(lines)).stream()
                .map(each -> each.kind() + " " + lines[each.row()].substring(each.from(), each.to()))
                .toList();
    }

    @Test
    void everyKind_isToldApart() {
        assertThat(coloured("def work(n):  # adds", "    print('a', n + 12.5)"))
                .containsExactly(
                        "KEYWORD def",
                        "DEFINITION work",
                        "COMMENT # adds",
                        "PREDEFINED print",
                        "TEXT 'a'",
                        "NUMBER 12.5");
    }

    @Test
    void aMemberWithTheNameOfAFunction_isNone() {
        assertThat(coloured("items.list = list")).containsExactly("PREDEFINED list");
    }

    @Test
    void aTextOverSeveralLines_isOneInEach() {
        assertThat(coloured("x = '''a", "b", "c''' if y else 1"))
                .containsExactly("TEXT '''a", "TEXT b", "TEXT c'''", "KEYWORD if", "KEYWORD else", "NUMBER 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "x = 'never closed | TEXT 'never closed",
                "while ) ] 12       | KEYWORD while, NUMBER 12",
                "x = $ + 3          | NUMBER 3",
                "\"if '\\q\"        | KEYWORD if, TEXT '\\q"
            })
    void whatCantBeCut_isPassed(String line, String expected) {
        assertThat(String.join(", ", coloured(line))).isEqualTo(expected);
    }

    @Test
    void anyText_hasStretchesThatFollowEachOther() {
        Random chance = new Random(7);
        String signs = "ab1 '\"#\\()[]{}:.,=fr\tlambda if\u20ac";
        for (int round = 0; round < 2000; round++) {
            String[] lines = new String[1 + chance.nextInt(4)];
            for (int row = 0; row < lines.length; row++) {
                StringBuilder line = new StringBuilder();
                for (int length = chance.nextInt(20); length > 0; length--) {
                    line.append(signs.charAt(chance.nextInt(signs.length())));
                }
                lines[row] = line.toString();
            }
            int row = 0;
            int column = 0;
            for (Colouring.Stretch each : Colouring.of(List.of(lines))) {
                assertThat(each.row()).as(String.join("\n", lines)).isGreaterThanOrEqualTo(row);
                column = each.row() == row ? column : 0;
                assertThat(each.from()).as(String.join("\n", lines)).isGreaterThanOrEqualTo(column);
                assertThat(each.to()).isGreaterThan(each.from()).isLessThanOrEqualTo(lines[each.row()].length());
                row = each.row();
                column = each.to();
            }
        }
    }
}
