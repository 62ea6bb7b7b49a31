package dev.threadline.script;

/** A plain parameter of a {@code def}; no two of one function have the same name. */
record Parameter(Position position, String name) implements Node {}
