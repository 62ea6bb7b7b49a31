package dev.threadline.app.work;

import dev.threadline.event.Choice;
import dev.threadline.event.ChoiceLog;
import dev.threadline.event.Decided;
import dev.threadline.event.EventLog;
import dev.threadline.event.Parting;
import dev.threadline.kernel.Decision;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A point of a controlled run at which somebody can say who goes on: one that the run has come to, or one that it has passed.
 *
 * @param number how many choices were made before it
 * @param taken who went on, once it has been passed
 * @param others who may go on, or could have instead
 * @param parting why the run left another one here that it had followed so far, if it did
 */
public record Fork(int number, Optional<Candidate> taken, List<Candidate> others, Optional<String> parting) {
    /**
     * Who may go on.
     *
     * @param name of the thread
     * @param deed what it is about to do, in the program's words, or empty where nobody knows
     */
    public record Candidate(Choice choice, String name, String deed) {}

    public Fork {
        others = List.copyOf(others);
    }

    /** The one that a run has come to. */
    static Fork at(Decision decision) {
        return new Fork(
                decision.number(),
                Optional.empty(),
                IntStream.range(0, decision.size())
                        .mapToObj(place -> new Candidate(
                                decision.choice(place), decision.name(decision.thread(place)), decision.deed(place)))
                        .toList(),
                Optional.empty());
    }

    /** The one that a run has passed after some choices; empty at its end. A number that is drawn belongs to the step before. */
    static Optional<Fork> passed(EventLog log, ChoiceLog choices, int made) {
        List<Decided> decided = choices.decided();
        int number = made;
        while (number < decided.size() && decided.get(number).turn() instanceof Choice.Random) {
            number++;
        }
        if (number == decided.size()) {
            return Optional.empty();
        }
        Decided here = decided.get(number);
        List<Decided> later = decided.subList(number, decided.size());
        List<Candidate> others = here.enabled().stream()
                .filter(thread -> thread != here.choice().thread() || here.turn() != Choice.Step.STEP)
                .map(thread -> candidate(log, Choice.step(thread), nextOf(thread, later)))
                .toList();
        int place = number;
        Optional<String> parting =
                choices.parting().filter(where -> where.after() == place).map(Parting::sentence);
        return Optional.of(
                new Fork(number, Optional.of(candidate(log, here.choice(), Optional.of(here))), others, parting));
    }

    /** What a thread did the next time that it went on is what it was about to do. */
    private static Optional<Decided> nextOf(int thread, List<Decided> later) {
        return later.stream()
                .filter(decided -> decided.choice().thread() == thread)
                .findFirst();
    }

    private static Candidate candidate(EventLog log, Choice choice, Optional<Decided> next) {
        String deed = next.filter(decided -> decided.object() != EventLog.NO_OBJECT)
                .map(decided ->
                        decided.operation() + " " + log.object(decided.object()).name())
                .orElse("");
        return new Candidate(choice, log.thread(choice.thread()).name(), deed);
    }
}
