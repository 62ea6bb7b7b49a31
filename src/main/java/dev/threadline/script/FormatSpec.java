package dev.threadline.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a value is to be formatted, in the parts of Python's mini-language.
 *
 * @param fill what fills the width
 * @param align one of {@code < > = ^}, or empty where the value's type decides
 * @param sign one of {@code + -} and blank, or empty
 * @param alternate whether a {@code #} asks for the other form
 * @param width at least so many characters
 * @param group {@code ,} or {@code _} between groups of digits, or empty
 * @param precision how many digits, or -1
 * @param type the letter of the presentation, or empty
 */
record FormatSpec(
        String fill,
        String align,
        String sign,
        boolean alternate,
        int width,
        String group,
        int precision,
        String type) {
    private static final Pattern FORM = Pattern.compile(
            "(?:(?<fill>.)?(?<align>[<>=^]))?(?<sign>[-+ ])?(?<base>#)?(?<zero>0)?(?<width>\\d{1,6})?"
                    + "(?<group>[,_])?(?:\\.(?<precision>\\d{1,6}))?(?<type>[sdboxXcfFeEgGn%])?",
            Pattern.DOTALL);

    /**
     * Reads one.
     *
     * @param type what Python calls the value's type
     * @throws Raised ValueError if it is none
     */
    static FormatSpec parse(String specification, String type) {
        Matcher form = FORM.matcher(specification);
        if (!form.matches()) {
            throw new Raised(
                    "ValueError",
                    "Invalid format specifier '%s' for object of type '%s'".formatted(specification, type));
        }
        String group = orEmpty(form.group("group"));
        String letter = orEmpty(form.group("type"));
        boolean groups = "defgEFG%".contains(letter) || group.equals("_") && "boxX".contains(letter);
        if (!group.isEmpty() && !groups) {
            throw new Raised("ValueError", "Cannot specify '%s' with '%s'.".formatted(group, letter));
        }
        boolean zero = form.group("zero") != null;
        String align = form.group("align");
        String fill = form.group("fill");
        return new FormatSpec(
                fill != null ? fill : zero ? "0" : " ",
                align != null ? align : zero && !type.equals("str") ? "=" : "",
                orEmpty(form.group("sign")),
                form.group("base") != null,
                number(form.group("width"), 0),
                group,
                number(form.group("precision"), -1),
                letter);
    }

    private static String orEmpty(String group) {
        return group == null ? "" : group;
    }

    private static int number(String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    /** The type's letter, or another where none is given. */
    String typeOr(String usual) {
        return type.isEmpty() ? usual : type;
    }

    /** Whether zeros stand between sign and digits. */
    private boolean padsWithZeros() {
        return align.equals("=") && fill.equals("0");
    }

    /** A sign, digits and perhaps a fraction, grouped and filled up. @param size how many digits are in a group */
    String number(String before, String digits, int size) {
        if (group.isEmpty()) {
            return filled(before, digits, ">");
        }
        int whole = 0;
        while (whole < digits.length() && Character.digit(digits.charAt(whole), 16) >= 0) {
            whole++;
        }
        String rest = digits.substring(whole);
        // Zeros that fill are grouped like digits.
        int count = whole;
        while (padsWithZeros() && before.length() + count + (count - 1) / size + rest.length() < width) {
            count++;
        }
        String start = "0".repeat(count - whole) + digits.substring(0, whole);
        return filled(before, grouped(start, size) + rest, ">");
    }

    private String grouped(String digits, int size) {
        StringBuilder all = new StringBuilder();
        for (int at = 0; at < digits.length(); at++) {
            boolean begins = at > 0 && (digits.length() - at) % size == 0;
            all.append(begins ? group : "").append(digits.charAt(at));
        }
        return all.toString();
    }

    /** Filled up to the width. @param usual the alignment where none is given */
    String filled(String before, String text, String usual) {
        int room = Math.max(0, width - before.length() - text.codePointCount(0, text.length()));
        int left = switch (align.isEmpty() ? usual : align) {
            case "<" -> 0;
            case "^" -> room / 2;
            case "=" -> -1;
            default -> room;
        };
        return left < 0
                ? before + fill.repeat(room) + text
                : fill.repeat(left) + before + text + fill.repeat(room - left);
    }
}
