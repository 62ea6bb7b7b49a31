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

    /**
     * Evaluates the condition before every round.
     *
     * @param otherwise the block of {@code else}, empty where there is none: runs when the condition fails
     */
    record While(Position position, Expression condition, List<Statement> body, List<Statement> otherwise)
            implements Statement {
        public While {
            body = List.copyOf(body);
            otherwise = List.copyOf(otherwise);
        }
    }

    /**
     * {@code for target in iterable}.
     *
     * @param otherwise the block of {@code else}, empty where there is none: runs when the iterable has no more
     */
    record For(Position position, Target target, Expression iterable, List<Statement> body, List<Statement> otherwise)
            implements Statement {
        public For {
            body = List.copyOf(body);
            otherwise = List.copyOf(otherwise);
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

    /**
     * Either has handlers, or a last block, or both; it has an {@code otherwise} only if it has handlers.
     *
     * @param handlers only the last of them may catch everything
     * @param otherwise the block of {@code else}, empty where there is none: runs when the body raised nothing
     * @param last the block of {@code finally}, empty where there is none
     */
    record Try(
            Position position,
            List<Statement> body,
            List<ExceptHandler> handlers,
            List<Statement> otherwise,
            List<Statement> last)
            implements Statement {
        public Try {
            body = List.copyOf(body);
            handlers = List.copyOf(handlers);
            otherwise = List.copyOf(otherwise);
            last = List.copyOf(last);
        }
    }

    /**
     * {@code class name(base):}.
     *
     * @param base a name or a dotted name, if there is one
     * @param body only functions, assignments to plain names, {@code pass} and texts, such as the docstring
     */
    record ClassDefinition(Position position, String name, Optional<Expression> base, List<Statement> body)
            implements Statement {
        public ClassDefinition {
            body = List.copyOf(body);
        }
    }

    /** {@code def name(parameters):}; no parameter without a default stands after one with. */
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
     * {@code raise exception from cause}; without an exception it raises again what is being handled, and the parser does not
     * ask what.
     *
     * @param cause only where there is an exception
     */
    record Raise(Position position, Optional<Expression> exception, Optional<Expression> cause) implements Statement {}

    /**
     * {@code del a, b[0]}.
     *
     * @param targets at least one
     */
    record Delete(Position position, List<Target> targets) implements Statement {
        public Delete {
            targets = List.copyOf(targets);
        }
    }

    /**
     * {@code import a, b as c}; the parser does not ask whether there are such modules.
     *
     * @param modules at least one
     */
    record Import(Position position, List<ImportedName> modules) implements Statement {
        public Import {
            modules = List.copyOf(modules);
        }
    }

    /**
     * {@code from module import a, b as c}; the parser does not ask whether there are such names.
     *
     * @param names at least one
     */
    record FromImport(Position position, String module, List<ImportedName> names) implements Statement {
        public FromImport {
            names = List.copyOf(names);
        }
    }

    /** {@code from module import *}. */
    record StarImport(Position position, String module) implements Statement {}

    /**
     * {@code nonlocal a, b}; the parser does not ask whether a function around has such names.
     *
     * @param names at least one
     */
    record Nonlocal(Position position, List<String> names) implements Statement {
        public Nonlocal {
            names = List.copyOf(names);
        }
    }

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
