package dev.threadline.model;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.ValueCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Python's {@code threading.Barrier}: as many threads as it has parties go on together. The first to arrive gets the index 0. A
 * wait whose time is over, or an abort, breaks it for all; a reset sends the waiting away and makes it new.
 */
public final class BarrierModel implements Model {
    private static final Effect BROKEN_ALREADY = Effect.refused("BrokenBarrierError", "");

    /** Who waits and who may go on, each with its index; who is sent away. */
    private final Map<Integer, Integer> waiting = new LinkedHashMap<>();

    private final Map<Integer, Integer> leaving = new LinkedHashMap<>();
    private final Set<Integer> sentAway = new LinkedHashSet<>();
    private int parties;
    private boolean broken;

    /** @param parties how many go on together, at least 1 */
    public BarrierModel(int parties) {
        this.parties = parties;
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.BARRIER;
    }

    @Override
    public boolean enabled(int thread, Operation operation) {
        return operation.action() != Action.RESUME || leaving.containsKey(thread) || sentAway.contains(thread);
    }

    @Override
    public Effect apply(int thread, Operation operation) {
        return switch (operation.action()) {
            case WAIT -> arrive(thread);
            case RESUME -> {
                if (sentAway.remove(thread)) {
                    yield BROKEN_ALREADY;
                }
                int index = ValueCode.ofSmall(leaving.remove(thread));
                yield Effect.of(EventKind.RESUME, index, index);
            }
            case ABORT -> {
                sendAllAway();
                broken = true;
                yield new Effect(EventKind.BROKEN, ValueCode.NONE, ValueCode.NONE, Effect.ALL, null);
            }
            case RESET -> {
                sendAllAway();
                broken = false;
                yield new Effect(EventKind.RESET, ValueCode.NONE, ValueCode.NONE, Effect.ALL, null);
            }
            case LENGTH -> Effect.answer(ValueCode.ofSmall(waiting.size()));
            case IS_BROKEN -> Effect.answer(ValueCode.of(broken));
            default -> throw Model.unknown(this, operation);
        };
    }

    private Effect arrive(int thread) {
        if (broken) {
            return BROKEN_ALREADY;
        }
        int index = waiting.size();
        if (index + 1 < parties) {
            waiting.put(thread, index);
            return Effect.of(EventKind.WAIT, ValueCode.ofSmall(index), Effect.GOES_ON);
        }
        List<Integer> woken = new ArrayList<>(waiting.keySet());
        leaving.putAll(waiting);
        waiting.clear();
        int code = ValueCode.ofSmall(index);
        return new Effect(EventKind.TRIP, code, code, Effect.ALL, new Detail.Woken(woken));
    }

    private void sendAllAway() {
        sentAway.addAll(waiting.keySet());
        waiting.clear();
    }

    /** A wait whose time is over breaks the barrier, for itself too. */
    @Override
    public Effect expire(int thread, Operation operation) {
        waiting.remove(thread);
        sendAllAway();
        broken = true;
        return new Effect(
                EventKind.BROKEN,
                ValueCode.NONE,
                ValueCode.NONE,
                Effect.ALL,
                new Detail.Failure("BrokenBarrierError", ""));
    }

    @Override
    public ObjectState snapshot() {
        return new ObjectState.Gate(parties, broken);
    }

    @Override
    public void encode(StateWriter out) {
        out.number(parties);
        out.number(broken ? 1 : 0);
        for (Map<Integer, Integer> line : List.of(waiting, leaving)) {
            out.number(line.size());
            line.forEach((thread, index) -> {
                out.thread(thread);
                out.number(index);
            });
        }
        out.number(sentAway.size());
        sentAway.forEach(out::thread);
    }

    @Override
    public void decode(StateReader in) {
        parties = in.number();
        broken = in.number() == 1;
        for (Map<Integer, Integer> line : List.of(waiting, leaving)) {
            line.clear();
            for (int left = in.number(); left > 0; left--) {
                line.put(in.thread(), in.number());
            }
        }
        sentAway.clear();
        for (int left = in.number(); left > 0; left--) {
            sentAway.add(in.thread());
        }
    }
}
