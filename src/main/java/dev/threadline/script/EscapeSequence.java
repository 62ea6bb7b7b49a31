package dev.threadline.script;

/** What a backslash in a string stands for, with what follows it. */
final class EscapeSequence {
    private static final int LONGEST_OCTAL = 3;

    private EscapeSequence() {}

    /**
     * Passes a backslash and what belongs to it, which is not the end of the line. As in Python 3.11 a backslash before a
     * character that has no meaning stays.
     *
     * @throws ScriptError if digits are missing, or there is no such character
     */
    static String scan(CharacterReader reader) {
        Position position = reader.position();
        reader.take(1);
        char letter = reader.take(1).charAt(0);
        return switch (letter) {
            case '\\', '\'', '"' -> String.valueOf(letter);
            case 'a' -> "\u0007";
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'v' -> "\u000b";
            case 'x' -> hexadecimal(reader, position, 2);
            case 'u' -> hexadecimal(reader, position, 4);
            case 'U' -> hexadecimal(reader, position, 8);
            case 'N' ->
                throw reader.error(position, "found '\\N': write the character itself, or its number after \\u.");
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(reader, letter);
            default -> "\\" + letter;
        };
    }

    private static String hexadecimal(CharacterReader reader, Position position, int length) {
        int code = 0;
        for (int i = 0; i < length; i++) {
            int digit = Character.digit(reader.current(), 16);
            if (digit < 0 || reader.current() > 'f') {
                throw reader.error(
                        position, "this escape needs %d hexadecimal digits after its letter.".formatted(length));
            }
            code = code * 16 + digit;
            reader.take(1);
        }
        if (!Character.isValidCodePoint(code)) {
            throw reader.error(position, "there is no such character; the last one is \\U0010ffff.");
        }
        return Character.toString(code);
    }

    private static String octal(CharacterReader reader, char first) {
        int code = first - '0';
        for (int i = 1; i < LONGEST_OCTAL && reader.current() >= '0' && reader.current() <= '7'; i++) {
            code = code * 8 + (reader.take(1).charAt(0) - '0');
        }
        return Character.toString(code);
    }
}
