package dev.threadline.script;

/** Compiles what stands left of an equals sign. */
final class TargetCompiler {
    private final ProgramCompiler program;
    private final Scope scope;
    private final CodeWriter out;
    private final ExpressionCompiler expressions;

    TargetCompiler(ProgramCompiler program, Scope scope, CodeWriter out, ExpressionCompiler expressions) {
        this.program = program;
        this.scope = scope;
        this.out = out;
        this.expressions = expressions;
    }

    /** Stores the top operand. */
    void store(Target target) {
        switch (target) {
            case Expression.Name(var position, var name) -> {
                out.line(position.line());
                // A name that is given a value has a place for it.
                switch (scope.place(name).orElseThrow()) {
                    case Place.Local(var local) -> out.emit(Opcode.STORE_LOCAL, out.local(local));
                    case Place.Captured(var local) -> out.emit(Opcode.STORE_CAPTURED, out.local(local));
                    case Place.Global(var number, var shared) -> out.emit(Opcode.STORE_GLOBAL, number, shared ? 1 : 0);
                    case Place.OfClass(var local) -> {
                        out.emit(Opcode.LOAD_LOCAL, out.local(local));
                        out.emit(Opcode.STORE_ATTRIBUTE, program.name(name));
                    }
                }
            }
            case Expression.Subscript(var position, var object, var index) -> {
                expressions.value(object);
                expressions.value(index);
                out.line(position.line());
                out.emit(Opcode.STORE_ELEMENT);
            }
            case Expression.Attribute(var position, var object, var name) -> {
                expressions.value(object);
                out.line(position.line());
                out.emit(Opcode.STORE_ATTRIBUTE, program.name(name));
            }
            case Target.Unpacking several -> {
                out.line(several.position().line());
                out.emit(Opcode.UNPACK, several.elements().size());
                several.elements().forEach(this::store);
            }
        }
    }

    /** {@code del target}. */
    void delete(Target target) {
        switch (target) {
            case Expression.Name name -> {
                // Looking at it first complains about a name that has no value.
                expressions.value(name);
                out.emit(Opcode.POP);
                out.emit(Opcode.CONSTANT, Heap.UNSET);
                store(name);
            }
            case Expression.Subscript(var position, var object, var index) -> {
                expressions.value(object);
                expressions.value(index);
                out.line(position.line());
                out.emit(Opcode.DELETE_ELEMENT);
            }
            case Expression.Attribute _ -> throw new IllegalStateException("attributes are refused before");
            case Target.Unpacking several -> several.elements().forEach(this::delete);
        }
    }

    /** {@code target op= value}. */
    void augmented(Statement.AugmentedAssignment augmented) {
        BinaryOperator operator = augmented.operator();
        switch (augmented.target()) {
            case Expression.Name name -> {
                expressions.value(name);
                operate(operator, augmented);
                store(name);
            }
            case Expression.Subscript(var position, var object, var index) -> {
                expressions.value(object);
                expressions.value(index);
                out.line(position.line());
                out.emit(Opcode.DUPLICATE_TWO);
                out.emit(Opcode.LOAD_ELEMENT);
                operate(operator, augmented);
                out.emit(Opcode.SINK_TWO);
                out.emit(Opcode.STORE_ELEMENT);
            }
            case Target.Unpacking _ -> throw new IllegalStateException("the parser lets one target stand there");
            case Expression.Attribute(var position, var object, var name) -> {
                expressions.value(object);
                out.line(position.line());
                out.emit(Opcode.DUPLICATE);
                out.emit(Opcode.LOAD_ATTRIBUTE, program.name(name));
                operate(operator, augmented);
                out.emit(Opcode.SWAP);
                out.emit(Opcode.STORE_ATTRIBUTE, program.name(name));
            }
        }
    }

    private void operate(BinaryOperator operator, Statement.AugmentedAssignment augmented) {
        expressions.value(augmented.value());
        out.line(augmented.position().line());
        boolean inPlace = switch (operator) {
            case ADD, MULTIPLY, BIT_OR -> true;
            default -> false;
        };
        out.emit(inPlace ? Opcode.CHANGE_IN_PLACE : Opcode.BINARY, operator.ordinal());
    }
}
