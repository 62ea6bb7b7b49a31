package dev.threadline.app.work;

import dev.threadline.event.EventLog;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * The places that a reader has jumped away from, in this run and those of its family, to go back to and forward again. A step on or back is
 * no jump, and neither is anything that a run does by itself while it goes on. Lives on the window's thread.
 */
public final class Trail {
    /** More than anybody goes back. */
    private static final int MOST = 200;

    private final Workbench bench;
    private final Deque<Stop> behind = new ArrayDeque<>();
    private final Deque<Stop> ahead = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper back = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper forward = new ReadOnlyBooleanWrapper();
    private Stop last;

    /** Whether the reader is being moved along the trail, which leaves none. */
    private boolean returning;

    /** Whether a movement goes on that is one jump however many places it passes, and whether it has left its stop. */
    private boolean moving;

    private boolean left;

    /** @param over whether nothing more happened in the run when the reader stood there */
    private record Stop(EventLog log, boolean over, long step) {}

    public Trail(Workbench bench) {
        this.bench = bench;
        bench.moment().addListener((_, _, now) -> {
            if (now != null) {
                Reading read = bench.reading().get();
                arrive(new Stop(read.log(), read.isOver(), now.step()));
            }
        });
        bench.family().addListener((_, _, _) -> forgetOthers());
        bench.reading().addListener((_, _, _) -> forgetOthers());
    }

    /** Whether there is a place to go back to. */
    public ReadOnlyBooleanProperty leadsBack() {
        return back.getReadOnlyProperty();
    }

    /** Whether there is a place that the reader came back from. */
    public ReadOnlyBooleanProperty leadsForward() {
        return forward.getReadOnlyProperty();
    }

    /** A movement begins that is one jump, such as a drag or playing; or it is over. */
    public void moving(boolean goesOn) {
        moving = goesOn;
        left = false;
    }

    /** To the place that was left by the last jump. */
    public void goBack() {
        go(behind, ahead);
    }

    /** To the place that {@link #goBack} left. */
    public void goForward() {
        go(ahead, behind);
    }

    private void go(Deque<Stop> from, Deque<Stop> to) {
        Stop there = from.poll();
        if (there == null) {
            return;
        }
        to.push(last);
        returning = true;
        if (bench.reading().get().log() != there.log()) {
            member(there).ifPresent(bench::turnTo);
        }
        bench.stepTo(there.step());
        returning = false;
        tell();
    }

    private void arrive(Stop here) {
        Stop before = last;
        last = here;
        if (before == null || returning || !before.over()) {
            return;
        }
        boolean same = here.log() == before.log();
        boolean steps = same && Math.abs(here.step() - before.step()) <= 1;
        if (steps && !moving || moving && left || !same && !isReachable(before)) {
            return;
        }
        left = true;
        behind.push(before);
        ahead.clear();
        if (behind.size() > MOST) {
            behind.removeLast();
        }
        tell();
    }

    private Optional<Family.Member> member(Stop stop) {
        Family family = bench.family().get();
        return family == null
                ? Optional.empty()
                : family.members().stream()
                        .filter(member -> member.run().log() == stop.log())
                        .findFirst();
    }

    private boolean isReachable(Stop stop) {
        Reading now = bench.reading().get();
        return now != null && now.log() == stop.log() || member(stop).isPresent();
    }

    private void forgetOthers() {
        behind.removeIf(stop -> !isReachable(stop));
        ahead.removeIf(stop -> !isReachable(stop));
        tell();
    }

    private void tell() {
        back.set(!behind.isEmpty());
        forward.set(!ahead.isEmpty());
    }
}
