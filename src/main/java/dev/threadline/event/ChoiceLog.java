package dev.threadline.event;

import java.util.List;
import java.util.Optional;

/**
 * Who decided in a controlled run, and what.
 *
 * @param strategy what the strategy is called
 * @param seed where it started, and the random numbers
 * @param decided the choices, in order
 * @param parting where it left the run that it followed, if it followed one and left it
 */
public record ChoiceLog(String strategy, long seed, List<Decided> decided, Optional<Parting> parting) {
    public ChoiceLog {
        decided = List.copyOf(decided);
    }

    /** Of a run that did not part from another. */
    public ChoiceLog(String strategy, long seed, List<Decided> decided) {
        this(strategy, seed, decided, Optional.empty());
    }

    /** The same without its first choices. @param number how many are left out */
    public ChoiceLog from(int number) {
        return new ChoiceLog(strategy, seed, decided.subList(number, decided.size()), parting);
    }

    /** The choices alone. */
    public List<Choice> choices() {
        return decided.stream().map(Decided::choice).toList();
    }
}
