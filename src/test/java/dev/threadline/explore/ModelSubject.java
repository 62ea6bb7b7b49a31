package dev.threadline.explore;

import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Effect;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import dev.threadline.model.StateWriter;
import dev.threadline.model.ThreadModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A program without a language and without threads: for each thread a list of operations on models, stepped in memory. */
final class ModelSubject implements Subject<ModelSubject.End>, Position {
    /**
     * An operation; whether it is left out if the one before gave False, or has one more than that gave as its argument; and which
     * instruction follows if it gives 0, by how many before this one, if not the next.
     */
    record Instruction(Operation operation, boolean onlyIfTrue, boolean onePlusLast, int back) {
        static Instruction of(Operation operation) {
            return new Instruction(operation, false, false, -1);
        }

        static Instruction until(Operation operation, int back) {
            return new Instruction(operation, false, false, back);
        }
    }

    /** How it ended: whether all got through, what each object was, and what each operation of each thread gave. */
    record End(boolean finished, List<List<Integer>> states, List<List<Integer>> results) {}

    private final List<Model> models;
    private final List<List<Instruction>> code;
    private final boolean spurious;
    private final SavedStates beginning = new SavedStates();
    private final int[] begins;
    private final int[] objectOf;
    private final boolean[] begun;
    private final int[] counters;
    private final int[] last;
    private final Operation[] pending;
    private final List<List<Integer>> results = new ArrayList<>();
    private int[] turns = new int[8];
    private int turnCount;

    /** @param spurious whether waits at conditions may end by themselves */
    ModelSubject(List<Model> models, List<List<Instruction>> code, boolean spurious) {
        this.models = models;
        this.code = code;
        this.spurious = spurious;
        begins = models.stream().mapToInt(beginning::save).toArray();
        int threads = code.size();
        objectOf = new int[threads];
        Arrays.fill(objectOf, -1);
        for (int object = 0; object < models.size(); object++) {
            if (models.get(object) instanceof ThreadModel life) {
                objectOf[life.thread()] = object;
            }
        }
        begun = new boolean[threads];
        counters = new int[threads];
        last = new int[threads];
        pending = new Operation[threads];
        code.forEach(_ -> results.add(new ArrayList<>()));
    }

    @Override
    public End run(Chooser chooser) {
        begin();
        while (true) {
            findTurns();
            if (turnCount == 0) {
                boolean finished = Arrays.stream(pending).allMatch(operation -> operation == null);
                End end = new End(
                        finished,
                        models.stream().map(ModelSubject::encoded).toList(),
                        results.stream().map(List::copyOf).toList());
                chooser.over(this);
                return end;
            }
            int index = chooser.choose(this);
            if (index < 0) {
                return null;
            }
            take(turns[index]);
        }
    }

    private static List<Integer> encoded(Model model) {
        List<Integer> numbers = new ArrayList<>();
        model.encode(new StateWriter() {
            @Override
            public void number(int number) {
                numbers.add(number);
            }

            @Override
            public void thread(int thread) {
                numbers.add(thread);
            }

            @Override
            public void value(int code) {
                numbers.add(code);
            }
        });
        return numbers;
    }

    void begin() {
        for (int object = 0; object < models.size(); object++) {
            beginning.restore(models.get(object), begins[object]);
        }
        for (int thread = 0; thread < code.size(); thread++) {
            counters[thread] = 0;
            last[thread] = ValueCode.ofSmall(0);
            pending[thread] = null;
            results.get(thread).clear();
            begun[thread] = objectOf[thread] < 0;
            if (begun[thread]) {
                fetch(thread);
            }
        }
        // Those that nobody starts are there from the beginning.
        for (int thread = 0; thread < code.size(); thread++) {
            if (!begun[thread] && !isStarted(objectOf[thread])) {
                models.get(objectOf[thread]).apply(thread, Operation.of(Action.BEGIN, objectOf[thread]));
                begun[thread] = true;
                fetch(thread);
            }
        }
    }

    private boolean isStarted(int object) {
        return code.stream()
                .flatMap(List::stream)
                .map(Instruction::operation)
                .anyMatch(operation -> operation.action() == Action.START && operation.object() == object);
    }

    private void fetch(int thread) {
        List<Instruction> instructions = code.get(thread);
        int at = counters[thread];
        while (at < instructions.size() && instructions.get(at).onlyIfTrue() && last[thread] == ValueCode.FALSE) {
            at++;
        }
        counters[thread] = at;
        if (at == instructions.size()) {
            pending[thread] = null;
            if (objectOf[thread] >= 0) {
                models.get(objectOf[thread]).apply(thread, Operation.of(Action.END, objectOf[thread]));
            }
            return;
        }
        Operation operation = instructions.get(at).operation();
        boolean waits = operation.action() == Action.WAIT || operation.action() == Action.EXCHANGE;
        Operation first = waits ? operation.within(Operation.FOREVER) : operation;
        if (instructions.get(at).onePlusLast() && ValueCode.isSmall(last[thread])) {
            int argument = ValueCode.ofSmall(ValueCode.small(last[thread]) + 1);
            first = new Operation(first.action(), first.object(), argument, first.second(), first.timeout());
        }
        pending[thread] = first;
    }

    private void findTurns() {
        turnCount = 0;
        for (int thread = 0; thread < code.size(); thread++) {
            for (int kind = 0; kind < Turn.KINDS && pending[thread] != null; kind++) {
                if ((kind != Turn.SPURIOUS || spurious)
                        && Turn.isPossible(models.get(pending[thread].object()), thread, pending[thread], kind)) {
                    if (turnCount == turns.length) {
                        turns = Arrays.copyOf(turns, 2 * turnCount);
                    }
                    turns[turnCount++] = Turn.of(thread, kind);
                }
            }
        }
    }

    /** Takes a turn. @return what its step gave */
    Effect take(int turn) {
        int thread = Turn.thread(turn);
        Operation operation = pending[thread];
        Model model = models.get(operation.object());
        Effect effect = Turn.take(model, thread, operation);
        if (effect.result() == Effect.GOES_ON) {
            boolean gaveUp = operation.action() == Action.RESUME && Turn.kind(turn) != Turn.SPURIOUS;
            int argument = model.companion() >= 0 && gaveUp ? ValueCode.FALSE : ValueCode.NONE;
            long timeout = operation.action() == Action.RESUME
                    ? Operation.FOREVER
                    : code.get(thread).get(counters[thread]).operation().timeout();
            pending[thread] =
                    Operation.of(Action.RESUME, operation.object(), argument).within(timeout);
            return effect;
        }
        if (effect.result() == Effect.ACTS) {
            pending[thread] = Operation.of(Action.OPEN, operation.object());
            return effect;
        }
        int result = effect.isRefused() ? effect.failure().hashCode() | 1 : effect.result();
        results.get(thread).add(result);
        last[thread] = effect.isRefused() ? ValueCode.FALSE : result;
        if (operation.action() == Action.START && !effect.isRefused()) {
            int other = ((ThreadModel) model).thread();
            begun[other] = true;
            fetch(other);
        }
        int back = code.get(thread).get(counters[thread]).back();
        counters[thread] += back >= 0 && result == ValueCode.ofSmall(0) ? -back : 1;
        fetch(thread);
        return effect;
    }

    /** The state in which it is, the threads' included, to be compared. */
    List<Object> state() {
        List<Object> state = new ArrayList<>();
        models.forEach(model -> state.add(encoded(model)));
        state.add(Arrays.asList(pending.clone()));
        results.forEach(result -> state.add(List.copyOf(result)));
        return state;
    }

    List<Integer> turnsNow() {
        findTurns();
        return Arrays.stream(turns, 0, turnCount).boxed().toList();
    }

    @Override
    public int threadCount() {
        return code.size();
    }

    @Override
    public Operation pending(int thread) {
        return pending[thread];
    }

    @Override
    public int turnCount() {
        return turnCount;
    }

    @Override
    public int turn(int index) {
        return turns[index];
    }

    @Override
    public boolean wakesSpuriously() {
        return spurious;
    }

    @Override
    public Model model(int object) {
        return models.get(object);
    }

    @Override
    public int objectOf(int thread) {
        return objectOf[thread];
    }

    @Override
    public boolean isDaemon(int thread) {
        return false;
    }

    @Override
    public boolean hasFailed() {
        return false;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int object = 0; object < models.size(); object++) {
            text.append(object).append(' ').append(models.get(object).kind()).append('\n');
        }
        for (int thread = 0; thread < code.size(); thread++) {
            text.append("thread ").append(thread).append('\n');
            code.get(thread)
                    .forEach(
                            instruction -> text.append("  ").append(instruction).append('\n'));
        }
        return text.toString();
    }
}
