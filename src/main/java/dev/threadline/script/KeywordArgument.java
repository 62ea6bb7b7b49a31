package dev.threadline.script;

/** An argument that names its parameter, {@code name=value}; no two of one call have the same name. */
record KeywordArgument(Position position, String name, Expression value) implements Node {}
