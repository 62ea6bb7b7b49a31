package dev.threadline.script;

import dev.threadline.event.Choice;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The kinds of steps of a program, by number from 0: each is what was chosen, with the draws that follow, and what it gained.
 * Any thread may ask.
 */
public final class StepKinds {
    private record Kind(List<Choice> choices, boolean first, Gain gain) {}

    private final Numbering<Kind> numbers = new Numbering<>();

    /** The kinds by number, to be read without waiting. */
    private final List<Kind> kinds = new CopyOnWriteArrayList<>();

    private volatile int threads;

    /** The number of a kind. @param first whether it is only what is drawn before the first step */
    synchronized int of(List<Choice> choices, boolean first, Gain gain) {
        Kind kind = new Kind(List.copyOf(choices), first, gain);
        int number = numbers.of(kind);
        if (number == kinds.size()) {
            kinds.add(kind);
            choices.forEach(choice -> threads = Math.max(threads, choice.thread() + 1));
        }
        return number;
    }

    /** How many kinds there are. */
    public int count() {
        return kinds.size();
    }

    /** How many threads take steps. */
    public int threads() {
        return threads;
    }

    /** The thread of a step; of draws before the first step, one more than there are. */
    public int thread(int number) {
        Kind kind = kinds.get(number);
        return kind.first() ? threads : kind.choices().getFirst().thread();
    }

    /** Who takes it and how, and the draws that follow it. */
    public List<Choice> choices(int number) {
        return kinds.get(number).choices();
    }

    /** Whether a thread comes out of a wait that nobody ended: nothing that it could have done by itself. */
    public boolean isSpurious(int number) {
        List<Choice> choices = choices(number);
        return !choices.isEmpty() && choices.getFirst().turn() == Choice.Spurious.SPURIOUS;
    }

    /** What it gets done. */
    public Gain gain(int number) {
        return kinds.get(number).gain();
    }

    /** Whether it is a step of the program, and not only what is drawn before the first one. */
    public boolean isStep(int number) {
        return !kinds.get(number).first();
    }
}
