package dev.threadline.kernel;

import dev.threadline.event.Choice;
import java.util.List;
import java.util.OptionalInt;

/**
 * Follows the run of a twin, a program that is nearly the same: at each decision the thread goes on that went on there, as far as
 * it can; from the first where it can't the programs have parted and another strategy decides.
 */
public final class Twin implements Strategy {
    private final List<Choice> order;
    private final Strategy rest;
    private int next;
    private int parted = -1;

    /** @param order the choices of the other run; @param rest who decides after them, or once the programs have parted */
    public Twin(List<Choice> order, Strategy rest) {
        this.order = order.stream()
                .filter(choice -> !(choice.turn() instanceof Choice.Random))
                .toList();
        this.rest = rest;
    }

    /** The decision at which the thread of the other run could not go on, counted from 0; none if there was no such. */
    public OptionalInt parted() {
        return parted < 0 ? OptionalInt.empty() : OptionalInt.of(parted);
    }

    @Override
    public String word() {
        return "twin";
    }

    @Override
    public int choose(Decision decision) {
        if (parted >= 0 || next == order.size()) {
            return rest.choose(decision);
        }
        Choice choice = order.get(next++);
        int same = decision.placeOf(choice);
        int place = same >= 0 ? same : decision.dueOf(choice.thread());
        if (place < 0) {
            parted = decision.number();
            return rest.choose(decision);
        }
        return place;
    }
}
