package dev.threadline.app.work;

import dev.threadline.event.EventLog;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Brings the reader to the next place of a kind, or back to the one before, in a run of any length, while it goes on too: then up to what
 * has been read of it. The search has a thread of its own; it is given up as soon as the reader goes elsewhere.
 *
 * <p>While the curtain is down, a jump forward is no more than playing very fast: it gives away what it passes. Where it meets nothing it
 * has passed everything, and stands at the end; to stay and say that nothing comes would tell of what has not been seen. It does not go
 * round the end either. Lives on the window's thread.
 */
public final class Jumps {
    private final Workbench bench;
    private final Curtain curtain;
    private final ReadOnlyBooleanWrapper going = new ReadOnlyBooleanWrapper();

    /** The one that is under way, or null. */
    private Jump jump;

    /** @param curtain hides what comes later */
    public Jumps(Workbench bench, Curtain curtain) {
        this.bench = bench;
        this.curtain = curtain;
        bench.moment().addListener((_, _, now) -> {
            if (jump != null && (now == null || !jump.isOf(bench.reading().get(), now))) {
                cancel();
            }
        });
    }

    /** Whether one is under way. */
    public ReadOnlyBooleanProperty going() {
        return going.getReadOnlyProperty();
    }

    /** Gives it up; the reader stays. */
    public void cancel() {
        if (jump != null) {
            jump.cancelled = true;
            finish();
        }
    }

    private void finish() {
        jump = null;
        going.set(false);
    }

    /**
     * To the next place of a kind, or the one before.
     *
     * @param round whether it may go on beyond the run's end, or beginning
     * @param told hears how it went, once the reader stands there
     */
    public void to(Sought sought, boolean forward, boolean round, Consumer<Landing> told) {
        boolean hidden = curtain.down().get();
        start(
                forward ? next -> next.forward(sought, round, hidden) : next -> next.back(sought, round && !hidden),
                told);
    }

    /** Until the thread that goes next has come to another line, blocks or ends, or the run is over. */
    public void toNextLine(Consumer<Landing> told) {
        start(Jump::toNextLine, told);
    }

    /** Back to where the thread that took the last step began a line. */
    public void toPreviousLine(Consumer<Landing> told) {
        start(Jump::toPreviousLine, told);
    }

    private interface Way {
        Landing go(Jump jump) throws InterruptedException;
    }

    private void start(Way way, Consumer<Landing> told) {
        cancel();
        Moment here = bench.moment().get();
        if (here == null) {
            return;
        }
        Jump next = new Jump(bench.reading().get(), here.step());
        jump = next;
        going.set(true);
        bench.background().carryOut(() -> way.go(next), landing -> land(next, Optional.of(landing), told), why -> {
            bench.tell(why);
            land(next, Optional.empty(), told);
        });
    }

    private void land(Jump over, Optional<Landing> landing, Consumer<Landing> told) {
        if (jump == over) {
            finish();
            landing.ifPresent(there -> {
                bench.stepTo(there.step());
                told.accept(there);
            });
        }
    }

    /** One search. Begins on the window's thread, and goes on in the background. */
    private static final class Jump {
        private final Reading reading;
        private final EventLog log;
        private final long step;
        private final Scan scan;
        private volatile boolean cancelled;

        Jump(Reading reading, long step) {
            this.reading = reading;
            this.step = step;
            log = reading.log();
            scan = new Scan(log, _ -> {
                if (cancelled) {
                    throw new InterruptedException();
                }
            });
        }

        /** Whether the reader is still where it began; the end of a run that goes on moves. */
        boolean isOf(Reading now, Moment moment) {
            return now.continues(reading) && (moment.step() == step || !reading.isOver() && step == reading.steps());
        }

        /** How many events lie before the step itself. */
        private long before() {
            return step == 0 ? 0 : log.positionOfStep(step);
        }

        private Landing landing(long position, Landing.How how) {
            return position < 0
                    ? new Landing(step, Landing.How.NOWHERE)
                    : new Landing(log.stepsBefore(position + 1), how);
        }

        Landing forward(Sought sought, boolean round, boolean hidden) throws InterruptedException {
            long from = reading.position(step);
            long found = scan.forward(sought, from, reading.size());
            if (found >= 0) {
                return landing(found, Landing.How.FOUND);
            }
            if (hidden) {
                return new Landing(reading.steps(), Landing.How.END);
            }
            return landing(round ? scan.forward(sought, 0, from) : -1, Landing.How.WRAPPED);
        }

        Landing back(Sought sought, boolean round) throws InterruptedException {
            long found = scan.back(sought, 0, before());
            if (found >= 0) {
                return landing(found, Landing.How.FOUND);
            }
            return landing(round ? scan.back(sought, before(), reading.size()) : -1, Landing.How.WRAPPED);
        }

        Landing toNextLine() throws InterruptedException {
            long from = reading.position(step);
            if (step == reading.steps()) {
                return landing(-1, Landing.How.NOWHERE);
            }
            long found = new LineWalk(scan, log.threadAt(from)).next(from, reading.size());
            return found < 0 ? new Landing(reading.steps(), Landing.How.END) : landing(found, Landing.How.FOUND);
        }

        Landing toPreviousLine() throws InterruptedException {
            if (step == 0) {
                return landing(-1, Landing.How.NOWHERE);
            }
            long found = new LineWalk(scan, log.threadAt(before())).previous(before());
            return found < 0 ? new Landing(0, Landing.How.FOUND) : landing(found, Landing.How.FOUND);
        }
    }
}
