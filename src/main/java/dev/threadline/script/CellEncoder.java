package dev.threadline.script;

import dev.threadline.model.StateWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes cells as words: what each holds, and its kind first. How a value in a cell is written, which may be another cell, is
 * for who numbers the cells to say.
 */
abstract class CellEncoder implements StateWriter {
    /** What a cell is, as its first word. */
    static final int BIG = 0;

    static final int TEXT = 1;
    static final int FUNCTION = 2;
    static final int ERROR = 3;
    static final int TUPLE = 4;
    static final int RANGE = 5;
    static final int PRIMITIVE = 6;
    static final int LIST = 7;
    static final int THREAD = 8;
    static final int REAL = 9;
    static final int DICT = 10;
    static final int SLICE = 11;
    static final int VIEW = 12;
    static final int WALK = 13;
    static final int SERIES = 14;
    static final int PREDEFINED = 15;
    static final int ERROR_TYPE = 16;
    static final int LOCK_SIDE = 17;
    static final int VARIABLE = 18;
    static final int LOCAL = 19;
    static final int METHOD = 20;
    static final int SUPER = 21;
    static final int CLASS = 22;
    static final int INSTANCE = 23;

    private final Stepper stepper;
    private int[] words = new int[64];
    private int size;

    CellEncoder(Stepper stepper) {
        this.stepper = stepper;
    }

    /** What was written since the last time. */
    final int[] take() {
        int[] taken = Arrays.copyOf(words, size);
        size = 0;
        return taken;
    }

    /** A cell, its kind first. */
    final void cell(Cell cell) {
        switch (cell) {
            case Cell.Big(var value) -> {
                number(BIG);
                text(value.toString());
            }
            case Cell.Real(var value) -> {
                number(REAL);
                wide(Double.doubleToLongBits(value));
            }
            case Cell.Text(var text) -> {
                number(TEXT);
                text(text);
            }
            case Cell.Function(var code, var defaults, var captured) -> {
                number(FUNCTION);
                number(code.number());
                values(defaults);
                values(captured);
            }
            case Cell.Method(var object, var function) -> {
                number(METHOD);
                value(object);
                value(function);
            }
            case Cell.Super(var type, var object) -> {
                number(SUPER);
                value(type);
                value(object);
            }
            case ClassCell type -> {
                number(CLASS);
                text(type.name());
                value(type.base());
                attributes(type);
            }
            case InstanceCell instance -> {
                number(INSTANCE);
                text(instance.name());
                value(instance.type());
                value(instance.inner());
                attributes(instance);
            }
            case Variable variable -> {
                number(VARIABLE);
                variable(variable);
            }
            case Cell.Error(var type, var message, var arguments) -> {
                number(ERROR);
                text(type);
                text(message);
                value(arguments);
            }
            case Cell.Tuple(var elements) -> {
                number(TUPLE);
                values(elements);
            }
            case Cell.Range(var start, var stop, var step) -> {
                number(RANGE);
                wide(start);
                wide(stop);
                wide(step);
            }
            case Cell.Primitive(var object, var model, var lock) -> {
                number(PRIMITIVE);
                value(lock);
                number(model.kind().ordinal());
                text(stepper.host().objects().get(object).name());
                model.encode(this);
            }
            case ListCell list -> container(LIST, list);
            case DictCell dict -> container(DICT, dict);
            case Cell.Slice(var start, var stop, var step) -> {
                number(SLICE);
                values(new int[] {start, stop, step});
            }
            case Cell.View(var dict, var view) -> {
                number(VIEW);
                value(dict);
                number(view.ordinal());
            }
            case Cell.Walk(var dict, var view, var entries) -> {
                number(WALK);
                value(dict);
                number(view.ordinal());
                number(entries);
            }
            case SeriesCell series -> {
                number(SERIES);
                text(series.type());
                values(series.left());
            }
            case Cell.Predefined(var builtin) -> {
                number(PREDEFINED);
                number(builtin.ordinal());
            }
            case Cell.ErrorType(var name) -> {
                number(ERROR_TYPE);
                text(name);
            }
            case Cell.LockSide(var lock, var reads) -> {
                number(LOCK_SIDE);
                number(reads ? 1 : 0);
                value(lock);
            }
            case LocalCell local -> {
                number(LOCAL);
                local(local);
            }
            case ThreadCell thread -> {
                number(THREAD);
                number(thread.thread());
                value(thread.finished());
                value(thread.call());
                number(thread.isSpent() ? 1 : 0);
            }
            case Cell.Singleton _, Cell.NamedThreads _ ->
                throw new IllegalStateException("a constant behind the constants: " + cell);
        }
    }

    /** What a thread that has ended had in it nobody can see any more. */
    private void local(LocalCell local) {
        Map<Integer, SortedMap<String, Integer>> living = new TreeMap<>(local.attributes());
        living.keySet().removeIf(thread -> stepper.state(thread).isOver());
        number(living.size());
        living.forEach((thread, attributes) -> {
            thread(thread);
            number(attributes.size());
            attributes.forEach((name, value) -> {
                text(name);
                value(value);
            });
        });
    }

    private void attributes(ObjectCell object) {
        number(object.isShared() ? 1 : 0);
        number(object.attributes().size());
        new TreeMap<>(object.attributes()).forEach((name, variable) -> {
            text(name);
            variable(variable);
        });
    }

    private void container(int kind, Container container) {
        number(kind);
        number(container.isShared() ? 1 : 0);
        if (container.isShared()) {
            text(stepper.host().objects().get(container.object()).name());
        }
        container.encode(this);
    }

    private void variable(Variable variable) {
        number(variable.hasSteps() ? 1 : 0);
        if (variable.hasSteps()) {
            text(stepper.host().objects().get(variable.object()).name());
        }
        value(variable.value());
    }

    @Override
    public void number(int number) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
        }
        words[size++] = number;
    }

    @Override
    public void thread(int thread) {
        number(thread);
    }

    final void values(int[] codes) {
        number(codes.length);
        for (int code : codes) {
            value(code);
        }
    }

    private void wide(long number) {
        number((int) (number >>> 32));
        number((int) number);
    }

    final void text(String text) {
        number(text.length());
        text.chars().forEach(this::number);
    }
}
