package dev.threadline.explore;

import dev.threadline.event.Choice;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import dev.threadline.script.Ending;
import dev.threadline.script.Program;
import dev.threadline.script.SteppedScript;
import java.util.List;

/** A scenario's program as something to be searched without keeping its states. */
final class ScriptSubject implements Subject<Ending>, Position {
    private final SteppedScript script;
    private List<Choice> choices = List.of();
    private int failuresBefore;

    ScriptSubject(Program program) {
        script = new SteppedScript(program);
    }

    @Override
    public Ending run(Chooser chooser) {
        script.begin();
        failuresBefore = 0;
        while (true) {
            choices = script.choices();
            if (choices.isEmpty()) {
                Ending ending = script.ending();
                chooser.over(this);
                return ending;
            }
            int index = chooser.choose(this);
            if (index < 0) {
                return null;
            }
            failuresBefore = script.failures();
            script.step(choices.get(index).thread());
        }
    }

    @Override
    public int threadCount() {
        return script.threadCount();
    }

    @Override
    public Operation pending(int thread) {
        return script.pending(thread);
    }

    @Override
    public int turnCount() {
        return choices.size();
    }

    @Override
    public int turn(int index) {
        return Turn.of(choices.get(index));
    }

    @Override
    public boolean wakesSpuriously() {
        return false;
    }

    @Override
    public Model model(int object) {
        return script.model(object);
    }

    @Override
    public int objectOf(int thread) {
        return script.objectOf(thread);
    }

    @Override
    public boolean isDaemon(int thread) {
        return script.isDaemon(thread);
    }

    @Override
    public boolean hasFailed() {
        return script.failures() > failuresBefore;
    }
}
