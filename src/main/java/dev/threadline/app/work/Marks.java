package dev.threadline.app.work;

import dev.threadline.event.ChoiceLog;
import dev.threadline.event.Provenance;
import dev.threadline.event.Provenance.Fact;
import dev.threadline.event.Run;
import dev.threadline.explore.RunLine;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * The steps of the run that is read which the reader has marked. They are found again with the run: a controlled one is known by its
 * program and its choices, whoever makes them again, and a free one by when it began. Lives on the window's thread.
 */
public final class Marks {
    /** A run of more choices than this is known by when it began, too. */
    private static final int MOST_CHOICES = 100_000;

    private final Workbench bench;
    private final Curtain curtain;
    private final MarkStore store;
    private final ReadOnlyObjectWrapper<List<Mark>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Mark>> seen = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty projected = new SimpleBooleanProperty();
    private Reading marked;
    private long orders;

    /** @param curtain hides the marks that lie behind it */
    public Marks(Workbench bench, Curtain curtain, MarkStore store) {
        this.bench = bench;
        this.curtain = curtain;
        this.store = store;
        bench.reading().addListener((_, _, now) -> turnTo(now));
        bench.moment().addListener((_, _, _) -> look());
        curtain.down().addListener((_, _, _) -> look());
        all.addListener((_, _, _) -> look());
    }

    /** Those that may be shown, by step. */
    public ReadOnlyObjectProperty<List<Mark>> seen() {
        return seen.getReadOnlyProperty();
    }

    /** Whether it is before a class, when nothing is kept. */
    public BooleanProperty projected() {
        return projected;
    }

    /** The mark where the reader stands, if there is one. */
    public Optional<Mark> here() {
        return Optional.ofNullable(bench.moment().get()).flatMap(moment -> at(moment.step()));
    }

    private Optional<Mark> at(long step) {
        return all.get().stream().filter(mark -> mark.step() == step).findFirst();
    }

    /** Marks the step where the reader stands, or writes another note to it. */
    public void mark(String note) {
        long step = bench.moment().get().step();
        change(Stream.concat(others(step), Stream.of(new Mark(step, note.strip()))));
    }

    /** Takes the mark away from the step where the reader stands. */
    public void remove() {
        change(others(bench.moment().get().step()));
    }

    private Stream<Mark> others(long step) {
        return all.get().stream().filter(mark -> mark.step() != step);
    }

    /** Stands at the next mark, or the one before. @return whether there is one */
    public boolean go(boolean forward) {
        long here = bench.moment().get().step();
        List<Mark> there = forward ? seen.get() : seen.get().reversed();
        Optional<Mark> next = there.stream()
                .filter(mark -> forward ? mark.step() > here : mark.step() < here)
                .findFirst();
        next.ifPresent(mark -> bench.stepTo(mark.step()));
        return next.isPresent();
    }

    private void change(Stream<Mark> marks) {
        all.set(marks.sorted(Comparator.comparingLong(Mark::step)).toList());
        keep();
    }

    private void keep() {
        if (projected.get() || !marked.isOver()) {
            return;
        }
        Run run = marked.run();
        List<Mark> marks = all.get();
        long order = orders++;
        bench.background()
                .carryOut(
                        () -> {
                            store.keep(name(run), marks, order);
                            return marks;
                        },
                        _ -> {},
                        bench::tell);
    }

    private void turnTo(Reading now) {
        Reading before = marked;
        marked = now;
        if (now != null && now.continues(before)) {
            if (now.isOver() && !before.isOver() && !all.get().isEmpty()) {
                keep();
            }
            return;
        }
        all.set(List.of());
        if (now != null && now.isOver()) {
            Run run = now.run();
            bench.background()
                    .carryOut(
                            () -> store.read(name(run)),
                            found -> {
                                if (marked != null
                                        && marked.run() == run
                                        && all.get().isEmpty()) {
                                    all.set(found.stream()
                                            .filter(mark -> mark.step() <= now.steps())
                                            .toList());
                                }
                            },
                            bench::tell);
        }
    }

    private void look() {
        Moment here = bench.moment().get();
        boolean hidden = curtain.down().get();
        seen.set(
                here == null
                        ? List.of()
                        : all.get().stream()
                                .filter(mark -> !hidden || mark.step() <= here.step())
                                .toList());
    }

    /** What a run is known by. */
    private static String name(Run run) {
        Provenance provenance = run.heading().provenance();
        Optional<ChoiceLog> few =
                run.choices().filter(choices -> choices.choices().size() <= MOST_CHOICES);
        Optional<String> line = few.flatMap(_ -> RunLine.of(run)).map(RunLine::text);
        return String.join(
                "\n",
                run.scenario(),
                provenance.fact(Fact.HASH).orElse(""),
                line.or(() -> provenance.fact(Fact.BEGAN)).orElse(""));
    }
}
