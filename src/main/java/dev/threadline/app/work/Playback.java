package dev.threadline.app.work;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** Steps on by itself while it plays. Time comes from outside, pulse by pulse. */
public final class Playback {
    /** The slowest and the fastest pace, as powers of two of steps a second. */
    public static final double SLOWEST = -1;

    public static final double FASTEST = 7;

    private static final double NS = 1e9;

    private final Workbench bench;
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final DoubleProperty pace = new SimpleDoubleProperty(1);
    private long last;
    private double due;

    public Playback(Workbench bench) {
        this.bench = bench;
        bench.reading()
                .addListener((_, before, now) -> playing.set(playing.get() && now != null && now.continues(before)));
        playing.addListener((_, _, _) -> {
            last = 0;
            due = 0;
        });
    }

    /** Whether it plays. */
    public BooleanProperty playing() {
        return playing;
    }

    /** The pace as a power of two of steps a second, from {@link #SLOWEST} to {@link #FASTEST}. */
    public DoubleProperty pace() {
        return pace;
    }

    /** Steps a second. */
    public double stepsPerSecond() {
        return Math.pow(2, pace.get());
    }

    /** Plays, from the start again if the reader stands at the end; or stops. */
    public void toggle() {
        if (playing.get()) {
            playing.set(false);
        } else if (bench.moment().get() != null) {
            if (isAtEnd()) {
                bench.stepTo(0);
            }
            playing.set(!isAtEnd());
        }
    }

    /** Goes faster, or slower, by a power of two. */
    public void quicken(double powers) {
        pace.set(Math.clamp(pace.get() + powers, SLOWEST, FASTEST));
    }

    /**
     * Time has gone on.
     *
     * @param now ns of any clock that does not go back
     */
    public void pulse(long now) {
        if (!playing.get()) {
            return;
        }
        if (last != 0) {
            due += (now - last) / NS * stepsPerSecond();
        }
        last = now;
        if (due >= 1) {
            long steps = (long) due;
            due -= steps;
            bench.stepBy(steps);
            if (isAtEnd()) {
                playing.set(false);
            }
        }
    }

    private boolean isAtEnd() {
        return bench.moment().get().step() >= bench.reading().get().steps();
    }
}
