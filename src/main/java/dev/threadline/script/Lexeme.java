package dev.threadline.script;

/**
 * A token of a program that may be half written, or a comment: what it is, and from where to where.
 *
 * @param word the name or the word or sign of the language that it is, or empty
 * @param from the place of its first character
 * @param to the place after its last one, perhaps some lines further down
 */
record Lexeme(Sort sort, String word, Position from, Position to) {
    /** What it is. */
    enum Sort {
        NAME,
        FIXED,
        NUMBER,
        /** A string, or the beginning of one that is not closed. */
        TEXT,
        COMMENT
    }

    /** Whether it is that word or sign of the language. */
    boolean is(String fixed) {
        return sort == Sort.FIXED && word.equals(fixed);
    }
}
