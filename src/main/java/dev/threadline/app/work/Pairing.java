package dev.threadline.app.work;

import dev.threadline.analysis.Alignment;
import dev.threadline.event.Run;
import dev.threadline.event.UserError;
import dev.threadline.timeline.Columns;
import dev.threadline.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Lays another run beside the one that is read: one of its family, or its twin on the same order of threads, which is run for it. Both are laid out
 * in the background. Lives on the window's thread.
 */
public final class Pairing {
    /** Longer runs nobody compares step by step. */
    private static final long MOST_STEPS = 20_000;

    private final Workbench bench;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<Pair> pair = new ReadOnlyObjectWrapper<>();

    /** What is laid beside the run, or is being laid; null before the first. */
    private Partner wanted;

    /** The twin's run that is under way, or null. */
    private Job running;

    public Pairing(Workbench bench) {
        this.bench = bench;
        latest = new Latest(bench);
        bench.reading().addListener((_, before, now) -> turn(before, now));
    }

    /** The runs side by side, or null. */
    public ReadOnlyObjectProperty<Pair> pair() {
        return pair.getReadOnlyProperty();
    }

    /** Whether they are being laid side by side. */
    public ReadOnlyBooleanProperty busy() {
        return latest.busy();
    }

    /** What can be laid beside the run that is read, what a reader most likely wants first. */
    public List<Partner> offered() {
        Reading read = bench.reading().get();
        if (read == null || !read.isOver() || read.steps() > MOST_STEPS) {
            return List.of();
        }
        List<Partner> offered = new ArrayList<>();
        Family family = bench.family().get();
        if (family != null) {
            family.members().stream()
                    .filter(member -> !member.path().equals(family.path()))
                    .filter(member -> bench.reading(member).steps() <= MOST_STEPS)
                    .forEach(member -> offered.add(new Partner.Relative(member)));
            origin(family, offered).ifPresent(origin -> {
                offered.remove(origin);
                offered.addFirst(origin);
            });
        }
        if (bench.scenario().get() != null && read.run().choices().isPresent()) {
            bench.catalogue()
                    .file(bench.scenario().get().pair())
                    .ifPresent(twin -> offered.add(new Partner.Twin(twin)));
        }
        return offered;
    }

    /** The run that the one that is read branched off; where it is the first, the last that branched off. */
    private static Optional<Partner> origin(Family family, List<Partner> offered) {
        List<Integer> path = family.path();
        if (path.isEmpty()) {
            return offered.isEmpty() ? Optional.empty() : Optional.of(offered.getLast());
        }
        List<Integer> above = path.subList(0, path.size() - 1);
        return offered.stream()
                .filter(partner -> partner instanceof Partner.Relative(var member)
                        && member.path().equals(above))
                .findFirst();
    }

    /** Lays something beside the run that is read. */
    public void lay(Partner partner) {
        stop();
        wanted = partner;
        Reading first = bench.reading().get();
        switch (partner) {
            case Partner.Relative(var member) -> {
                Reading second = bench.reading(member);
                latest.ask(_ -> laid(partner, first, second), this::show);
            }
            case Partner.Twin(var scenario) -> {
                Job job = Conductor.beside(scenario, first.run());
                running = job;
                latest.ask(_ -> laid(partner, first, job.carryOut(Job.Audience.NOBODY)), this::show);
            }
        }
    }

    /** Only the run that is read is shown again. */
    public void end() {
        stop();
        pair.set(null);
    }

    private void stop() {
        latest.drop();
        if (running != null) {
            running.abandon();
            running = null;
        }
    }

    private static Pair laid(Partner partner, Reading first, Reading second) throws InterruptedException {
        if (second.steps() > MOST_STEPS) {
            throw new UserError("The other run has %,d steps; side by side go runs of up to %,d."
                    .formatted(second.steps(), MOST_STEPS));
        }
        Alignment alignment = Alignment.of(first.log(), (int) first.steps(), second.log(), (int) second.steps());
        return new Pair(
                partner,
                spread(first, alignment.firstColumns(), alignment.columns()),
                spread(second, alignment.secondColumns(), alignment.columns()),
                alignment);
    }

    private static Reading spread(Reading reading, int[] columns, int count) throws InterruptedException {
        return reading.with(Timeline.of(reading.run(), Columns.of(columns, count)));
    }

    private void show(Pair laid) {
        running = null;
        pair.set(laid);
    }

    /** Another run is read. Who turns to the one beside it finds the first one there in its turn. */
    private void turn(Reading before, Reading now) {
        boolean on = pair.get() != null || busy().get();
        if (!on || now != null && now.isOver() && now.continues(before)) {
            return;
        }
        Optional<Partner> next = offered().stream()
                .filter(partner -> isMeant(partner, before, now))
                .findFirst();
        if (next.isPresent()) {
            lay(next.get());
        } else {
            end();
        }
    }

    private boolean isMeant(Partner offered, Reading before, Reading now) {
        return switch (offered) {
            case Partner.Twin _ -> offered.equals(wanted);
            case Partner.Relative(var member) -> {
                Run meant = wanted instanceof Partner.Relative(var its) ? its.run() : null;
                boolean turned = meant != null && now.run() == meant && before != null;
                yield member.run() == (turned ? before.run() : meant);
            }
        };
    }
}
