package dev.threadline.script;

import dev.threadline.event.Detail;
import dev.threadline.event.ObjectState;
import dev.threadline.event.OutcomeKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The states that a program can be in, as {@linkplain Columns rows} of numbers, and the steps between them. Two states are the
 * same if and only if their numbers are, as long as both are of one space. Any thread may ask.
 */
public final class StateSpace {
    private final Program program;
    private final Settings settings;
    private final int[] setupGlobals;
    private final Columns columns = new Columns();
    private final History history;
    private final StepKinds kinds = new StepKinds();
    private final Outlooks outlooks;

    /**
     * How a program is stepped.
     *
     * @param seed of the random numbers
     * @param everyDraw whether a draw is a choice, instead of being taken from the seed
     * @param printed whether printed lines are part of the state
     */
    public record Settings(long seed, boolean everyDraw, boolean printed) {}

    /** A thread in a state: what it is called, whether it is a daemon, and whether it is alive. */
    public record ThreadAt(String name, boolean daemon, boolean alive) {}

    /** The states of a program. */
    public StateSpace(Program program, Settings settings) {
        this.program = program;
        this.settings = settings;
        setupGlobals = SetupGlobals.of(program);
        history = new History(settings.printed());
        outlooks = new Outlooks(columns, this::decoder, history, kinds, settings.everyDraw());
    }

    /** What the kinds of steps are. */
    public StepKinds kinds() {
        return kinds;
    }

    /** About how many bytes are kept of what states consist of, beside the states. */
    public long bytes() {
        return columns.bytes();
    }

    /**
     * The first states, one for each way in which what is drawn before the first step can fall out; the choices of each are
     * those draws.
     *
     * @throws dev.threadline.event.UserError if the setup fails
     */
    public void begin(StepSink into) {
        EveryDraw draws = new EveryDraw();
        do {
            History.Taking taking = history.taking();
            Stepper stepper = new Stepper(program, settings.seed(), taking::print);
            if (settings.everyDraw()) {
                stepper.host().drawBy(draws);
            }
            stepper.begin();
            int[] row = RowEncoder.whole(columns, stepper);
            history.after(row.clone(), taking.failure(stepper), taking.printed(), row);
            into.step(kinds.of(draws.drawn(), true, Gain.NOTHING), row);
        } while (draws.advance());
    }

    /** Every step that a state has, in the order of its threads; none if it is an end. */
    public void expand(int[] row, StepSink into) {
        Layout layout = columns.layout(row[0]);
        Outlook[] all = new Outlook[layout.threads()];
        boolean lives = false;
        for (int thread = 0; thread < all.length; thread++) {
            all[thread] = outlooks.of(row, layout, thread);
            lives |= all[thread].lives();
        }
        if (!lives) {
            return;
        }
        int[] target = row.clone();
        for (int thread = 0; thread < all.length; thread++) {
            if (all[thread].isOpen()) {
                outlooks.takeAnew(row, thread, into);
            } else {
                take(row, all[thread].transitions(), target, into);
            }
        }
    }

    /** @param target the row, and the row again afterwards but for what its history wrote */
    private void take(int[] row, Transition[] transitions, int[] target, StepSink into) {
        for (Transition transition : transitions) {
            int[] changing = transition.columns();
            for (int at = 0; at < changing.length; at++) {
                target[changing[at]] = transition.numbers()[at];
            }
            history.after(row, transition.failure(), transition.printed(), target);
            into.step(transition.kind(), target);
            for (int column : changing) {
                target[column] = row[column];
            }
        }
    }

    /** What a state means as an end: by its first failure, else by its check, or by somebody who is left. */
    public Ending ending(int[] state) {
        Stepper stepper = decoder(state).stepper();
        boolean over = Candidates.isOver(stepper);
        if (state[Layout.FAILURE] != 0 || !over) {
            return ending(state, OutcomeKind.DEADLOCK);
        }
        SortedMap<String, PlainValue> last = last(stepper);
        return new FinalCheck(stepper)
                .failure(0, stepper.host()::model)
                .map(why -> new Ending(OutcomeKind.CHECK, why, last, history.printed(state)))
                .orElseGet(() -> new Ending(OutcomeKind.FINISHED, "", last, history.printed(state)));
    }

    /** What a state means as a part of what goes on for ever, or as an end at which somebody is left. @param kind of that */
    public Ending ending(int[] state, OutcomeKind kind) {
        SortedMap<String, PlainValue> last = last(decoder(state).stepper());
        if (state[Layout.FAILURE] == 0) {
            return new Ending(kind, "", last, history.printed(state));
        }
        Detail.Failure failure = history.failure(state[Layout.FAILURE]);
        boolean asserted = failure.type().equals("AssertionError");
        String reason = failure.message().isEmpty() ? failure.type() : failure.type() + ": " + failure.message();
        return new Ending(asserted ? OutcomeKind.ASSERTION : OutcomeKind.ERROR, reason, last, history.printed(state));
    }

    /** The threads as they are in a state, by number. */
    public List<ThreadAt> threads(int[] state) {
        Stepper stepper = decoder(state).stepper();
        List<ThreadAt> threads = new ArrayList<>();
        for (int thread = 0; thread < stepper.threadCount(); thread++) {
            LocalHost.Made made = stepper.host().thread(thread);
            threads.add(new ThreadAt(made.name(), made.daemon(), made.model().snapshot() == ObjectState.Life.ALIVE));
        }
        return threads;
    }

    private SortedMap<String, PlainValue> last(Stepper stepper) {
        World world = stepper.world();
        Map<String, PlainValue> last = new LinkedHashMap<>();
        for (int global : setupGlobals) {
            PlainValue.of(world.values(), world.valueOfGlobal(global))
                    .filter(value ->
                            program.globals().get(global).shared() || !(value instanceof PlainValue.Single(var _)))
                    .ifPresent(value -> last.put(program.globals().get(global).name(), value));
        }
        return new TreeMap<>(last);
    }

    private RowDecoder decoder(int[] row) {
        return new RowDecoder(columns, row, program, settings.seed(), line -> {});
    }
}
