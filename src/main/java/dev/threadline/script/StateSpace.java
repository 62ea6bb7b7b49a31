package dev.threadline.script;

import dev.threadline.event.Choice;
import dev.threadline.event.Detail;
import dev.threadline.event.ObjectState;
import dev.threadline.event.OutcomeKind;
import dev.threadline.model.Effect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The states that a program can be in, as numbers, and the steps between them. Two states are the same if and only if their
 * numbers are, as long as both are of one space. Any thread may ask.
 *
 * <p>A state is the number of the first failure on the way to it, the number of the lines printed, and the
 * {@linkplain StateEncoder encoded} program.
 */
public final class StateSpace {
    /** How many numbers stand before the encoded program. */
    private static final int HEADER = 2;

    private final Program program;
    private final Settings settings;
    private final int[] setupGlobals;

    /** The first failure on the way to a state; 0 is none. */
    private final Numbering<Detail.Failure> failures = new Numbering<>();

    /** The lines that were printed on the way to a state; 0 is none. */
    private final Numbering<Lines> lines = new Numbering<>();

    /** A line and the lines before it. */
    private record Lines(int before, String last) {}

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
        failures.of(new Detail.Failure("", ""));
        lines.of(new Lines(0, ""));
    }

    /**
     * The first states, one for each way in which what is drawn before the first step can fall out; the choices of each are
     * those draws.
     *
     * @throws dev.threadline.event.UserError if the setup fails
     */
    public void begin(Consumer<Move> into) {
        EveryDraw draws = new EveryDraw();
        do {
            Taking taking = new Taking(0, 0);
            Stepper stepper = new Stepper(program, settings.seed(), taking::print);
            decide(stepper, draws);
            stepper.begin();
            into.accept(new Move(draws.drawn(), taking.reached(stepper), Gain.NOTHING));
        } while (draws.advance());
    }

    /** Every step that a state has, in the order of its threads; none if it is an end. */
    public void expand(int[] state, Consumer<Move> into) {
        for (Choice choice : Candidates.of(stepper(state, line -> {}))) {
            EveryDraw draws = new EveryDraw();
            do {
                into.accept(move(state, choice, draws));
            } while (draws.advance());
        }
    }

    private Move move(int[] state, Choice choice, EveryDraw draws) {
        Taking taking = new Taking(state[0], state[1]);
        Stepper stepper = stepper(state, taking::print);
        decide(stepper, draws);
        Effect effect = stepper.step(choice.thread());
        List<Choice> choices = new ArrayList<>(List.of(choice));
        choices.addAll(draws.drawn());
        return new Move(choices, taking.reached(stepper), Gain.of(effect.kind(), taking.hasPrinted));
    }

    private void decide(Stepper stepper, EveryDraw draws) {
        if (settings.everyDraw()) {
            stepper.host().drawBy(draws);
        }
    }

    /** What a state means as an end: by its first failure, else by its check, or by somebody who is left. */
    public Ending ending(int[] state) {
        Stepper stepper = stepper(state, line -> {});
        boolean over = Candidates.isOver(stepper);
        if (state[0] != 0 || !over) {
            return ending(state, OutcomeKind.DEADLOCK);
        }
        SortedMap<String, PlainValue> last = last(stepper);
        return new FinalCheck(stepper)
                .failure(0, stepper.host()::model)
                .map(why -> new Ending(OutcomeKind.CHECK, why, last, printed(state)))
                .orElseGet(() -> new Ending(OutcomeKind.FINISHED, "", last, printed(state)));
    }

    /** What a state means as a part of what goes on for ever, or as an end at which somebody is left. @param kind of that */
    public Ending ending(int[] state, OutcomeKind kind) {
        SortedMap<String, PlainValue> last = last(stepper(state, line -> {}));
        if (state[0] == 0) {
            return new Ending(kind, "", last, printed(state));
        }
        Detail.Failure failure = failures.at(state[0]);
        boolean asserted = failure.type().equals("AssertionError");
        String reason = failure.message().isEmpty() ? failure.type() : failure.type() + ": " + failure.message();
        return new Ending(asserted ? OutcomeKind.ASSERTION : OutcomeKind.ERROR, reason, last, printed(state));
    }

    /** The threads as they are in a state, by number. */
    public List<ThreadAt> threads(int[] state) {
        Stepper stepper = stepper(state, line -> {});
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

    private List<String> printed(int[] state) {
        LinkedList<String> printed = new LinkedList<>();
        for (int number = state[1]; number != 0; number = lines.at(number).before()) {
            printed.addFirst(lines.at(number).last());
        }
        return printed;
    }

    private Stepper stepper(int[] state, Consumer<String> printed) {
        int[] words = new int[state.length - HEADER];
        System.arraycopy(state, HEADER, words, 0, words.length);
        return StateDecoder.decode(program, new EncodedState(words), settings.seed(), printed);
    }

    /** What happens on the way from one state to the next. */
    private final class Taking {
        private final int failureBefore;
        private int printedLines;
        private boolean hasPrinted;

        Taking(int failureBefore, int printedLines) {
            this.failureBefore = failureBefore;
            this.printedLines = printedLines;
        }

        void print(String line) {
            hasPrinted = true;
            if (settings.printed()) {
                printedLines = lines.of(new Lines(printedLines, line));
            }
        }

        int[] reached(Stepper stepper) {
            int[] words = StateEncoder.encode(stepper).words();
            int[] state = new int[words.length + HEADER];
            List<Detail.Failure> raised = stepper.host().failures();
            state[0] = failureBefore != 0 || raised.isEmpty() ? failureBefore : failures.of(raised.getFirst());
            state[1] = printedLines;
            System.arraycopy(words, 0, state, HEADER, words.length);
            return state;
        }
    }
}
