package dev.threadline.script;

import java.util.List;

/**
 * The syntax tree of one section of the listing.
 *
 * @param body its statements in order; empty where the section holds only comments and blank lines
 */
record Module(List<Statement> body) {
    Module {
        body = List.copyOf(body);
    }
}
