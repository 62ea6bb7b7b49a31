package dev.threadline.script;

/** Finds where the expression in an f-string's braces ends, without understanding it: only quotes and brackets count. */
final class FieldEnd {
    private FieldEnd() {}

    /**
     * Passes the expression. Stops before its {@code }}, {@code !}, {@code :} or {@code =}, or at the end where there is none.
     *
     * @param written receives the expression as it is written
     * @throws ScriptError if it holds a backslash or a comment, which CPython 3.11 refuses there
     */
    static void pass(CharacterReader reader, StringBuilder written) {
        String quote = "";
        int open = 0;
        while (!reader.atEnd()) {
            if (reader.atLineEnd()) {
                reader.nextLine();
                written.append('\n');
                continue;
            }
            char character = reader.current();
            refuseBackslash(reader);
            int length = 1;
            if (!quote.isEmpty()) {
                if (reader.startsWith(quote)) {
                    length = quote.length();
                    quote = "";
                }
            } else if (character == '\'' || character == '"') {
                quote = quote(reader);
                length = quote.length();
            } else if ("([{".indexOf(character) >= 0) {
                open++;
            } else if (open > 0) {
                open -= ")]}".indexOf(character) >= 0 ? 1 : 0;
            } else if (isComparison(reader)) {
                length = 2;
            } else if ("}!:=".indexOf(character) >= 0) {
                return;
            }
            if (quote.isEmpty() && character == '#') {
                throw reader.error(
                        reader.position(), "found '#' between the braces of an f-string, where no comment can stand.");
            }
            written.append(reader.take(length));
        }
    }

    private static void refuseBackslash(CharacterReader reader) {
        if (reader.current() == '\\') {
            throw reader.error(
                    reader.position(),
                    "found '\\' between the braces of an f-string; give the value a name in a line above.");
        }
    }

    private static String quote(CharacterReader reader) {
        String single = String.valueOf(reader.current());
        return reader.startsWith(single.repeat(3)) ? single.repeat(3) : single;
    }

    private static boolean isComparison(CharacterReader reader) {
        return reader.startsWith("!=") || reader.startsWith("==") || reader.startsWith("<=") || reader.startsWith(">=");
    }
}
