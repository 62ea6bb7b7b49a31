package dev.threadline.scenario;

/** Pieces of a document in a sentence: short, on one line, and whatever is not visible written out. */
final class Quote {
    private static final int LONGEST = 40;

    private Quote() {}

    /** The text in double quotes, shortened. */
    static String of(String text) {
        return '"' + shortened(text) + '"';
    }

    /** The first characters of a text, and an ellipsis if there are more. */
    static String shortened(String text) {
        StringBuilder shown = new StringBuilder();
        int[] points = text.codePoints().limit(LONGEST + 1L).toArray();
        for (int i = 0; i < Math.min(points.length, LONGEST); i++) {
            shown.append(visible(points[i]));
        }
        return points.length > LONGEST ? shown.append('…').toString() : shown.toString();
    }

    /** The character itself, or its code as {@code U+0007} where it has no shape of its own; line ends and tabs as in JSON. */
    static String visible(int point) {
        switch (point) {
            case '\n' -> {
                return "\\n";
            }
            case '\r' -> {
                return "\\r";
            }
            case '\t' -> {
                return "\\t";
            }
            default -> {
                return hasShape(point) ? Character.toString(point) : code(point);
            }
        }
    }

    private static boolean hasShape(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** The character's code, as {@code U+0007}. */
    static String code(int point) {
        return String.format("U+%04X", point);
    }
}
