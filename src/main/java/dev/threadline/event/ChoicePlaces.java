package dev.threadline.event;

import java.util.List;

/**
 * Where in a controlled run its choices were made, in visible steps. The two do not go one by one: a thread's end may be a choice
 * and is no visible step, and who is chosen while it sleeps takes the step after its sleep too. So each choice is looked for among
 * the events after the one before it: the first that tells what its thread did with it.
 */
public final class ChoicePlaces {
    private static final String END = "end";

    private final EventLog log;

    /** How many steps were taken before each choice; never falls. */
    private final long[] steps;

    private long position;
    private long taken;

    private ChoicePlaces(EventLog log, List<Decided> decided) {
        this.log = log;
        steps = new long[decided.size()];
        for (int number = 0; number < steps.length; number++) {
            steps[number] = find(decided.get(number));
        }
    }

    /** Those of a run, which is looked through once. */
    public static ChoicePlaces of(EventLog log, ChoiceLog choices) {
        return new ChoicePlaces(log, choices.decided());
    }

    private long find(Decided decided) {
        for (long size = log.size(); position < size; position++) {
            EventKind kind = log.kindAt(position);
            boolean found = log.threadAt(position) == decided.choice().thread() && tells(decided, kind);
            long before = taken;
            taken += kind.isStep() ? 1 : 0;
            if (found) {
                position++;
                return before;
            }
        }
        // It was made, and then the run was cut.
        return taken;
    }

    private boolean tells(Decided decided, EventKind kind) {
        return switch (decided.turn()) {
            case Choice.Random(var drawn) ->
                kind == EventKind.DRAW && log.valueAt(position).equals(Value.of(drawn));
            case Choice.Step _
            when slept(decided) -> kind.isStep() || kind == EventKind.REQUEST || kind == EventKind.END;
            case Choice.Step _ when decided.operation().equals(END) -> kind == EventKind.END;
            case Choice.Step _, Choice.Timeout _, Choice.Spurious _ -> kind.isStep();
        };
    }

    private static boolean slept(Decided decided) {
        return decided.operation().isEmpty();
    }

    /** How many steps were taken before a choice; where it is no more, in all. @param choice its number, from 0 */
    public long stepsBefore(int choice) {
        return choice < steps.length ? steps[choice] : log.steps();
    }

    /** How many choices led to the state after a step: the next one decided what came then. @param step from 0 */
    public int madeBy(long step) {
        int low = 0;
        int high = steps.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (steps[middle] < step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
