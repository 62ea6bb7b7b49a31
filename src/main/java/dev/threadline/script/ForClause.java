package dev.threadline.script;

import java.util.List;
import java.util.stream.Stream;

/**
 * One {@code for} of a comprehension with the {@code if}s after it.
 *
 * @param position of the word {@code for}
 * @param conditions all must hold; empty where there is no {@code if}
 */
record ForClause(Position position, Target target, Expression iterable, List<Expression> conditions) implements Node {
    ForClause {
        conditions = List.copyOf(conditions);
    }

    /** Those directly inside, in the order of evaluation. */
    Stream<Expression> expressions() {
        return Stream.of(Stream.of(iterable), target.leaves().stream(), conditions.stream())
                .flatMap(part -> part);
    }
}
