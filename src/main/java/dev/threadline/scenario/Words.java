package dev.threadline.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words of a scenario file for the constants of an enum: {@code ROUND_ROBIN} is written {@code round-robin}. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant that is written as {@code word}, letter by letter. */
    static <E extends Enum<E>> Optional<E> find(List<E> constants, String word) {
        return constants.stream().filter(constant -> of(constant).equals(word)).findFirst();
    }

    /** The words of some constants as an English choice. */
    static <E extends Enum<E>> String choiceOf(List<E> constants) {
        return choice(constants.stream().map(Words::of).toList());
    }

    /** Words as an English choice: {@code a}, {@code a or b}, {@code a, b or c}. */
    static String choice(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
