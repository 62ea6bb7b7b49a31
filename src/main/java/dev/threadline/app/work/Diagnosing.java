package dev.threadline.app.work;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Looks in the background for what went wrong in the run that is read, once it is over, or waits for the reader. Lives on the window's
 * thread.
 */
public final class Diagnosing {
    private final Workbench bench;
    private final Curtain curtain;
    private final LaneSelection selection;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<Diagnosis> diagnosis = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Remark> chosen = new ReadOnlyObjectWrapper<>();

    /**
     * @param curtain hides what is found later
     * @param selection gets the lanes of the remark that is chosen
     */
    public Diagnosing(Workbench bench, Curtain curtain, LaneSelection selection) {
        this.bench = bench;
        this.curtain = curtain;
        this.selection = selection;
        latest = new Latest(bench);
        bench.reading().addListener((_, before, now) -> look(before, now));
    }

    private void look(Reading before, Reading now) {
        if (now == null || !now.continues(before)) {
            latest.drop();
            chosen.set(null);
            diagnosis.set(null);
        }
        boolean laidOutAnew = now != null && now.continues(before) && now.isOver() && before.isOver();
        if (now != null && (now.isOver() || bench.isAsked()) && !laidOutAnew) {
            latest.ask(_ -> Diagnosis.of(now), this::tell);
        }
    }

    private void tell(Diagnosis found) {
        chosen.set(null);
        diagnosis.set(found);
    }

    /** What was found, or null where nobody knows yet. */
    public ReadOnlyObjectProperty<Diagnosis> diagnosis() {
        return diagnosis.getReadOnlyProperty();
    }

    /** Whether it is being looked for. */
    public ReadOnlyBooleanProperty busy() {
        return latest.busy();
    }

    /** The remark that the reader was brought to last, or null. */
    public ReadOnlyObjectProperty<Remark> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** What the reader may be told where he stands; empty while nobody knows yet. */
    public Optional<Diagnosis> told() {
        Moment here = bench.moment().get();
        return Optional.ofNullable(here == null ? null : diagnosis.get())
                .map(all -> all.upTo(here.step(), curtain.down().get()));
    }

    /** Brings the reader to where a remark has come about, and selects its lanes. */
    public void choose(Remark remark) {
        go(remark, remark.step());
    }

    private void go(Remark remark, long step) {
        bench.stepTo(step);
        selection.select(remark.lanes());
        chosen.set(remark);
    }

    /** To the next remark along the run, or the one before. What holds of {@link Jumps} holds here: it gives away what it passes. */
    public void jump(boolean forward, Consumer<Landing> told) {
        Moment here = bench.moment().get();
        Diagnosis found = diagnosis.get();
        if (here == null || found == null) {
            return;
        }
        boolean hidden = curtain.down().get();
        Optional<Remark> next = found.next(here.step(), chosen.get(), forward, hidden);
        if (next.isPresent()) {
            go(next.get(), next.get().place(hidden));
            told.accept(new Landing(here.step(), Landing.How.FOUND));
        } else if (hidden && forward) {
            bench.stepTo(Long.MAX_VALUE);
            told.accept(new Landing(here.step(), Landing.How.END));
        } else {
            Optional<Remark> round = hidden ? Optional.empty() : found.outermost(forward);
            round.ifPresent(this::choose);
            told.accept(new Landing(here.step(), round.isPresent() ? Landing.How.WRAPPED : Landing.How.NOWHERE));
        }
    }
}
