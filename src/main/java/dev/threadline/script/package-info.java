/**
 * The scenario language, a strict subset of Python: lexer, parser, syntax tree, compiler and the resumable step machine
 * over a heap of cells.
 *
 * <p>Imports {@code event}, {@code model} and {@code kernel}.
 */
package dev.threadline.script;
