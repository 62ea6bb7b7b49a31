package dev.threadline.event;

import java.util.List;

/**
 * Who decided in a controlled run, and what.
 *
 * @param strategy what the strategy is called
 * @param seed where it started, and the random numbers
 * @param decided the choices, in order
 */
public record ChoiceLog(String strategy, long seed, List<Decided> decided) {
    public ChoiceLog {
        decided = List.copyOf(decided);
    }

    /** The choices alone. */
    public List<Choice> choices() {
        return decided.stream().map(Decided::choice).toList();
    }
}
