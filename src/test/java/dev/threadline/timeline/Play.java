package dev.threadline.timeline;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.Run;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Effect;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Plays threads' operations on models, in an order that is given or that a seed decides, and tells them as a run. */
final class Play {
    private final Runs run;
    private final List<String> threads;
    private final Map<Integer, Model> models = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<String, Deque<Operation>> programs = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    Play(String... threads) {
        run = Runs.of(threads);
        this.threads = List.of(threads);
        this.threads.forEach(thread -> programs.put(thread, new ArrayDeque<>()));
    }

    EventLog log() {
        return run.log();
    }

    /** Makes an object. @return its number */
    int object(String name, Model model) {
        int id = run.object(model.kind(), name, model.snapshot());
        models.put(id, model);
        names.put(id, name);
        return id;
    }

    /** Adds to what a thread is to do. */
    Play does(String thread, Operation... operations) {
        programs.get(thread).addAll(Arrays.asList(operations));
        return this;
    }

    /** Lets threads try their next step in this order; names are separated by a space. */
    Play inOrder(String order) {
        for (String thread : order.split(" ")) {
            attempt(thread);
        }
        return this;
    }

    /** Gives a wait up whose time is over. */
    Play gives(String thread, int condition) {
        Operation waiting = programs.get(thread).remove();
        Effect effect = models.get(condition).expire(threads.indexOf(thread), waiting);
        tell(thread, condition, effect);
        programs.get(thread).addFirst(Operation.of(Action.RESUME, condition, ValueCode.FALSE));
        return this;
    }

    /** Lets anybody go on until nobody can. */
    Run toTheEnd(long seed, String title) {
        Random random = new Random(seed);
        boolean moved = true;
        while (moved) {
            moved = false;
            List<String> shuffled = new ArrayList<>(threads);
            Collections.shuffle(shuffled, random);
            for (String thread : shuffled) {
                moved |= attempt(thread);
            }
        }
        return end(title);
    }

    Run end(String title) {
        Integer[] stuck = threads.stream()
                .filter(thread -> !programs.get(thread).isEmpty())
                .map(threads::indexOf)
                .toArray(Integer[]::new);
        return stuck.length > 0 ? run.deadlocked(title, stuck) : run.finished(title);
    }

    private boolean attempt(String thread) {
        Deque<Operation> program = programs.get(thread);
        if (program.isEmpty()) {
            return false;
        }
        Operation next = program.peek();
        Model model = models.get(next.object());
        int id = threads.indexOf(thread);
        if (!model.enabled(id, next)) {
            if (!next.action().goesOn() && !asked.contains(thread)) {
                asked.add(thread);
                Detail wanted =
                        isQueue(model.kind()) ? new Detail.Attempt(next.action().word()) : null;
                run.append(EventKind.REQUEST, thread, names.get(next.object()), ValueCode.NONE, null, wanted);
                return true;
            }
            return false;
        }
        asked.remove(thread);
        program.remove();
        Effect effect = model.apply(id, next);
        tell(thread, next.object(), effect);
        if (effect.result() == Effect.GOES_ON) {
            program.addFirst(Operation.of(Action.RESUME, next.object(), ValueCode.TRUE));
        }
        return true;
    }

    private void tell(String thread, int object, Effect effect) {
        run.append(effect.kind(), thread, names.get(object), effect.value(), null, effect.detail());
        if (effect.companion() != null) {
            String other = names.get(models.get(object).companion());
            Effect companion = effect.companion();
            run.append(companion.kind(), thread, other, companion.value(), null, companion.detail());
        }
    }

    private static boolean isQueue(ObjectKind kind) {
        return kind == ObjectKind.QUEUE || kind == ObjectKind.LIFO_QUEUE || kind == ObjectKind.PRIORITY_QUEUE;
    }
}
