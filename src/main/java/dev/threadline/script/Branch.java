package dev.threadline.script;

import java.util.List;

/**
 * One {@code if} or {@code elif} with its block.
 *
 * @param position of the word {@code if} or {@code elif}
 * @param body at least one statement
 */
record Branch(Position position, Expression condition, List<Statement> body) implements Node {
    Branch {
        body = List.copyOf(body);
    }
}
