package dev.threadline.script;

/**
 * A piece of the syntax tree. A node stands where its first token stands, as in CPython's {@code ast}: {@code (a) + b} stands
 * at its bracket, while the name in it stands one column further.
 */
sealed interface Node
        permits Statement,
                Expression,
                Target,
                Branch,
                WithItem,
                Parameter,
                KeywordArgument,
                ForClause,
                ExceptHandler,
                ImportedName {
    /** Where its first token stands. */
    Position position();
}
