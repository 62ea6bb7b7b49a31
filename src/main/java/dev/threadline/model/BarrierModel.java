package dev.threadline.model;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.ValueCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Python's {@code threading.Barrier}: as many threads as it has parties go on together. The first to arrive gets the index 0.
 * A wait whose time is over, an abort, or an action that fails breaks it for all; a reset sends the waiting away and makes it
 * new. Nobody comes in before all have left who were let go or sent away.
 *
 * <p>With an action the last to arrive is told to run it before anyone is let go. Until it says how that went, by {@link
 * Action#OPEN} or {@link Action#BREAK}, the barrier can be looked at and nothing else: CPython runs the action inside the
 * barrier's own lock.
 */
public final class BarrierModel implements Model {
    private static final Effect BROKEN = Effect.refused("BrokenBarrierError", "");
    private static final int NOBODY = -1;

    /** CPython's four states. */
    private enum Phase {
        FILLING,
        DRAINING,
        RESETTING,
        BROKEN
    }

    private static final Phase[] PHASES = Phase.values();

    /** Who has arrived and not left, each with its index. */
    private final Map<Integer, Integer> inside = new LinkedHashMap<>();

    private int parties;
    private boolean acts;
    private Phase phase = Phase.FILLING;

    /** Who runs the action now. */
    private int acting = NOBODY;

    /** @param parties how many go on together; @param acts whether the last to arrive has to do something first */
    public BarrierModel(int parties, boolean acts) {
        this.parties = parties;
        this.acts = acts;
    }

    /** How many go on together. */
    public int parties() {
        return parties;
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.BARRIER;
    }

    @Override
    public boolean enabled(int thread, Operation operation) {
        return switch (operation.action()) {
            case WAIT -> acting == NOBODY && (phase == Phase.FILLING || phase == Phase.BROKEN);
            case RESUME -> phase != Phase.FILLING;
            case ABORT, RESET -> acting == NOBODY;
            default -> true;
        };
    }

    @Override
    public Effect apply(int thread, Operation operation) {
        return switch (operation.action()) {
            case WAIT -> arrive(thread);
            case OPEN -> {
                acting = NOBODY;
                yield open(thread);
            }
            case BREAK -> {
                acting = NOBODY;
                yield breakFor(thread);
            }
            case RESUME -> leave(thread);
            case ABORT -> breakFor(NOBODY);
            case RESET -> reset();
            case LENGTH -> Effect.answer(ValueCode.ofSmall(phase == Phase.FILLING ? inside.size() : 0));
            case IS_BROKEN -> Effect.answer(ValueCode.of(phase == Phase.BROKEN));
            default -> throw Model.unknown(this, operation);
        };
    }

    private Effect arrive(int thread) {
        if (phase == Phase.BROKEN) {
            return BROKEN;
        }
        int index = inside.size();
        inside.put(thread, index);
        int code = ValueCode.ofSmall(index);
        // With no parties at all, or fewer, nobody ever is the last.
        if (index + 1 != parties) {
            return Effect.of(EventKind.WAIT, code, Effect.GOES_ON);
        }
        if (acts) {
            acting = thread;
            return Effect.of(EventKind.WAIT, code, Effect.ACTS);
        }
        return open(thread);
    }

    private Effect open(int thread) {
        int code = ValueCode.ofSmall(inside.remove(thread));
        phase = inside.isEmpty() ? Phase.FILLING : Phase.DRAINING;
        return new Effect(EventKind.TRIP, code, code, Effect.ALL, everyoneInside());
    }

    /** @param thread who leaves by it, or {@link #NOBODY} */
    private Effect breakFor(int thread) {
        inside.remove(thread);
        phase = Phase.BROKEN;
        return new Effect(EventKind.BROKEN, ValueCode.NONE, ValueCode.NONE, Effect.ALL, everyoneInside());
    }

    private Effect reset() {
        boolean sendsAway = phase == Phase.FILLING && !inside.isEmpty();
        if (inside.isEmpty()) {
            phase = Phase.FILLING;
        } else if (phase != Phase.DRAINING) {
            phase = Phase.RESETTING;
        }
        Detail.Woken woken = sendsAway ? everyoneInside() : new Detail.Woken(List.of());
        return new Effect(EventKind.RESET, ValueCode.NONE, ValueCode.NONE, Effect.ALL, woken);
    }

    private Effect leave(int thread) {
        int index = ValueCode.ofSmall(inside.remove(thread));
        boolean letGo = phase == Phase.DRAINING;
        boolean last = inside.isEmpty() && phase != Phase.BROKEN;
        if (last) {
            phase = Phase.FILLING;
        }
        int wakes = last ? Effect.ALL : 0;
        return letGo ? new Effect(EventKind.RESUME, index, index, wakes, null) : BROKEN.waking(wakes);
    }

    private Detail.Woken everyoneInside() {
        return new Detail.Woken(new ArrayList<>(inside.keySet()));
    }

    /** While somebody runs the action nobody gives up: it is decided already who goes on. */
    @Override
    public boolean canExpire(int thread, Operation operation) {
        return acting == NOBODY;
    }

    /**
     * A wait whose time is over breaks the barrier for the others, and then is sent away like them. While the action runs the
     * time has no end.
     */
    @Override
    public Effect expire(int thread, Operation operation) {
        if (operation.action() != Action.RESUME) {
            throw new IllegalArgumentException(operation.action() + " of a barrier can't give up");
        }
        if (acting != NOBODY) {
            return null;
        }
        phase = Phase.BROKEN;
        List<Integer> others =
                inside.keySet().stream().filter(other -> other != thread).toList();
        return new Effect(EventKind.BROKEN, ValueCode.NONE, Effect.GOES_ON, Effect.ALL, new Detail.Woken(others));
    }

    @Override
    public ObjectState snapshot() {
        return new ObjectState.Gate(parties, phase == Phase.BROKEN);
    }

    @Override
    public void encode(StateWriter out) {
        out.number(parties);
        out.number(acts ? 1 : 0);
        out.number(phase.ordinal());
        out.thread(acting);
        out.number(inside.size());
        inside.forEach((thread, index) -> {
            out.thread(thread);
            out.number(index);
        });
    }

    @Override
    public void decode(StateReader in) {
        parties = in.number();
        acts = in.number() == 1;
        phase = PHASES[in.number()];
        acting = in.thread();
        inside.clear();
        for (int left = in.number(); left > 0; left--) {
            inside.put(in.thread(), in.number());
        }
    }
}
