package dev.threadline.script;

import java.util.List;

/**
 * Compiles calls whose arguments are counted only when they are made: {@code f(a, *items, b=c, **options)}. They are gathered
 * in a tuple and a dictionary, which are handed on together.
 */
final class SpreadCalls {
    private final ProgramCompiler program;
    private final CodeWriter out;
    private final ExpressionCompiler expressions;
    private final Source where;

    SpreadCalls(ProgramCompiler program, CodeWriter out, ExpressionCompiler expressions, Source where) {
        this.program = program;
        this.out = out;
        this.expressions = expressions;
        this.where = where;
    }

    /** @param ofBase whether it is a call of a method of a base class that is not of the program, by the base's name */
    void call(Expression.Call call, boolean ofBase) {
        if (ofBase) {
            throw where.error(
                    call.position(),
                    "found a star in a call by the name of the base class; write super() in place of that name.");
        }
        out.emit(Opcode.CONSTANT, program.constant(Builtin.CALL_WITH));
        expressions.value(call.function());
        tuple(call.arguments());
        dictionary(call.keywordArguments());
        out.line(call.position().line());
        out.emit(Opcode.CALL, 3, program.shape(new CallShape("", List.of(), "")));
    }

    /** Leaves a tuple of arguments, those with a star taken apart. */
    void tuple(List<Expression> arguments) {
        int plain = 0;
        boolean begun = false;
        for (Expression argument : arguments) {
            if (argument instanceof Expression.Starred(var _, var value)) {
                begun = joined(plain, begun);
                plain = 0;
                expressions.callWithOne(Builtin.TUPLE, value);
                begun = added(begun);
            } else {
                expressions.value(argument);
                plain++;
            }
        }
        if (!joined(plain, begun)) {
            out.emit(Opcode.BUILD_TUPLE, 0);
        }
    }

    /** Makes a tuple of the topmost operands, if there are any. @return whether there is a tuple now */
    private boolean joined(int plain, boolean begun) {
        if (plain == 0) {
            return begun;
        }
        out.emit(Opcode.BUILD_TUPLE, plain);
        return added(begun);
    }

    private boolean added(boolean begun) {
        if (begun) {
            out.emit(Opcode.BINARY, BinaryOperator.ADD.ordinal());
        }
        return true;
    }

    /** Leaves a dictionary of arguments by keyword: the named ones and those of each dictionary, from the left. */
    private void dictionary(List<KeywordArgument> arguments) {
        if (arguments.isEmpty()) {
            out.emit(Opcode.BUILD_DICT, 0);
            return;
        }
        KeywordArgument last = arguments.getLast();
        out.emit(Opcode.CONSTANT, program.constant(Builtin.MERGED));
        dictionary(arguments.subList(0, arguments.size() - 1));
        if (last.isSpread()) {
            expressions.value(last.value());
        } else {
            out.emit(Opcode.CONSTANT, program.constant(last.name()));
            expressions.value(last.value());
            out.emit(Opcode.BUILD_DICT, 1);
        }
        out.emit(Opcode.CALL, 2, program.shape(new CallShape("", List.of(), "")));
    }
}
