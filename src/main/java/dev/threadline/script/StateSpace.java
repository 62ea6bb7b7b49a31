package dev.threadline.script;

import dev.threadline.event.Detail;
import dev.threadline.event.ObjectState;
import dev.threadline.event.OutcomeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The states that a program can be in, as {@linkplain Columns rows} of numbers, and the steps between them. Two states are the
 * same if and only if their numbers are, as long as both are of one space. Any thread may ask.
 */
public final class StateSpace implements TransitionSystem {
    private final Program program;
    private final Settings settings;
    private final int[] setupGlobals;
    private final Columns columns = new Columns();
    private final History history;
    private final StepKinds kinds = new StepKinds();
    private final Outlooks outlooks;
    private final Outlooks stirs;

    /**
     * How a program is stepped.
     *
     * @param seed of the random numbers
     * @param everyDraw whether a draw is a choice, instead of being taken from the seed
     * @param printed whether printed lines are part of the state
     */
    public record Settings(long seed, boolean everyDraw, boolean printed) {}

    /** The states of a program. */
    public StateSpace(Program program, Settings settings) {
        this.program = program;
        this.settings = settings;
        setupGlobals = SetupGlobals.of(program);
        history = new History(settings.printed());
        outlooks = outlooks(Move.STEP);
        stirs = outlooks(Move.STIR);
    }

    private Outlooks outlooks(Move move) {
        return new Outlooks(columns, this::decoder, history, kinds, settings.everyDraw(), move);
    }

    @Override
    public StepKinds kinds() {
        return kinds;
    }

    @Override
    public long bytes() {
        return columns.bytes();
    }

    @Override
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
    @Override
    public void expand(int[] row, StepSink into) {
        expand(outlooks, row, into);
    }

    /** Every way in which a thread comes out of a wait that nobody ended. */
    void stir(int[] row, StepSink into) {
        expand(stirs, row, into);
    }

    private void expand(Outlooks moves, int[] row, StepSink into) {
        Layout layout = columns.layout(row[0]);
        Outlook[] all = new Outlook[layout.threads()];
        boolean lives = false;
        for (int thread = 0; thread < all.length; thread++) {
            all[thread] = moves.of(row, layout, thread);
            lives |= all[thread].lives();
        }
        if (!lives) {
            return;
        }
        int[] target = row.clone();
        for (int thread = 0; thread < all.length; thread++) {
            if (all[thread].isOpen()) {
                moves.takeAnew(row, thread, into);
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

    @Override
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

    @Override
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

    @Override
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

    /** What each thread can do in a state. */
    Outlook[] outlooks(int[] row) {
        Layout layout = columns.layout(row[0]);
        Outlook[] all = new Outlook[layout.threads()];
        for (int thread = 0; thread < all.length; thread++) {
            all[thread] = outlooks.of(row, layout, thread);
        }
        return all;
    }

    /** Whether what a thread can do in a state changes nothing that is everybody's. */
    boolean isSecluded(int[] row, Outlook outlook) {
        return !outlook.isOpen()
                && Arrays.stream(outlook.transitions())
                        .allMatch(step -> (step.failure() == 0 || row[Layout.FAILURE] != 0)
                                && !(settings.printed() && !step.printed().isEmpty()));
    }

    /** What threads may come to look into, of which a {@link ReducedSpace} makes use. */
    Futures futures() {
        return new Futures(columns, this::decoder);
    }

    Program program() {
        return program;
    }

    private RowDecoder decoder(int[] row) {
        return new RowDecoder(columns, row, program, settings.seed(), line -> {});
    }
}
