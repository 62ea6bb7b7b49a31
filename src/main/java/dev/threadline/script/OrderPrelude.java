package dev.threadline.script;

import dev.threadline.event.ValueCode;

/** Codes that ask the program's own classes which objects are equal, and which of two comes first. */
final class OrderPrelude extends PreludeWriter {
    OrderPrelude(ProgramCompiler program) {
        super(program);
    }

    /** {@code value in sequence}: whether an element is the value or, asked one after the other, equal to it. */
    Code contains(int number) {
        declare("value", "sequence", "walk", "at", "element");
        CodeWriter.Label next = new CodeWriter.Label();
        CodeWriter.Label ask = new CodeWriter.Label();
        CodeWriter.Label over = new CodeWriter.Label();
        load("sequence");
        out.emit(Opcode.FOR_BEGIN, out.local("walk"));
        out.place(next);
        out.jump(Opcode.FOR_NEXT, out.local("walk"), over);
        store("element");
        compare(ComparisonOperator.IS, "element", "value");
        out.jump(Opcode.JUMP_IF_FALSE, ask);
        constant(ValueCode.TRUE);
        out.emit(Opcode.RETURN);
        out.place(ask);
        compare(ComparisonOperator.EQUAL, "element", "value");
        out.jump(Opcode.JUMP_IF_FALSE, next);
        constant(ValueCode.TRUE);
        out.emit(Opcode.RETURN);
        out.place(over);
        constant(ValueCode.FALSE);
        out.emit(Opcode.RETURN);
        return finish(number, "in", 2);
    }

    /**
     * Gives each of some keys its place in the order that {@code <} puts them in, equal keys the same one, so that what
     * sorts by those numbers sorts as by the keys. By binary insertion, as CPython sorts what is short.
     */
    Code ranks(int number) {
        declare("keys", "count", "order", "ranks", "rank", "at", "low", "high", "middle");
        call(Builtin.LIST, "keys");
        store("keys");
        call(Builtin.LIST, "keys");
        store("ranks");
        call(Builtin.LEN, "keys");
        store("count");
        out.emit(Opcode.BUILD_LIST, 0);
        store("order");
        insertAll();
        number();
        load("ranks");
        out.emit(Opcode.RETURN);
        return finish(number, "sorted", 1);
    }

    /** Puts the place of each key where it belongs among those before it: behind those that are not more. */
    private void insertAll() {
        CodeWriter.Label each = new CodeWriter.Label();
        CodeWriter.Label search = new CodeWriter.Label();
        CodeWriter.Label lower = new CodeWriter.Label();
        CodeWriter.Label insert = new CodeWriter.Label();
        CodeWriter.Label done = new CodeWriter.Label();
        set("at", 0);
        out.place(each);
        compare(ComparisonOperator.LESS, "at", "count");
        out.jump(Opcode.JUMP_IF_FALSE, done);
        set("low", 0);
        load("at");
        store("high");
        out.place(search);
        compare(ComparisonOperator.LESS, "low", "high");
        out.jump(Opcode.JUMP_IF_FALSE, insert);
        load("low");
        load("high");
        out.emit(Opcode.BINARY, BinaryOperator.ADD.ordinal());
        constant(ValueCode.ofSmall(2));
        out.emit(Opcode.BINARY, BinaryOperator.FLOOR_DIVIDE.ordinal());
        store("middle");
        element("keys", "at");
        load("keys");
        element("order", "middle");
        out.emit(Opcode.LOAD_ELEMENT);
        out.emit(Opcode.COMPARE, ComparisonOperator.LESS.ordinal());
        out.jump(Opcode.JUMP_IF_FALSE, lower);
        load("middle");
        store("high");
        out.jump(Opcode.JUMP, search);
        out.place(lower);
        load("middle");
        store("low");
        increase("low");
        out.jump(Opcode.JUMP, search);
        out.place(insert);
        load("order");
        load("low");
        load("at");
        method("insert", 2);
        out.emit(Opcode.POP);
        increase("at");
        out.jump(Opcode.JUMP, each);
        out.place(done);
    }

    /** Numbers the keys in their order, one up wherever a key is more than the one before it. */
    private void number() {
        CodeWriter.Label each = new CodeWriter.Label();
        CodeWriter.Label same = new CodeWriter.Label();
        CodeWriter.Label done = new CodeWriter.Label();
        set("rank", 0);
        set("at", 0);
        out.place(each);
        compare(ComparisonOperator.LESS, "at", "count");
        out.jump(Opcode.JUMP_IF_FALSE, done);
        load("at");
        out.jump(Opcode.JUMP_IF_FALSE, same);
        keyInOrder(1);
        keyInOrder(0);
        out.emit(Opcode.COMPARE, ComparisonOperator.LESS.ordinal());
        out.jump(Opcode.JUMP_IF_FALSE, same);
        increase("rank");
        out.place(same);
        load("rank");
        load("ranks");
        element("order", "at");
        out.emit(Opcode.STORE_ELEMENT);
        increase("at");
        out.jump(Opcode.JUMP, each);
        out.place(done);
    }

    /** The key that stands so many places before the present one in the order. */
    private void keyInOrder(int before) {
        load("keys");
        load("order");
        load("at");
        constant(ValueCode.ofSmall(before));
        out.emit(Opcode.BINARY, BinaryOperator.SUBTRACT.ordinal());
        out.emit(Opcode.LOAD_ELEMENT);
        out.emit(Opcode.LOAD_ELEMENT);
    }

    private void compare(ComparisonOperator operator, String left, String right) {
        load(left);
        load(right);
        out.emit(Opcode.COMPARE, operator.ordinal());
    }

    private void element(String list, String at) {
        load(list);
        load(at);
        out.emit(Opcode.LOAD_ELEMENT);
    }

    private void set(String local, int value) {
        constant(ValueCode.ofSmall(value));
        store(local);
    }

    private void increase(String local) {
        load(local);
        constant(ValueCode.ofSmall(1));
        out.emit(Opcode.BINARY, BinaryOperator.ADD.ordinal());
        store(local);
    }
}
