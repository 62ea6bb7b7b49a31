package dev.threadline.script;

import java.util.Arrays;
import java.util.Optional;

/** What happens to the value of an f-string's field before it is formatted. */
enum Conversion {
    STRING('s'),
    REPRESENTATION('r'),
    ASCII('a');

    private final char letter;

    Conversion(char letter) {
        this.letter = letter;
    }

    /** The conversion that this letter means after {@code !}. */
    static Optional<Conversion> of(char letter) {
        return Arrays.stream(values())
                .filter(conversion -> conversion.letter == letter)
                .findFirst();
    }

    /** What stands after {@code !}. */
    char letter() {
        return letter;
    }
}
