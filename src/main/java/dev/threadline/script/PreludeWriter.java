package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.util.List;

/** Puts codes of the step machine together that stand in no program: by name of local, without lines. */
abstract class PreludeWriter {
    final ProgramCompiler program;
    CodeWriter out = new CodeWriter();

    PreludeWriter(ProgramCompiler program) {
        this.program = program;
    }

    /** What was written, as a code. @param parameters how many of the locals, the first ones, are parameters */
    Code finish(int number, String name, int parameters) {
        Code code = out.toCode(number, name, name, Signature.of(parameters), 0);
        out = new CodeWriter();
        return code;
    }

    void declare(String... names) {
        for (String name : names) {
            out.local(name);
        }
    }

    void load(String name) {
        out.emit(Opcode.LOAD_LOCAL, out.local(name));
    }

    void store(String name) {
        out.emit(Opcode.STORE_LOCAL, out.local(name));
    }

    void constant(int code) {
        out.emit(Opcode.CONSTANT, code);
    }

    void isNone(String name) {
        load(name);
        constant(ValueCode.NONE);
        out.emit(Opcode.COMPARE, ComparisonOperator.IS.ordinal());
    }

    void call(Builtin builtin, String... arguments) {
        out.emit(Opcode.CONSTANT, program.constant(builtin));
        for (String argument : arguments) {
            load(argument);
        }
        function(arguments.length);
    }

    void function(int count) {
        out.emit(Opcode.CALL, count, program.shape(new CallShape("", List.of(), "")));
    }

    void method(String name, int count) {
        out.emit(Opcode.CALL_METHOD, count, program.shape(new CallShape(name, List.of(), "")));
    }
}
