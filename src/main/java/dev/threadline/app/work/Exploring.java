package dev.threadline.app.work;

import dev.threadline.explore.Budget;
import dev.threadline.explore.Exploration;
import dev.threadline.explore.Judgement;
import dev.threadline.explore.ScenarioExplorer;
import dev.threadline.explore.Scope;
import dev.threadline.explore.SearchWatch;
import dev.threadline.scenario.ScenarioFile;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What every schedule of the open scenario shows, once somebody has asked. Belongs to the window's thread, except the search, which
 * has threads of its own. What a search has still to say when another scenario is open is of no interest.
 */
public final class Exploring {
    /** How far it is. */
    public sealed interface Stage {
        /** Nobody has asked yet. */
        record Unasked() implements Stage {}

        /**
         * A search is under way.
         *
         * @param states how many were found
         * @param frontier how many of them are still to be gone on from
         */
        record Going(int states, int frontier) implements Stage {}

        /** It is over, with a verdict or without one. */
        record Known(Exploration exploration, Judgement judgement) implements Stage {}

        /** It could not be explored. @param why in a sentence */
        record Failed(String why) implements Stage {}
    }

    private final Workbench bench;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Unasked());

    /** The one that is under way, or null. */
    private Search search;

    public Exploring(Workbench bench) {
        this.bench = bench;
        bench.scenario().addListener((_, _, _) -> {
            cancel();
            search = null;
            stage.set(new Stage.Unasked());
        });
    }

    /** How far it is. */
    public ReadOnlyObjectProperty<Stage> stage() {
        return stage.getReadOnlyProperty();
    }

    /** Explores the open scenario, if there is one, within the time that a check of it takes. */
    public void explore() {
        ScenarioFile source = bench.source();
        if (source == null || search != null) {
            return;
        }
        Search next = new Search();
        search = next;
        stage.set(new Stage.Going(0, 0));
        bench.background()
                .carryOut(
                        () -> next.of(source),
                        known -> finish(next, known),
                        why -> finish(next, new Stage.Failed(why)));
    }

    /** Ends a search that is under way; what it has found is told. */
    public void cancel() {
        if (search != null) {
            search.cancelled = true;
        }
    }

    private void finish(Search over, Stage last) {
        if (search == over) {
            search = null;
            stage.set(last);
        }
    }

    private final class Search implements SearchWatch {
        private volatile boolean cancelled;

        /** What the window was not told yet; it hears of the latest only, however fast the search is. */
        private final AtomicReference<Stage> news = new AtomicReference<>();

        Stage of(ScenarioFile source) {
            Budget budget = Budget.of(Budget.USUAL_TIME);
            Exploration explored =
                    new ScenarioExplorer(budget, this, Scope.EVERYTHING).explore(source.scenario(), source.name());
            return new Stage.Known(explored, Judgement.of(explored));
        }

        @Override
        public boolean goesOn(int states, int frontier) {
            if (news.getAndSet(new Stage.Going(states, frontier)) == null) {
                bench.background().tell(this::tell);
            }
            return !cancelled;
        }

        private void tell() {
            Stage latest = news.getAndSet(null);
            if (search == this) {
                stage.set(latest);
            }
        }
    }
}
