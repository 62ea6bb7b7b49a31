package dev.threadline.script;

/** How large a program may be; beyond that it is refused in a sentence, rather than by running out of stack or memory. */
final class Limits {
    /** Levels of nesting: of blocks in each other, and of operations in an expression. */
    static final int DEPTH = 100;

    /** Lines of a section. */
    static final int LINES = 100_000;

    /** Characters of a line. */
    static final int COLUMNS = 1_000;

    /** Elements of a list or a tuple, and characters of a text, that a program may make. */
    static final int ELEMENTS = 1 << 22;

    private Limits() {}
}
