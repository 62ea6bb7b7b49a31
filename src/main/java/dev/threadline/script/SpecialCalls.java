package dev.threadline.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compiles the calls of built-in functions that take a function or a generator expression. No built-in function can call one
 * of the program, so what it would call is called by instructions around it.
 */
final class SpecialCalls {
    private static final String KEY = "key";
    private static final String SORT = "sort";

    private final ProgramCompiler program;
    private final CodeWriter out;
    private final ExpressionCompiler expressions;
    private final ComprehensionCompiler comprehensions;
    private final SpreadCalls spread;
    private final Source where;

    SpecialCalls(
            ProgramCompiler program,
            CodeWriter out,
            ExpressionCompiler expressions,
            ComprehensionCompiler comprehensions,
            SpreadCalls spread,
            Source where) {
        this.program = program;
        this.out = out;
        this.expressions = expressions;
        this.comprehensions = comprehensions;
        this.spread = spread;
        this.where = where;
    }

    /** Compiles the call if it is special. @param builtin what is called, if that is known. @return whether it was */
    boolean compile(Expression.Call call, Optional<Builtin> builtin) {
        List<Expression> arguments = call.arguments();
        Optional<Expression> key = keyword(call, KEY);
        if (arguments.size() == 1 && arguments.getFirst() instanceof Expression.GeneratorExpression generator) {
            return ofGenerator(call, generator, builtin);
        }
        if (new TemplateCalls(program, out, expressions).compile(call)) {
            return true;
        }
        boolean ordered = Specials.haveOrder(program.attributeNames());
        if ((key.isPresent() || ordered && !program.attributeNames().isMethod(SORT))
                && call.function() instanceof Expression.Attribute(var _, var list, var name)
                && name.equals(SORT)
                && builtin.isEmpty()) {
            int sorted = keep(list);
            keyed(call, sorted, key, () -> out.emit(Opcode.LOAD_LOCAL, sorted), Opcode.CALL_METHOD, 0);
            return true;
        }
        if (builtin.isEmpty()) {
            return false;
        }
        if (builtin.get() == Builtin.PRINT && keyword(call, "file").isPresent()) {
            throw where.error(
                    call.position(), "found 'file=' in print(); a run prints to one place only, leave it out.");
        }
        return switch (builtin.get()) {
            case SORTED, MIN, MAX -> {
                if (key.isEmpty() && !ordered
                        || arguments.isEmpty()
                        || builtin.get() == Builtin.SORTED && !isOne(arguments)) {
                    yield false;
                }
                refuseSpread(
                        call, builtin.get(), call.keywordArguments().stream().anyMatch(KeywordArgument::isSpread));
                int elements = isOne(arguments) ? list(arguments.getFirst()) : listOfSeveral(call);
                keyed(
                        call,
                        elements,
                        key,
                        () -> {
                            out.emit(Opcode.CONSTANT, program.constant(builtin.get()));
                            out.emit(Opcode.LOAD_LOCAL, elements);
                        },
                        Opcode.CALL,
                        1);
                yield true;
            }
            case MAP, FILTER -> {
                refuseSpread(call, builtin.get(), call.isSpread());
                mapped(call, builtin.get());
                yield true;
            }
            case SHUFFLE -> {
                refuseSpread(call, builtin.get(), call.isSpread());
                if (arguments.size() != 1) {
                    yield false;
                }
                shuffled(arguments.getFirst());
                yield true;
            }
            default -> false;
        };
    }

    private static Optional<Expression> keyword(Expression.Call call, String name) {
        return call.keywordArguments().stream()
                .filter(argument -> argument.name().equals(name))
                .map(KeywordArgument::value)
                .findFirst();
    }

    private static boolean isOne(List<Expression> arguments) {
        return arguments.size() == 1 && !(arguments.getFirst() instanceof Expression.Starred);
    }

    private void refuseSpread(Expression.Call call, Builtin builtin, boolean spread) {
        if (spread) {
            throw where.error(
                    call.position(),
                    "found a star in a call of %s() that calls a function; write the arguments one by one."
                            .formatted(builtin.pythonName()));
        }
    }

    private boolean ofGenerator(
            Expression.Call call, Expression.GeneratorExpression generator, Optional<Builtin> builtin) {
        boolean joins = call.function() instanceof Expression.Attribute attribute
                && attribute.name().equals("join");
        boolean reads = builtin.filter(Builtin::readsWhole).isPresent();
        if (!joins && !reads || builtin.filter(Builtin.PRINT::equals).isPresent()) {
            throw where.error(
                    generator.position(),
                    "found a generator expression as the argument of a function that is not one of Python's own that go"
                            + " through it, such as sum; write a list, in square brackets.");
        }
        boolean any = builtin.filter(Builtin.ANY::equals).isPresent();
        if (any || builtin.filter(Builtin.ALL::equals).isPresent()) {
            comprehensions.search(generator.element(), generator.clauses(), any);
            return true;
        }
        Expression list =
                new Expression.ListComprehension(generator.position(), generator.element(), generator.clauses());
        expressions.value(
                new Expression.Call(call.position(), call.function(), List.of(list), call.keywordArguments()));
        return true;
    }

    /** Evaluates an expression. @return the local that keeps it */
    private int keep(Expression expression) {
        int local = out.hiddenLocals("kept", 1);
        expressions.value(expression);
        out.emit(Opcode.STORE_LOCAL, local);
        return local;
    }

    /** Makes a list of what an expression gives. @return the local that keeps it */
    private int list(Expression expression) {
        int local = out.hiddenLocals("kept", 1);
        expressions.callWithOne(Builtin.LIST, expression);
        out.emit(Opcode.STORE_LOCAL, local);
        return local;
    }

    /** Makes a list of several values to choose from. @return the local that keeps it */
    private int listOfSeveral(Expression.Call call) {
        if (keyword(call, "default").isPresent()) {
            throw where.error(
                    call.position(),
                    "found 'default=' with several values to choose from; there is always one, leave it out.");
        }
        int local = out.hiddenLocals("kept", 1);
        out.emit(Opcode.CONSTANT, program.constant(Builtin.LIST));
        spread.tuple(call.arguments());
        expressions.callWithOne();
        out.emit(Opcode.STORE_LOCAL, local);
        return local;
    }

    private void keyed(
            Expression.Call call, int elements, Optional<Expression> key, Runnable operands, Opcode opcode, int count) {
        int function = keep(key.orElseGet(() -> new Expression.NoneLiteral(call.position())));
        boolean plain = key.isEmpty() || key.get() instanceof Expression.NoneLiteral;
        int given = plain ? function : comprehensions.results(function, elements);
        out.line(call.position().line());
        int keys = Specials.haveOrder(program.attributeNames()) ? ranks(plain ? elements : given) : given;
        operands.run();
        List<String> names = new ArrayList<>();
        for (KeywordArgument keyword : call.keywordArguments()) {
            if (!keyword.name().equals(KEY)) {
                expressions.value(keyword.value());
                names.add(keyword.name());
            }
        }
        out.emit(Opcode.LOAD_LOCAL, keys);
        names.add(KEY);
        out.line(call.position().line());
        String method = opcode == Opcode.CALL_METHOD ? SORT : "";
        out.emit(opcode, count + names.size(), program.shape(new CallShape(method, names, "")));
        forget(function, given, keys, elements);
    }

    /** Has the order of some keys found out by the program's own classes. @return the local that keeps its numbers */
    private int ranks(int keys) {
        int local = out.hiddenLocals("kept", 1);
        out.emit(Opcode.CONSTANT, program.constant(Builtin.RANKS));
        out.emit(Opcode.LOAD_LOCAL, keys);
        expressions.callWithOne();
        out.emit(Opcode.STORE_LOCAL, local);
        return local;
    }

    private void forget(int... locals) {
        for (int local : locals) {
            out.emit(Opcode.CONSTANT, Heap.UNSET);
            out.emit(Opcode.STORE_LOCAL, local);
        }
    }

    /** {@code map(f, values)} and {@code filter(f, values)}. */
    private void mapped(Expression.Call call, Builtin builtin) {
        if (call.arguments().size() != 2 || !call.keywordArguments().isEmpty()) {
            throw where.error(
                    call.position(),
                    "found %s() with something else than a function and one sequence; write a comprehension."
                            .formatted(builtin.pythonName()));
        }
        int function = keep(call.arguments().getFirst());
        int elements = list(call.arguments().getLast());
        int results = comprehensions.results(function, elements);
        out.line(call.position().line());
        out.emit(Opcode.CONSTANT, program.constant(builtin));
        out.emit(Opcode.LOAD_LOCAL, results);
        out.emit(Opcode.LOAD_LOCAL, elements);
        out.emit(Opcode.CALL, 2, program.shape(new CallShape("", List.of(), "")));
        forget(function, results, elements);
    }

    /** Reads the list as a whole and stores it as a whole, shuffled. */
    private void shuffled(Expression list) {
        int kept = keep(list);
        out.emit(Opcode.CONSTANT, program.constant(Builtin.SHUFFLE));
        out.emit(Opcode.LOAD_LOCAL, kept);
        expressions.callWithOne();
        out.emit(Opcode.LOAD_LOCAL, kept);
        expressions.value(new Expression.Slice(list.position(), Optional.empty(), Optional.empty(), Optional.empty()));
        out.emit(Opcode.STORE_ELEMENT);
        forget(kept);
        expressions.value(new Expression.NoneLiteral(list.position()));
    }
}
