package dev.threadline.script;

import java.util.List;
import java.util.Optional;

/** What a line or a block does. A block holds at least one statement; blocks nest at most {@link Limits#DEPTH} deep. */
sealed interface Statement extends Node {
    /** An expression that is evaluated for its effect. */
    record ExpressionStatement(Position position, Expression expression) implements Statement {}

    /**
     * {@code a = b = value}: the value is evaluated once, then stored from the leftmost target on.
     *
     * @param targets at least one
     */
    record Assignment(Position position, List<Target> targets, Expression value) implements Statement {
        public Assignment {
            targets = List.copyOf(targets);
        }
    }

    /** {@code target += value}: reads the target, then evaluates the value, then stores. */
    record AugmentedAssignment(Position position, Target target, BinaryOperator operator, Expression value)
            implements Statement {}

    /**
     * {@code if}, any number of {@code elif}, {@code else}: side by side, not nested, so that a long one is not deep.
     *
     * @param branches at least one
     * @param otherwise the block of {@code else}, empty where there is none
     */
    record If(Position position, List<Branch> branches, List<Statement> otherwise) implements Statement {
        public If {
            branches = List.copyOf(branches);
            otherwise = List.copyOf(otherwise);
        }
    }

    /** Evaluates the condition before every round. */
    record While(Position position, Expression condition, List<Statement> body) implements Statement {
        public While {
            body = List.copyOf(body);
        }
    }

    /** {@code for target in iterable}. */
    record For(Position position, Target target, Expression iterable, List<Statement> body) implements Statement {
        public For {
            body = List.copyOf(body);
        }
    }

    /**
     * Enters the items from the left and leaves them from the right.
     *
     * @param items at least one
     */
    record With(Position position, List<WithItem> items, List<Statement> body) implements Statement {
        public With {
            items = List.copyOf(items);
            body = List.copyOf(body);
        }
    }

    /** {@code def name(parameters):}. */
    record FunctionDefinition(Position position, String name, List<Parameter> parameters, List<Statement> body)
            implements Statement {
        public FunctionDefinition {
            parameters = List.copyOf(parameters);
            body = List.copyOf(body);
        }
    }

    /** Leaves the function; the parser does not ask whether there is one, since a thread's code may be one or not. */
    record Return(Position position, Optional<Expression> value) implements Statement {}

    /** Does nothing. */
    record Pass(Position position) implements Statement {}

    /** Leaves the innermost loop; there is one. */
    record Break(Position position) implements Statement {}

    /** Goes to the next round of the innermost loop; there is one. */
    record Continue(Position position) implements Statement {}

    /** {@code assert condition, message}: the message is evaluated only if the condition fails. */
    record Assert(Position position, Expression condition, Optional<Expression> message) implements Statement {}

    /**
     * {@code global a, b}.
     *
     * @param names at least one
     */
    record Global(Position position, List<String> names) implements Statement {
        public Global {
            names = List.copyOf(names);
        }
    }
}
