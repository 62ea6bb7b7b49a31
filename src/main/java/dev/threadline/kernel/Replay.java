package dev.threadline.kernel;

import dev.threadline.event.Choice;
import java.util.List;
import java.util.Optional;

/** Makes the choices of another run again; goes on with another strategy after them, or from the first that can't be made. */
public final class Replay implements Strategy {
    private final List<Choice> choices;
    private final Strategy rest;
    private int next;
    private String divergence;

    /** @param rest who decides after them */
    public Replay(List<Choice> choices, Strategy rest) {
        this.choices = List.copyOf(choices);
        this.rest = rest;
    }

    /** What could not be done again, in a sentence, if there was something. */
    public Optional<String> divergence() {
        return Optional.ofNullable(divergence);
    }

    @Override
    public int choose(Decision decision) {
        if (divergence != null || next == choices.size()) {
            return rest.choose(decision);
        }
        Choice choice = choices.get(next);
        int place = decision.placeOf(choice);
        next++;
        if (place < 0) {
            divergence = "choice %d can't be made again".formatted(next);
            return rest.choose(decision);
        }
        return place;
    }
}
