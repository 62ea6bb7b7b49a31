package dev.threadline.explore;

import dev.threadline.event.Choice;
import dev.threadline.event.OutcomeKind;
import dev.threadline.script.PlainValue;
import java.math.BigInteger;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One way in which schedules end.
 *
 * @param kind how
 * @param reason the failure or the check, or empty
 * @param last the setup's plain variables and containers at the end, by name; of what goes on for ever those that stay the same
 * @param printed the lines that were printed, if they were asked for
 * @param count how many schedules end so; empty where a loop makes them infinitely many, or where not all states were seen
 * @param preemptions how often the simplest schedule leaves a thread that could have gone on
 * @param steps how many steps it has
 * @param schedule the simplest schedule: each step's choice, followed by the draws after it where those are choices
 * @param text the same as it is written, with the names of the threads
 * @param switches the steps, from 0, before which it changes from one thread to another and must: going on with the one
 *     before would end in another way
 * @param pointOfNoReturn of an outcome that is not good, the step, from 0, after which no good end could be reached any more;
 *     empty if there never was a chance of one
 * @param threads the names of the threads that are left at the end, or go on for ever
 * @param sentence how it ends, in plain words
 */
public record ExploredOutcome(
        OutcomeKind kind,
        String reason,
        SortedMap<String, PlainValue> last,
        List<String> printed,
        Optional<BigInteger> count,
        int preemptions,
        int steps,
        List<Choice> schedule,
        List<String> text,
        List<Integer> switches,
        OptionalInt pointOfNoReturn,
        List<String> threads,
        String sentence) {
    /** The worse ones first, and of those the simplest first. */
    static final Comparator<ExploredOutcome> WORST_FIRST = Comparator.comparing(
                    (ExploredOutcome outcome) -> outcome.kind().isGood())
            .thenComparingInt(ExploredOutcome::preemptions)
            .thenComparingInt(ExploredOutcome::steps)
            .thenComparing(outcome -> outcome.text().toString());

    public ExploredOutcome {
        last = Collections.unmodifiableSortedMap(new TreeMap<>(last));
        printed = List.copyOf(printed);
        schedule = List.copyOf(schedule);
        text = List.copyOf(text);
        switches = List.copyOf(switches);
        threads = List.copyOf(threads);
    }

    /** The number, from 0, of the choice in the schedule that decided a step; what is drawn is a choice and no step. @param step from 0 */
    public int choiceOf(int step) {
        int choice = -1;
        for (int left = step; left >= 0; left--) {
            choice++;
            while (schedule.get(choice).turn() instanceof Choice.Random) {
                choice++;
            }
        }
        return choice;
    }
}
