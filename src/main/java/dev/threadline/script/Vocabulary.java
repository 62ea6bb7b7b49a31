package dev.threadline.script;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fixed words and signs of Python 3.11, those that this subset refuses included: they are recognised in order to be
 * refused by name.
 */
final class Vocabulary {
    private static final Set<String> KEYWORDS = Set.of(
            ("False None True and as assert async await break class continue def del elif else except finally for from"
                            + " global if import in is lambda nonlocal not or pass raise return try while with yield")
                    .split(" "));

    /** Longest first, so that the first that fits is the right one. */
    private static final List<String> SIGNS = Arrays.stream(
                    ("... **= //= <<= >>= ** // << >> <= >= == != += -= *= /= %="
                                    + " &= |= ^= @= -> := + - * / % @ & | ^ ~ < > ( ) [ ] { } , : . ; =")
                            .split(" "))
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();

    /** Signs of other languages that cannot be anything in Python, with what its writer meant. */
    private static final Map<String, String> FOREIGN_SIGNS =
            Map.of("&&", "'and'", "||", "'or'", "===", "'=='", "!==", "'!='", "<>", "'!='", "=<", "'<='", "=>", "'>='");

    private Vocabulary() {}

    static boolean isKeyword(String word) {
        return KEYWORDS.contains(word);
    }

    /** The words that no program can take for names. */
    static Set<String> keywords() {
        return KEYWORDS;
    }

    /** The longest sign that the text begins with. */
    static Optional<String> sign(String text) {
        return SIGNS.stream().filter(text::startsWith).findFirst();
    }

    /** A sign of another language that the text begins with, and Python's own for it, in quotes. */
    static Optional<Map.Entry<String, String>> foreignSign(String text) {
        return FOREIGN_SIGNS.entrySet().stream()
                .filter(sign -> text.startsWith(sign.getKey()))
                .findFirst();
    }
}
