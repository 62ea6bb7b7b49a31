package dev.threadline.script;

import java.util.List;
import java.util.Optional;

/**
 * One {@code except type as name} with its block.
 *
 * @param position of the word {@code except}
 * @param type what it catches, a {@link Expression.TupleDisplay} where it is several; without one it catches everything
 * @param name what the exception is called in the block
 * @param body at least one statement
 */
record ExceptHandler(Position position, Optional<Expression> type, Optional<String> name, List<Statement> body)
        implements Node {
    ExceptHandler {
        body = List.copyOf(body);
    }
}
