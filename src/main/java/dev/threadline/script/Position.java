package dev.threadline.script;

/**
 * A place in the program.
 *
 * @param line the line of the whole listing, from 1 through all sections
 * @param column the character in that line, from 1, counted in UTF-16 units; a tab is one
 */
record Position(int line, int column) {}
