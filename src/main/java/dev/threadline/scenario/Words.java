package dev.threadline.scenario;

import java.util.Arrays;
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
    static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(word))
                .findFirst();
    }

    /** All words of an enum, as in {@code free or controlled}. */
    static <E extends Enum<E>> String choice(Class<E> type) {
        return choice(Arrays.stream(type.getEnumConstants()).map(Words::of).toList());
    }

    /** Words as an English choice: {@code a}, {@code a or b}, {@code a, b or c}. */
    static String choice(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
