package dev.threadline.analysis;

import dev.threadline.analysis.WaitForGraph.Wait;
import dev.threadline.event.Cursor;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.RunState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Why nobody can go on, or who is held up at a moment: every thread that is blocked or waiting stands in one part.
 *
 * @param parts the cycles first, then the locks whose owners have ended, then those who wait behind others, then those who
 *     wait for what no thread holds, then those who wait for another thread's end
 * @param isFinal whether the run ended with this, so that nobody is left to change it
 */
public record DeadlockStory(List<Part> parts, boolean isFinal) {
    public DeadlockStory {
        parts = List.copyOf(parts);
    }

    /** Threads that can't go on for one reason. */
    public sealed interface Part {
        /** Who wants what since when. */
        List<Wait> wants();

        /** Who has what since when: what stands in the way of the wants. A joined thread holds nothing. */
        List<Holding> holdings();
    }

    /**
     * Threads that wait for each other in a ring.
     *
     * @param wants in the order of the waiting, from the smallest thread
     * @param holdings the locks among what is wanted, in the order of the wants
     */
    public record Cycle(List<Wait> wants, List<Holding> holdings) implements Part {
        /** Whether one thread waits for itself. */
        public boolean isSelf() {
            return wants.size() == 1;
        }
    }

    /** Threads that want a lock whose owner has ended without releasing it. */
    public record Abandoned(List<Wait> wants, Holding holding) implements Part {
        @Override
        public List<Holding> holdings() {
            return List.of(holding);
        }
    }

    /** Threads that wait for what another thread has, or for its end, without being waited for by it. */
    public record Behind(List<Wait> wants, List<Holding> holdings) implements Part {}

    /** Threads that wait for what no thread holds: a notify, an item, a permit, a lock that is free just now. */
    public record Alone(List<Wait> wants) implements Part {
        @Override
        public List<Holding> holdings() {
            return List.of();
        }
    }

    /** The story of a run's last moment. Costs one pass over the run. */
    public static DeadlockStory of(Run run) {
        Cursor cursor = new Cursor(run.log());
        cursor.seek(run.log().size());
        DeadlockStory story = of(cursor);
        return new DeadlockStory(story.parts, run.outcome().kind() == OutcomeKind.DEADLOCK);
    }

    /** The story of the moment where a cursor stands; nothing is said to be final. */
    public static DeadlockStory of(Cursor cursor) {
        EventLog log = cursor.log();
        RunState state = cursor.state();
        WaitForGraph graph = WaitForGraph.of(log, state);
        Map<Integer, Holding> holdings = new LinkedHashMap<>();
        for (Wait wait : graph.waits()) {
            Holding.of(log, state, cursor.position(), wait.object())
                    .ifPresent(holding -> holdings.put(holding.object(), holding));
        }

        List<Part> parts = new ArrayList<>();
        List<Wait> rest = new ArrayList<>(graph.waits());
        for (List<Wait> cycle : graph.cycles()) {
            rest.removeAll(cycle);
            List<Holding> held = cycle.stream()
                    .map(wait -> holdings.get(wait.object()))
                    .filter(Objects::nonNull)
                    .toList();
            parts.add(new Cycle(cycle, held));
        }
        byObject(rest, Wait::gone).forEach((object, waits) -> parts.add(new Abandoned(waits, holdings.get(object))));
        byObject(rest, Wait::isHeld).forEach((object, waits) -> {
            List<Holding> held =
                    log.object(object).kind() == ObjectKind.THREAD ? List.of() : List.of(holdings.get(object));
            parts.add(new Behind(waits, held));
        });
        byObject(rest, wait -> wait.holder() == WaitForGraph.NOBODY).forEach((_, waits) -> parts.add(new Alone(waits)));
        // Who only joins is held up by all the rest, and is told after it.
        parts.sort(Comparator.comparing(
                part -> part instanceof Behind && part.holdings().isEmpty()));
        return new DeadlockStory(parts, false);
    }

    private static Map<Integer, List<Wait>> byObject(List<Wait> waits, Predicate<Wait> which) {
        return waits.stream()
                .filter(which)
                .collect(Collectors.groupingBy(Wait::object, LinkedHashMap::new, Collectors.toList()));
    }
}
