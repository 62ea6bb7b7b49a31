package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compiles comprehensions where they stand, as loops. Their variables are locals of the compiler's own, which no name of the
 * program reaches from outside: they neither leak nor become globals.
 */
final class ComprehensionCompiler {
    private final CodeWriter out;
    private final ExpressionCompiler expressions;
    private final Source where;

    /** The variables of the comprehensions around the place that is being compiled, the innermost first. */
    private final Deque<Map<String, Integer>> variables = new ArrayDeque<>();

    ComprehensionCompiler(CodeWriter out, ExpressionCompiler expressions, Source where) {
        this.out = out;
        this.expressions = expressions;
        this.where = where;
    }

    /** The local of a name that is a comprehension's variable here. */
    Optional<Integer> variable(String name) {
        return variables.stream()
                .filter(each -> each.containsKey(name))
                .findFirst()
                .map(each -> each.get(name));
    }

    /** {@code [element for ...]}: leaves the list. */
    void list(Expression element, List<ForClause> clauses) {
        int result = begin(Opcode.BUILD_LIST);
        loops(
                clauses,
                List.of(element),
                () -> {
                    expressions.value(element);
                    out.emit(Opcode.ADD_TO_LIST, result);
                },
                new CodeWriter.Label());
        end(result);
    }

    /** {@code {key: value for ...}}: leaves the dictionary. */
    void dictionary(DictionaryEntry entry, List<ForClause> clauses) {
        int result = begin(Opcode.BUILD_DICT);
        loops(
                clauses,
                List.of(entry.key(), entry.value()),
                () -> {
                    expressions.value(entry.key());
                    expressions.value(entry.value());
                    out.emit(Opcode.ADD_TO_DICT, result);
                },
                new CodeWriter.Label());
        end(result);
    }

    /** {@code any(element for ...)}, or {@code all}: leaves the answer as soon as it is known. */
    void search(Expression element, List<ForClause> clauses, boolean any) {
        int result = out.hiddenLocals("found", 1);
        out.emit(Opcode.CONSTANT, ValueCode.of(!any));
        out.emit(Opcode.STORE_LOCAL, result);
        CodeWriter.Label known = new CodeWriter.Label();
        loops(
                clauses,
                List.of(element),
                () -> {
                    CodeWriter.Label next = new CodeWriter.Label();
                    expressions.value(element);
                    if (!any) {
                        out.emit(Opcode.UNARY, UnaryOperator.NOT.ordinal());
                    }
                    out.jump(Opcode.JUMP_IF_FALSE, next);
                    out.emit(Opcode.CONSTANT, ValueCode.of(any));
                    out.emit(Opcode.STORE_LOCAL, result);
                    out.jump(Opcode.JUMP, known);
                    out.place(next);
                },
                known);
        end(result);
    }

    /** A list of what a function gives for each element of the list in a local. @return the local that keeps it */
    int results(int function, int elements) {
        int result = begin(Opcode.BUILD_LIST);
        each(elements, () -> {
            out.emit(Opcode.LOAD_LOCAL, function);
            out.emit(Opcode.SWAP);
            expressions.callWithOne();
            out.emit(Opcode.ADD_TO_LIST, result);
        });
        return result;
    }

    private int begin(Opcode build) {
        int result = out.hiddenLocals("result", 1);
        out.emit(build, 0);
        out.emit(Opcode.STORE_LOCAL, result);
        return result;
    }

    /** Leaves what a local keeps and forgets it there. */
    void end(int local) {
        out.emit(Opcode.LOAD_LOCAL, local);
        forget(local);
    }

    /**
     * The outermost sequence is evaluated before the variables are there, everything else after.
     *
     * @param over where the body goes on if it leaves all loops
     */
    private void loops(List<ForClause> clauses, List<Expression> elements, Runnable body, CodeWriter.Label over) {
        expressions.value(clauses.getFirst().iterable());
        Map<String, Integer> names = new HashMap<>();
        for (ForClause clause : clauses) {
            for (Expression leaf : clause.target().leaves()) {
                if (!(leaf instanceof Expression.Name(var _, var name))) {
                    throw where.error(
                            leaf.position(),
                            "found an element or an attribute as a comprehension's variable; use a plain name.");
                }
                names.computeIfAbsent(name, any -> out.hiddenLocals(name, 1));
            }
        }
        variables.push(names);
        elements.forEach(this::refuseCapture);
        clauses.forEach(clause -> clause.conditions().forEach(this::refuseCapture));
        int loops = out.hiddenLocals("loops", 2 * clauses.size());
        loop(clauses, 0, loops, body);
        variables.pop();
        out.place(over);
        names.values().forEach(this::forget);
        for (int local = loops; local < loops + 2 * clauses.size(); local++) {
            forget(local);
        }
    }

    /** A function may outlive the variable, and would have to keep it. */
    private void refuseCapture(Expression expression) {
        if (expression instanceof Expression.Lambda lambda) {
            mentioned(lambda, lambda.body());
        }
        expression.children().forEach(this::refuseCapture);
    }

    private void mentioned(Expression.Lambda lambda, Expression inside) {
        boolean own = inside instanceof Expression.Name(var _, var name)
                && lambda.parameters().stream()
                        .noneMatch(parameter -> parameter.name().equals(name))
                && variable(name).isPresent();
        if (own) {
            throw where.error(
                    inside.position(),
                    "found '%s', a comprehension's variable, inside a lambda; write a loop and a function with a parameter."
                            .formatted(((Expression.Name) inside).name()));
        }
        inside.children().forEach(child -> mentioned(lambda, child));
    }

    /** What nobody can look at any more is no part of a thread's state. */
    private void forget(int local) {
        out.emit(Opcode.CONSTANT, Heap.UNSET);
        out.emit(Opcode.STORE_LOCAL, local);
    }

    private void loop(List<ForClause> clauses, int depth, int locals, Runnable body) {
        if (depth == clauses.size()) {
            body.run();
            return;
        }
        ForClause clause = clauses.get(depth);
        if (depth > 0) {
            expressions.value(clause.iterable());
        }
        CodeWriter.Label next = new CodeWriter.Label();
        CodeWriter.Label over = new CodeWriter.Label();
        int kept = locals + 2 * depth;
        out.emit(Opcode.FOR_BEGIN, kept);
        out.place(next);
        out.jump(Opcode.FOR_NEXT, kept, over);
        store(clause.target());
        for (Expression condition : clause.conditions()) {
            expressions.value(condition);
            out.jump(Opcode.JUMP_IF_FALSE, next);
        }
        loop(clauses, depth + 1, locals, body);
        out.jump(Opcode.JUMP, next);
        out.place(over);
    }

    private void each(int elements, Runnable body) {
        CodeWriter.Label next = new CodeWriter.Label();
        CodeWriter.Label over = new CodeWriter.Label();
        int kept = out.hiddenLocals("loop", 2);
        out.emit(Opcode.LOAD_LOCAL, elements);
        out.emit(Opcode.FOR_BEGIN, kept);
        out.place(next);
        out.jump(Opcode.FOR_NEXT, kept, over);
        body.run();
        out.jump(Opcode.JUMP, next);
        out.place(over);
    }

    private void store(Target target) {
        switch (target) {
            case Expression.Name(var position, var name) -> {
                out.line(position.line());
                out.emit(Opcode.STORE_LOCAL, variable(name).orElseThrow());
            }
            case Target.Unpacking several -> {
                out.line(several.position().line());
                out.emit(Opcode.UNPACK, several.elements().size());
                several.elements().forEach(this::store);
            }
            case Expression.Subscript _, Expression.Attribute _ ->
                throw new IllegalStateException("refused before the loop");
        }
    }
}
