package dev.threadline.explore;

import dev.threadline.kernel.Decision;
import dev.threadline.kernel.Strategy;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import dev.threadline.script.Ending;
import java.util.Arrays;

/** Plain Java code as something to be searched. */
final class CodeSubject implements Subject<Ending>, Strategy, Position {
    private final CodeRuns runs;
    private Chooser chooser;
    private Decision decision;
    private int[] turns = new int[8];
    private int[] places = new int[8];
    private int turnCount;

    CodeSubject(CodeRuns runs) {
        this.runs = runs;
    }

    @Override
    public Ending run(Chooser newChooser) {
        chooser = newChooser;
        Ending ending = runs.run(this);
        decision = runs.decision();
        turnCount = 0;
        if (ending != null && decision != null) {
            chooser.over(this);
        }
        return ending;
    }

    @Override
    public String word() {
        return "search";
    }

    @Override
    public int choose(Decision now) {
        decision = now;
        turnCount = 0;
        for (int place = 0; place < now.size(); place++) {
            add(Turn.of(now.choice(place)), place);
        }
        int index = chooser.choose(this);
        return index < 0 ? Decision.STOP : places[index];
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

    @Override
    public boolean isDaemon(int thread) {
        return runs.log().thread(thread).daemon();
    }

    @Override
    public boolean hasFailed() {
        return runs.hasFailed();
    }
}
