package dev.threadline.kernel;

import dev.threadline.event.Choice;
import dev.threadline.event.ChoiceLog;
import dev.threadline.event.Decided;
import dev.threadline.event.EventLog;
import dev.threadline.event.Parting;
import dev.threadline.model.Effect;
import dev.threadline.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets another strategy decide, and notes what was decided among what. Any thread may ask for the notes. */
public final class Witness implements Strategy {
    private final Strategy strategy;

    /** Guarded by itself. */
    private final List<Decided> decided = new ArrayList<>();

    /** @param strategy who decides */
    public Witness(Strategy strategy) {
        this.strategy = strategy;
    }

    /** What was decided so far. @param seed of the run; @param from how many of the first choices are left out */
    public ChoiceLog choices(long seed, int from) {
        synchronized (decided) {
            return new ChoiceLog(word(), seed, decided.subList(from, decided.size()), parting());
        }
    }

    private void note(Decided choice) {
        synchronized (decided) {
            decided.add(choice);
        }
    }

    @Override
    public Optional<Parting> parting() {
        return strategy.parting();
    }

    @Override
    public String word() {
        return strategy.word();
    }

    @Override
    public int choose(Decision decision) {
        int place = strategy.choose(decision);
        if (place >= 0) {
            note(noted(decision, place));
        }
        return place;
    }

    /** What a choice is to be remembered as. */
    static Decided noted(Decision decision, int place) {
        Operation operation = decision.operation(place);
        return operation == null
                ? new Decided(decision.choice(place), decision.enabled(), EventLog.NO_OBJECT, "")
                : new Decided(
                        decision.choice(place),
                        decision.enabled(),
                        operation.object(),
                        operation.action().word());
    }

    @Override
    public void stepped(int thread, Operation operation, Effect effect) {
        strategy.stepped(thread, operation, effect);
    }

    @Override
    public long draw(int thread, long low, long high, long seeded) {
        long drawn = strategy.draw(thread, low, high, seeded);
        Choice choice = new Choice(thread, new Choice.Random(drawn));
        note(new Decided(choice, List.of(), EventLog.NO_OBJECT, ""));
        return drawn;
    }
}
