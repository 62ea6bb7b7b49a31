package dev.threadline.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The programs of {@link Programs} with small damage by chance: characters and lines taken out, put in, moved. */
final class Mutants {
    private static final List<String> PIECES = List.of(
            " ",
            "    ",
            "\t",
            "\n",
            "\\\n",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ":",
            ";",
            ",",
            ".",
            "=",
            "==",
            "+",
            "-",
            "*",
            "**",
            "//",
            "not ",
            "in ",
            "is ",
            "if ",
            "else",
            "elif ",
            "while ",
            "for ",
            "with ",
            "def ",
            "as ",
            "lambda ",
            "return ",
            "break",
            "x",
            "1",
            "0x",
            "1.5",
            "'",
            "\"",
            "\"\"\"",
            "r'",
            "f'",
            "\\",
            "#",
            "\u00e9",
            "\ud83e\uddf5",
            "\u0000",
            "\r",
            "@",
            "->",
            ":=",
            "...",
            "&&",
            "match ",
            "None",
            "a, b",
            "try: ",
            "except ",
            "except:",
            "finally: ",
            "raise ",
            "class ",
            "import ",
            "from ",
            "del ",
            "nonlocal ",
            "global ",
            " for a in b",
            " if a else b",
            ".5",
            "e1",
            "{a: b}",
            "a[1:2]",
            "f'{a}'",
            "{b!r:>3}",
            "{c=}",
            "!r",
            "b=1");

    private final Random random;

    Mutants(long seed) {
        this.random = new Random(seed);
    }

    String next() {
        StringBuilder text = new StringBuilder(pick(Programs.ALL));
        int damages = 1 + random.nextInt(3);
        for (int i = 0; i < damages; i++) {
            damage(text);
        }
        return text.toString();
    }

    private void damage(StringBuilder text) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + 1 + random.nextInt(4));
        switch (random.nextInt(5)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.replace(at, end, pick(PIECES));
            case 2 -> text.insert(at, text.substring(at, end));
            case 3 -> swapLines(text);
            default -> text.insert(at, pick(PIECES));
        }
    }

    private void swapLines(StringBuilder text) {
        List<String> lines = new ArrayList<>(List.of(text.toString().split("\n", -1)));
        int one = random.nextInt(lines.size());
        lines.set(one, lines.set(random.nextInt(lines.size()), lines.get(one)));
        text.replace(0, text.length(), String.join("\n", lines));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
