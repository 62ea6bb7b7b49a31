package dev.threadline.script;

/** Texts as Python's {@code repr} writes them. */
final class Literals {
    private Literals() {}

    /** In single quotes, or in double ones where that saves an escape. */
    static String quoted(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder out = new StringBuilder().append(quote);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (point == quote) {
                        out.append('\\').append(quote);
                    } else if (point < ' ' || point == 0x7f) {
                        out.append("\\x%02x".formatted(point));
                    } else {
                        out.appendCodePoint(point);
                    }
                }
            }
        });
        return out.append(quote).toString();
    }
}
