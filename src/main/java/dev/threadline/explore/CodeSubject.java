package dev.threadline.explore;

import dev.threadline.event.EventLog;
import dev.threadline.event.Outcome;
import dev.threadline.kernel.Decision;
import dev.threadline.kernel.Strategy;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import dev.threadline.sync.Rehearsal;
import java.util.Arrays;

/**
 * Plain Java code as something to be explored. A thread that sleeps is woken at once, and that is no turn: a sleep ends at any
 * time and orders nothing, so what matters is when the thread takes its next step.
 */
final class CodeSubject implements Subject<Outcome>, Strategy, Position {
    private final Rehearsal rehearsal;
    private final EventLog log = new EventLog();
    private Chooser chooser;

    /** Where the run is, or was; one and the same all the time that it lasts. */
    private Decision decision;

    private RuntimeException failure;
    private boolean cut;
    private int[] turns = new int[8];
    private int[] places = new int[8];
    private int turnCount;

    CodeSubject(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    @Override
    public Outcome run(Chooser newChooser) {
        chooser = newChooser;
        decision = null;
        failure = null;
        cut = false;
        log.clear();
        Outcome outcome;
        try {
            outcome = rehearsal.run(this, log);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Interrupted();
        }
        if (failure != null) {
            throw failure;
        }
        if (cut) {
            return null;
        }
        turnCount = 0;
        if (decision != null) {
            chooser.over(this);
        }
        return outcome;
    }

    /** What happened in the last run; until the next. */
    EventLog log() {
        return log;
    }

    @Override
    public int choose(Decision now) {
        decision = now;
        turnCount = 0;
        for (int place = 0; place < now.size(); place++) {
            if (now.operation(place) == null) {
                return place;
            }
            add(Turn.of(now.choice(place)), place);
        }
        try {
            int index = chooser.choose(this);
            cut = index < 0;
            return cut ? Decision.STOP : places[index];
        } catch (RuntimeException refused) {
            failure = refused;
            return Decision.STOP;
        }
    }

    /** Keeps them in order: a decision has those whose time is over behind those who can take a step. */
    private void add(int turn, int place) {
        if (turnCount == turns.length) {
            turns = Arrays.copyOf(turns, 2 * turnCount);
            places = Arrays.copyOf(places, 2 * turnCount);
        }
        int at = turnCount++;
        for (; at > 0 && turns[at - 1] > turn; at--) {
            turns[at] = turns[at - 1];
            places[at] = places[at - 1];
        }
        turns[at] = turn;
        places[at] = place;
    }

    @Override
    public int threadCount() {
        return decision.threadCount();
    }

    @Override
    public Operation pending(int thread) {
        return decision.pending(thread);
    }

    @Override
    public int turnCount() {
        return turnCount;
    }

    @Override
    public int turn(int index) {
        return turns[index];
    }

    @Override
    public boolean wakesSpuriously() {
        return false;
    }

    @Override
    public Model model(int object) {
        return decision.model(object);
    }

    @Override
    public int objectOf(int thread) {
        return decision.objectOf(thread);
    }

    /** Thrown where whoever explores is interrupted. */
    static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Interrupted() {
            super(null, null, false, false);
        }
    }
}
