package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compiles expressions: each leaves its value on the operand stack. */
final class ExpressionCompiler {
    private final ProgramCompiler program;
    private final Scope scope;
    private final CodeWriter out;
    private final Source where;
    private final NotYet notYet;
    private final ComprehensionCompiler comprehensions;
    private final SpecialCalls special;
    private final SpreadCalls spread;

    ExpressionCompiler(ProgramCompiler program, Scope scope, CodeWriter out, Source where) {
        this.program = program;
        this.scope = scope;
        this.out = out;
        this.where = where;
        this.notYet = new NotYet(where);
        comprehensions = new ComprehensionCompiler(out, this, where);
        spread = new SpreadCalls(program, out, this, where);
        special = new SpecialCalls(program, out, this, comprehensions, spread, where);
    }

    void value(Expression expression) {
        value(expression, "");
    }

    /** @param hint what the value is going to be called, for objects that need a name; or empty */
    void value(Expression expression, String hint) {
        out.line(expression.position().line());
        switch (expression) {
            case Expression.IntegerLiteral(var _, var number) -> out.emit(Opcode.CONSTANT, program.constant(number));
            case Expression.StringLiteral(var _, var text) -> out.emit(Opcode.CONSTANT, program.constant(text));
            case Expression.BooleanLiteral(var _, var truth) -> out.emit(Opcode.CONSTANT, ValueCode.of(truth));
            case Expression.NoneLiteral _ -> out.emit(Opcode.CONSTANT, ValueCode.NONE);
            case Expression.ListDisplay(var _, var elements) -> {
                elements(elements, hint);
                out.emit(Opcode.BUILD_LIST, elements.size());
            }
            case Expression.TupleDisplay(var _, var elements) -> {
                elements(elements, hint);
                out.emit(Opcode.BUILD_TUPLE, elements.size());
            }
            case Expression.Name name -> load(name);
            case Expression.Attribute attribute -> attribute(attribute);
            case Expression.Subscript(var _, var object, var index) -> {
                value(object);
                value(index);
                out.line(expression.position().line());
                out.emit(Opcode.LOAD_ELEMENT);
            }
            case Expression.Call call -> call(call, hint);
            case Expression.Unary(var _, var operator, var operand) -> {
                value(operand);
                out.emit(Opcode.UNARY, operator.ordinal());
            }
            case Expression.Binary binary -> {
                value(binary.left());
                value(binary.right());
                out.line(binary.position().line());
                out.emit(Opcode.BINARY, binary.operator().ordinal());
            }
            case Expression.Logical logical -> logical(logical);
            case Expression.Comparison comparison -> comparison(comparison);
            case Expression.FloatLiteral(var _, var number) -> out.emit(Opcode.CONSTANT, program.constant(number));
            case Expression.FormattedString(var _, var parts) -> formatted(parts);
            case Expression.DictionaryDisplay(var _, var entries) -> {
                for (DictionaryEntry entry : entries) {
                    value(entry.key());
                    value(entry.value());
                }
                out.line(expression.position().line());
                out.emit(Opcode.BUILD_DICT, entries.size());
            }
            case Expression.ListComprehension(var _, var element, var clauses) -> comprehensions.list(element, clauses);
            case Expression.DictionaryComprehension(var _, var entry, var clauses) ->
                comprehensions.dictionary(entry, clauses);
            case Expression.Starred starred -> throw where.error(starred.position(), Refusal.STAR.sentence("'*'"));
            case Expression.GeneratorExpression _ ->
                throw new IllegalStateException("the parser lets it stand as the one argument of a call only");
            case Expression.Lambda lambda -> new FunctionCompiler(program, scope, out, where, this).lambda(lambda);
            case Expression.Conditional conditional -> conditional(conditional);
            case Expression.Slice slice -> {
                for (Optional<Expression> bound : List.of(slice.lower(), slice.upper(), slice.step())) {
                    bound.ifPresentOrElse(this::value, () -> out.emit(Opcode.CONSTANT, ValueCode.NONE));
                }
                out.emit(Opcode.BUILD_SLICE);
            }
        }
    }

    private void elements(List<Expression> elements, String hint) {
        for (int at = 0; at < elements.size(); at++) {
            value(elements.get(at), hint.isEmpty() ? "" : hint + "[" + at + "]");
        }
    }

    private void load(Expression.Name name) {
        String called = name.name();
        Optional<Integer> variable = comprehensions.variable(called);
        Optional<Place> place = scope.place(called);
        if (variable.isPresent()) {
            out.emit(Opcode.LOAD_LOCAL, variable.get());
        } else if (place.isPresent()) {
            load(place.get(), called);
        } else if (called.equals("threads") && program.hasNamedThreads()) {
            out.emit(Opcode.CONSTANT, Heap.THREADS);
        } else if (called.equals("__name__")) {
            out.emit(Opcode.CONSTANT, program.constant("__main__"));
        } else {
            int constant = scope.predefined()
                    .errorType(called)
                    .map(program::errorType)
                    .orElseGet(() -> program.constant(
                            scope.predefined().builtin(called).orElseThrow(() -> scope.unknown(name))));
            out.emit(Opcode.CONSTANT, constant);
        }
    }

    private void load(Place place, String name) {
        switch (place) {
            case Place.Local(var local) -> out.emit(Opcode.LOAD_LOCAL, out.local(local));
            case Place.Captured(var local) -> out.emit(Opcode.LOAD_CAPTURED, out.local(local));
            case Place.Global(var number, var shared) -> out.emit(Opcode.LOAD_GLOBAL, number, shared ? 1 : 0);
            case Place.OfClass(var local) -> {
                out.emit(Opcode.LOAD_LOCAL, out.local(local));
                out.emit(Opcode.LOAD_ATTRIBUTE, program.name(name));
            }
        }
    }

    private void attribute(Expression.Attribute attribute) {
        if (isModule(attribute.object())) {
            String called = ((Expression.Name) attribute.object()).name();
            String module = scope.predefined().module(called).orElseThrow();
            if (ErrorTypes.isOf(module, attribute.name())) {
                out.emit(Opcode.CONSTANT, program.errorType(attribute.name()));
                return;
            }
            Builtin builtin = Builtin.of(module, attribute.name())
                    .orElseThrow(() -> where.error(
                            attribute.position(),
                            "found '%s.%s', which is not in this subset%s"
                                    .formatted(
                                            module,
                                            attribute.name(),
                                            AbsentModules.instead(module, attribute.name())
                                                    .map("; "::concat)
                                                    .orElse("."))));
            out.emit(Opcode.CONSTANT, program.constant(builtin));
        } else {
            value(attribute.object());
            out.emit(Opcode.LOAD_ATTRIBUTE, program.name(attribute.name()));
        }
    }

    private boolean isModule(Expression object) {
        return object instanceof Expression.Name(var _, var name)
                && scope.predefined().module(name).isPresent()
                && !isVariable(name);
    }

    private boolean isVariable(String name) {
        return comprehensions.variable(name).isPresent() || scope.place(name).isPresent();
    }

    /** Calls what is there from the start with one argument. */
    void callWithOne(Builtin builtin, Expression argument) {
        out.emit(Opcode.CONSTANT, program.constant(builtin));
        value(argument);
        callWithOne();
    }

    /** Calls the function that lies below one argument. */
    void callWithOne() {
        out.emit(Opcode.CALL, 1, program.shape(new CallShape("", List.of(), "")));
    }

    private void call(Expression.Call call, String hint) {
        if (isSuper(call)) {
            superObject(call);
            return;
        }
        if (special.compile(call, builtin(call.function()))) {
            return;
        }
        if (call.isSpread()) {
            spread.call(call, call.function() instanceof Expression.Attribute method && isInheritable(method.object()));
            return;
        }
        Opcode opcode = Opcode.CALL;
        String method = "";
        List<Expression> arguments = call.arguments();
        if (call.function() instanceof Expression.Attribute attribute && !isModule(attribute.object())) {
            method = attribute.name();
            if (isInheritable(attribute.object()) && !arguments.isEmpty()) {
                // Base.method(self, ...) of a base that is not of the program: self's method by its name alone.
                opcode = Opcode.CALL_LOADED;
                out.emit(Opcode.CONSTANT, Heap.UNSET);
                value(arguments.getFirst());
                arguments = arguments.subList(1, arguments.size());
            } else {
                opcode = method(attribute);
            }
        } else {
            value(call.function());
        }
        List<String> keywords = new ArrayList<>();
        arguments.forEach(this::value);
        for (KeywordArgument argument : call.keywordArguments()) {
            keywords.add(argument.name());
            value(argument.value());
        }
        out.line(call.position().line());
        int count = arguments.size() + keywords.size();
        out.emit(opcode, count, program.shape(new CallShape(method, keywords, hint)));
    }

    /** Looks a method up. @return the opcode that calls it */
    private Opcode method(Expression.Attribute attribute) {
        value(attribute.object());
        boolean ofSuper = attribute.object() instanceof Expression.Call inner && isSuper(inner);
        if (!ofSuper && !program.attributeNames().isDefined(attribute.name())) {
            return Opcode.CALL_METHOD;
        }
        out.line(attribute.position().line());
        out.emit(Opcode.LOAD_METHOD, program.name(attribute.name()));
        return Opcode.CALL_LOADED;
    }

    /** Whether it is a type that classes can inherit from without being one of the program. */
    private boolean isInheritable(Expression expression) {
        boolean type = builtin(expression)
                .filter(builtin -> builtin == Builtin.THREAD || builtin == Builtin.OBJECT)
                .isPresent();
        return type
                || expression instanceof Expression.Name(var _, var name)
                        && scope.predefined().errorType(name).isPresent()
                        && scope.place(name).isEmpty();
    }

    /** What there is from the start that an expression names, with its module's name before it or without. */
    Optional<Builtin> builtin(Expression expression) {
        return switch (expression) {
            case Expression.Name(var _, var name) when isVariable(name) -> Optional.empty();
            case Expression.Attribute attribute when !isModule(attribute.object()) -> Optional.empty();
            default -> scope.predefined().builtin(expression);
        };
    }

    private boolean isSuper(Expression.Call call) {
        return call.function() instanceof Expression.Name(var _, var name)
                && name.equals("super")
                && scope.place(name).isEmpty();
    }

    private void superObject(Expression.Call call) {
        List<Expression> arguments = call.arguments();
        if (arguments.size() == 2 && call.keywordArguments().isEmpty()) {
            arguments.forEach(this::value);
        } else if (arguments.isEmpty() && call.keywordArguments().isEmpty()) {
            Place type = scope.place(FreeNames.CLASS)
                    .orElseThrow(() -> where.error(
                            call.position(), "found 'super()' outside a method; there is no class to look behind."));
            String object = scope.firstParameter()
                    .orElseThrow(() -> where.error(
                            call.position(),
                            "found 'super()' in a function without parameters; the first is the object."));
            load(type, FreeNames.CLASS);
            load(scope.place(object).orElseThrow(), object);
        } else {
            throw where.error(
                    call.position(), "found 'super' with other arguments than none or two: a class and an object.");
        }
        out.line(call.position().line());
        out.emit(Opcode.MAKE_SUPER);
    }

    private void logical(Expression.Logical logical) {
        Opcode jump =
                logical.operator() == LogicalOperator.AND ? Opcode.JUMP_IF_FALSE_OR_POP : Opcode.JUMP_IF_TRUE_OR_POP;
        CodeWriter.Label end = new CodeWriter.Label();
        List<Expression> operands = logical.operands();
        for (Expression operand : operands.subList(0, operands.size() - 1)) {
            value(operand);
            if (program.attributeNames().isMethod("__len__")) {
                askedFirst(logical.operator(), end);
            } else {
                out.jump(jump, end);
            }
        }
        value(operands.getLast());
        out.place(end);
    }

    /** As the jumps of {@code and} and {@code or}, where an answer that the program gives must not replace the operand. */
    private void askedFirst(LogicalOperator operator, CodeWriter.Label end) {
        out.emit(Opcode.DUPLICATE);
        if (operator == LogicalOperator.OR) {
            out.emit(Opcode.UNARY, UnaryOperator.NOT.ordinal());
        }
        CodeWriter.Label decided = new CodeWriter.Label();
        CodeWriter.Label next = new CodeWriter.Label();
        out.jump(Opcode.JUMP_IF_FALSE, decided);
        out.jump(Opcode.JUMP, next);
        out.place(decided);
        out.jump(Opcode.JUMP, end);
        out.place(next);
        out.emit(Opcode.POP);
    }

    private void conditional(Expression.Conditional conditional) {
        CodeWriter.Label otherwise = new CodeWriter.Label();
        CodeWriter.Label end = new CodeWriter.Label();
        value(conditional.condition());
        out.jump(Opcode.JUMP_IF_FALSE, otherwise);
        value(conditional.value());
        out.jump(Opcode.JUMP, end);
        out.place(otherwise);
        value(conditional.otherwise());
        out.place(end);
    }

    private void formatted(List<FormattedPart> parts) {
        for (FormattedPart part : parts) {
            switch (part) {
                case FormattedPart.Text(var text) -> out.emit(Opcode.CONSTANT, program.constant(text));
                case FormattedPart.Field field -> {
                    value(field.value());
                    formatted(field.conversion().map(Enum::ordinal).orElse(-1), () -> formatted(field.specification()));
                }
            }
        }
        if (parts.isEmpty()) {
            out.emit(Opcode.CONSTANT, program.constant(""));
        } else if (parts.size() > 1 || parts.getFirst() instanceof FormattedPart.Field) {
            out.emit(Opcode.JOIN_TEXTS, parts.size());
        }
    }

    /** Formats the top operand. @param conversion its ordinal, or -1. @param specification leaves the format as a text */
    void formatted(int conversion, Runnable specification) {
        boolean ofProgram = program.attributeNames().isMethod("__str__")
                || program.attributeNames().isMethod("__repr__");
        if (ofProgram) {
            out.emit(Opcode.TEXT, conversion);
        }
        specification.run();
        out.emit(Opcode.FORMAT, ofProgram ? -1 : conversion);
    }

    private void comparison(Expression.Comparison comparison) {
        List<ComparisonOperator> operators = comparison.operators();
        List<Expression> operands = comparison.operands();
        CodeWriter.Label failed = new CodeWriter.Label();
        CodeWriter.Label end = new CodeWriter.Label();
        value(operands.getFirst());
        int last = operators.size() - 1;
        for (int at = 0; at < last; at++) {
            value(operands.get(at + 1));
            out.emit(Opcode.TUCK);
            compare(operators.get(at));
            out.jump(Opcode.JUMP_IF_FALSE_OR_POP, failed);
        }
        value(operands.getLast());
        compare(operators.get(last));
        if (last > 0) {
            out.jump(Opcode.JUMP, end);
            out.place(failed);
            out.emit(Opcode.POP_SECOND);
            out.place(end);
        }
    }

    /** Where classes of the program say what is equal or contained, what is not is the opposite of it. */
    private void compare(ComparisonOperator operator) {
        boolean equality = program.attributeNames().isMethod("__eq__");
        boolean membership = equality || program.attributeNames().isMethod("__contains__");
        if (operator == ComparisonOperator.NOT_EQUAL && equality) {
            out.emit(Opcode.COMPARE, ComparisonOperator.EQUAL.ordinal());
            out.emit(Opcode.UNARY, UnaryOperator.NOT.ordinal());
        } else if (operator.isMembership() && membership) {
            out.emit(Opcode.COMPARE, ComparisonOperator.IN.ordinal());
            out.emit(Opcode.UNARY, UnaryOperator.NOT.ordinal());
            if (operator == ComparisonOperator.IN) {
                // Whatever a __contains__ answers, the operator's value is a truth.
                out.emit(Opcode.UNARY, UnaryOperator.NOT.ordinal());
            }
        } else {
            out.emit(Opcode.COMPARE, operator.ordinal());
        }
    }
}
