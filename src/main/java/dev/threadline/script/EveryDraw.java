package dev.threadline.script;

import dev.threadline.event.Choice;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets draws fall out in every way, one way after another, like an odometer: each time the last draw that has a number left
 * gets its next one, and those behind it begin anew. How many draws there are, and among what, may depend on those before.
 */
final class EveryDraw implements Drawing {
    private static final class Draw {
        final int thread;
        final long high;
        long number;

        Draw(int thread, long number, long high) {
            this.thread = thread;
            this.number = number;
            this.high = high;
        }
    }

    private final List<Draw> draws = new ArrayList<>();
    private int at;

    @Override
    public long draw(int thread, long low, long high) {
        if (at == draws.size()) {
            draws.add(new Draw(thread, low, high));
        }
        return draws.get(at++).number;
    }

    /** What was drawn since the last {@link #advance}. */
    List<Choice> drawn() {
        return draws.subList(0, at).stream()
                .map(draw -> new Choice(draw.thread, new Choice.Random(draw.number)))
                .toList();
    }

    /** Goes on to the next way. @return false if there is none */
    boolean advance() {
        at = 0;
        while (!draws.isEmpty() && draws.getLast().number == draws.getLast().high) {
            draws.removeLast();
        }
        if (draws.isEmpty()) {
            return false;
        }
        draws.getLast().number++;
        return true;
    }
}
