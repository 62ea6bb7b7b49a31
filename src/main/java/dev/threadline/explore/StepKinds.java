package dev.threadline.explore;

import dev.threadline.event.Choice;
import dev.threadline.script.Gain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers that a graph has for its choices: each for what was chosen, with the draws that follow, and what it gained. */
final class StepKinds {
    private record Kind(List<Choice> choices, boolean first, Gain gain) {}

    private final Map<Kind, Integer> numbers = new HashMap<>();
    private final List<Kind> kinds = new ArrayList<>();
    private int threads;

    /** The number of a step. @param first whether it only draws what is drawn before the first step */
    int of(List<Choice> choices, boolean first, Gain gain) {
        Kind kind = new Kind(choices, first, gain);
        Integer known = numbers.putIfAbsent(kind, kinds.size());
        if (known != null) {
            return known;
        }
        kinds.add(kind);
        choices.forEach(choice -> threads = Math.max(threads, choice.thread() + 1));
        return kinds.size() - 1;
    }

    /** How many threads take steps. */
    int threads() {
        return threads;
    }

    /** The thread of a step; of draws before the first step, one more than there are. */
    int thread(int number) {
        Kind kind = kinds.get(number);
        return kind.first() ? threads : kind.choices().getFirst().thread();
    }

    List<Choice> choices(int number) {
        return kinds.get(number).choices();
    }

    Gain gain(int number) {
        return kinds.get(number).gain();
    }

    /** Whether it is a step of the program, and not only what is drawn before the first one. */
    boolean isStep(int number) {
        return !kinds.get(number).first();
    }
}
