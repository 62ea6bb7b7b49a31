package dev.threadline.script;

import dev.threadline.event.Choice;
import dev.threadline.event.Detail;
import dev.threadline.event.OutcomeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every schedule of a program, one after another, each from the beginning: no states, no graph. */
public final class EverySchedule {
    private final Program program;
    private final int spurious;
    private final int most;
    private final Map<Schedules, Integer> counts = new HashMap<>();
    private int schedules;

    /**
     * Schedules that lead to the same.
     *
     * @param ending what they lead to
     * @param preemptions how often each leaves a thread that could have gone on
     */
    public record Schedules(Ending ending, int preemptions) {}

    private EverySchedule(Program program, int spurious, int most) {
        this.program = program;
        this.spurious = spurious;
        this.most = most;
    }

    /**
     * How many schedules lead to each ending.
     *
     * @param most how many schedules there may be
     * @return empty if there are more
     */
    public static Optional<Map<Ending, Integer>> of(Program program, int most) {
        return byPreemptions(program, most)
                .map(counts -> counts.entrySet().stream()
                        .collect(
                                Collectors.toMap(entry -> entry.getKey().ending(), Map.Entry::getValue, Integer::sum)));
    }

    /** The same, those apart that have different numbers of preemptions. */
    public static Optional<Map<Schedules, Integer>> byPreemptions(Program program, int most) {
        return withSpuriousWakeUps(program, 0, most);
    }

    /** The same with threads that come out of a wait by themselves. @param spurious how often in a schedule */
    public static Optional<Map<Schedules, Integer>> withSpuriousWakeUps(Program program, int spurious, int most) {
        EverySchedule every = new EverySchedule(program, spurious, most);
        every.walk(new ArrayList<>(), 0);
        return every.schedules > most ? Optional.empty() : Optional.of(every.counts);
    }

    private void walk(List<Choice> path, int preemptions) {
        if (path.size() > most) {
            schedules = most + 1;
        }
        if (schedules > most) {
            return;
        }
        Stepper stepper = new Stepper(program, 0, line -> {});
        stepper.begin();
        path.forEach(choice -> move(choice).take(stepper, choice.thread()));
        List<Choice> choices = new ArrayList<>(Candidates.of(stepper));
        if (choices.isEmpty()) {
            schedules++;
            counts.merge(new Schedules(ending(program, stepper), preemptions), 1, Integer::sum);
        }
        int last = path.isEmpty() ? -1 : path.getLast().thread();
        boolean couldGoOn = choices.stream().anyMatch(choice -> choice.thread() == last);
        boolean anyStep = choices.stream().anyMatch(choice -> choice.turn() == Choice.Step.STEP);
        long stirred = path.stream().filter(choice -> move(choice) == Move.STIR).count();
        for (int thread = 0; anyStep && stirred < spurious && thread < stepper.threadCount(); thread++) {
            Move.STIR.of(stepper, thread).ifPresent(choices::add);
        }
        for (Choice choice : choices) {
            path.add(choice);
            walk(path, preemptions + (couldGoOn && choice.thread() != last ? 1 : 0));
            path.removeLast();
        }
    }

    private static Move move(Choice choice) {
        return choice.turn() == Choice.Spurious.SPURIOUS ? Move.STIR : Move.STEP;
    }

    /** How a program has ended. */
    static Ending ending(Program program, Stepper stepper) {
        TreeMap<String, PlainValue> last = new TreeMap<>();
        for (int global : SetupGlobals.of(program)) {
            boolean rebound = program.globals().get(global).shared();
            PlainValue.of(stepper.world().values(), stepper.world().valueOfGlobal(global))
                    .filter(value -> rebound || !(value instanceof PlainValue.Single))
                    .ifPresent(value -> last.put(program.globals().get(global).name(), value));
        }
        List<Detail.Failure> failures = stepper.host().failures();
        if (!failures.isEmpty()) {
            Detail.Failure first = failures.getFirst();
            OutcomeKind kind = first.type().equals("AssertionError") ? OutcomeKind.ASSERTION : OutcomeKind.ERROR;
            String reason = first.type() + (first.message().isEmpty() ? "" : ": " + first.message());
            return new Ending(kind, reason, last, List.of());
        }
        if (!Candidates.isOver(stepper)) {
            return new Ending(OutcomeKind.DEADLOCK, "", last, List.of());
        }
        return new FinalCheck(stepper)
                .failure(0, stepper.host()::model)
                .map(why -> new Ending(OutcomeKind.CHECK, why, last, List.of()))
                .orElseGet(() -> new Ending(OutcomeKind.FINISHED, "", last, List.of()));
    }
}
