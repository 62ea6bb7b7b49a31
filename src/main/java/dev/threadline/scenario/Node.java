package dev.threadline.scenario;

import dev.threadline.event.UserError;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value of the document at its place. Each reading method gives the value as the type asked for, and never converts: a
 * number in quotes is a text.
 *
 * @param file what a sentence calls the document
 * @param path where the value is, such as {@code threads[0].name}; empty for the whole document
 * @param json the value
 */
record Node(String file, String path, Json json) {
    /** The mistake that this value is, as a sentence that begins with its place; a full stop is added to a statement. */
    UserError error(String rest) {
        String end = rest.endsWith("?") ? "" : ".";
        return new DocumentError(file, json.line(), subject() + " " + rest + end);
    }

    private UserError not(String meaning) {
        return error("is " + json.described() + ", but must be " + meaning);
    }

    String text(TextShape shape) {
        if (!(json instanceof Json.Text(int _, String text))) {
            throw not(shape.meaning());
        }
        text.codePoints().filter(Node::isForbidden).findFirst().ifPresent(point -> {
            throw error("holds the character " + Quote.code(point) + ", which cannot be shown; take it out");
        });
        if (text.codePointCount(0, text.length()) > shape.longest()) {
            throw error("is longer than the " + shape.longest() + " characters that it may have");
        }
        if (!shape.fits(text)) {
            throw not(shape.meaning());
        }
        return text;
    }

    /** Half a character, or one that steers a terminal instead of being read. */
    private static boolean isForbidden(int point) {
        boolean layout = point == '\n' || point == '\r' || point == '\t';
        return Character.getType(point) == Character.SURROGATE || Character.isISOControl(point) && !layout;
    }

    /** A whole number, written without a fraction or an exponent. */
    long whole(long least, long most) {
        return wholeNumber()
                .filter(value -> value.compareTo(BigInteger.valueOf(least)) >= 0)
                .filter(value -> value.compareTo(BigInteger.valueOf(most)) <= 0)
                .orElseThrow(() ->
                        not(least == most ? String.valueOf(least) : "a whole number from " + least + " to " + most))
                .longValueExact();
    }

    /** Any whole number that a {@code long} holds. */
    long whole() {
        return wholeNumber()
                .filter(value -> value.bitLength() < Long.SIZE)
                .orElseThrow(() -> not("a whole number of at most 64 bits"))
                .longValueExact();
    }

    boolean isWholeAbove(long bound) {
        return wholeNumber()
                .filter(value -> value.compareTo(BigInteger.valueOf(bound)) > 0)
                .isPresent();
    }

    private Optional<BigInteger> wholeNumber() {
        return json instanceof Json.Numeral numeral && numeral.isWhole()
                ? Optional.of(new BigInteger(numeral.digits()))
                : Optional.empty();
    }

    /** A number, with or without a fraction. */
    double number(double least, double most) {
        return number(least, most, "a number");
    }

    /** @param meaning what it must be, up to its bounds, as the words after "must be" in a sentence */
    double number(double least, double most, String meaning) {
        double value = json instanceof Json.Numeral numeral ? Double.parseDouble(numeral.digits()) : Double.NaN;
        if (!(value >= least && value <= most)) {
            throw not(meaning + " from " + plain(least) + " to " + plain(most));
        }
        return value;
    }

    private static String plain(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }

    boolean truth() {
        if (!(json instanceof Json.Truth(int _, boolean value))) {
            throw not("true or false");
        }
        return value;
    }

    <E extends Enum<E>> E word(Class<E> type) {
        return word(List.of(type.getEnumConstants()));
    }

    /** One of some constants, by its word. */
    <E extends Enum<E>> E word(List<E> constants) {
        Optional<E> constant =
                json instanceof Json.Text(int _, String word) ? Words.find(constants, word) : Optional.empty();
        return constant.orElseThrow(() -> not(Words.choiceOf(constants)));
    }

    /** @param meaning what the items are, as in {@code a list of lines} */
    <T> List<T> list(String meaning, Function<Node, T> item) {
        if (!(json instanceof Json.Items(int _, List<Json> values))) {
            throw not("a list of " + meaning);
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            items.add(item.apply(new Node(file, path + "[" + i + "]", values.get(i))));
        }
        return items;
    }

    List<String> lines() {
        return list("lines of text", line -> line.text(TextShape.LINE));
    }

    /** An item of this list. */
    Node item(int index) {
        return list("values", item -> item).get(index);
    }

    /** The value of one of this object's names. */
    Node child(String name, Json value) {
        String step = Quote.shortened(name);
        return new Node(file, path.isEmpty() ? step : path + "." + step, value);
    }

    private String subject() {
        return path.isEmpty() ? "the scenario" : path;
    }
}
