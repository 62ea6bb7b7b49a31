package dev.threadline.event;

import java.util.List;

/**
 * A choice that was made, with what tells later whether a run is at the same point again.
 *
 * @param choice what was chosen
 * @param enabled who could take a step then, by number; empty for the number that a thread draws
 * @param object what the chosen thread was about to do something with, or {@link EventLog#NO_OBJECT} where that was not known
 * @param operation what it was about to do, in the program's word, or empty
 */
public record Decided(Choice choice, List<Integer> enabled, int object, String operation) implements Planned {
    public Decided {
        enabled = List.copyOf(enabled);
    }

    @Override
    public Choice.Turn turn() {
        return choice.turn();
    }
}
