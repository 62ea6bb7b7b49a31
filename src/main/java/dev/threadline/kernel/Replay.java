package dev.threadline.kernel;

import dev.threadline.event.Choice;
import dev.threadline.event.Decided;
import dev.threadline.event.EventLog;
import dev.threadline.event.Named;
import dev.threadline.event.Planned;
import java.util.List;
import java.util.Optional;

/**
 * Makes planned choices, those of another run or of a schedule, and looks at each whether the run is where the plan thinks it
 * is. Where a choice can't be made yet and somebody sleeps, time passes first: schedules of the search of states come from where
 * sleeping takes none, so that a thread is there to be joined that here has a sleep before its end. From the first difference on the plan means nothing, so the run ends there.
 */
public final class Replay implements Following {
    /** How often somebody sleeps between two steps at most. */
    private static final int MOST_WAITS = 10_000;

    private final List<? extends Planned> plan;
    private final Strategy rest;
    private int next;

    /** How often time has passed since the last choice. */
    private int waits;

    private boolean wentOn;
    private String divergence;

    /** @param rest who decides after the last of them */
    public Replay(List<? extends Planned> plan, Strategy rest) {
        this.plan = List.copyOf(plan);
        this.rest = rest;
    }

    /** The choices without what was known of them. */
    public static Replay of(List<Choice> choices, Strategy rest) {
        return new Replay(
                choices.stream()
                        .map(choice -> new Decided(choice, List.of(), EventLog.NO_OBJECT, ""))
                        .toList(),
                rest);
    }

    /** What could not be done again, in a sentence; empty if all could. */
    @Override
    public Optional<String> divergence() {
        return Optional.ofNullable(divergence);
    }

    @Override
    public boolean wentOn() {
        return wentOn;
    }

    @Override
    public int made() {
        return next;
    }

    @Override
    public String word() {
        return "replay";
    }

    @Override
    public int choose(Decision decision) {
        if (divergence == null && next == plan.size()) {
            wentOn = true;
            return rest.choose(decision);
        }
        if (divergence == null) {
            Planned planned = plan.get(next);
            if (place(decision, planned) < 0 && decision.sleeps() && waits++ < MOST_WAITS) {
                return Decision.PASS_TIME;
            }
            waits = 0;
            Optional<String> found = new Divergence(decision, next + 1).of(planned);
            if (found.isEmpty()) {
                next++;
                return place(decision, planned);
            }
            divergence = found.get();
        }
        return Decision.STOP;
    }

    /** Where the choice that is meant stands among the candidates, or -1. */
    static int place(Decision decision, Planned planned) {
        return switch (planned) {
            case Decided decided -> decision.placeOf(decided.choice());
            case Named named -> {
                for (int place = 0; place < decision.size(); place++) {
                    if (decision.choice(place).turn().equals(named.turn())
                            && decision.name(decision.thread(place)).equals(named.thread())) {
                        yield place;
                    }
                }
                yield -1;
            }
        };
    }

    @Override
    public long draw(int thread, long low, long high, long seeded) {
        if (divergence != null || next == plan.size() || !(plan.get(next).turn() instanceof Choice.Random(var drawn))) {
            return seeded;
        }
        next++;
        if (drawn < low || drawn > high) {
            divergence = "choice %d draws %d, but the program draws a number from %d to %d there."
                    .formatted(next, drawn, low, high);
            return seeded;
        }
        return drawn;
    }
}
