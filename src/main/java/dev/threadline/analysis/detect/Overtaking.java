package dev.threadline.analysis.detect;

import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Threads that wait for a lock or a permit while others, who came later, take it before them: barging, and if it goes on for most of
 * the run, starvation. How often a thread was overtaken is how often the object was taken while it waited, less those who were in
 * the line before it; so it costs nothing to wait in a long line, and never counts too much. Who comes back from a condition
 * stands in no line.
 */
final class Overtaking implements Detector {
    /** To be overtaken less often, by each of those who take the object, is the common lot and nothing to tell. */
    private static final int ENOUGH = 2;

    private static final int NONE = -1;

    /** The longest time that anybody was overtaken at an object. */
    private record Worst(long times, int thread, long wanted, long overtaken, long got) {}

    private final EventLog log;

    /** How often each object was taken, where last, and how many stand in its line. */
    private final long[] takings;

    private final long[] taken;
    private final int[] line;
    private final BitSet[] takers;
    private final Worst[] worst;

    /** What each thread wants, or {@link #NONE}; where it began, how often that had been taken, who stood in line before it. */
    private final int[] wanted;

    private final long[] since;
    private final long[] before;
    private final int[] ahead;

    Overtaking(EventLog log) {
        this.log = log;
        int objects = log.objects().size();
        takings = new long[objects];
        taken = new long[objects];
        line = new int[objects];
        takers = new BitSet[objects];
        worst = new Worst[objects];
        int threads = log.threads().size();
        wanted = new int[threads];
        Arrays.fill(wanted, NONE);
        since = new long[threads];
        before = new long[threads];
        ahead = new int[threads];
    }

    @Override
    public void event(Passage at) {
        ObjectKind kind = at.objectKind();
        if (!HeldLocks.isLock(kind) && kind != ObjectKind.SEMAPHORE && kind != ObjectKind.BOUNDED_SEMAPHORE) {
            return;
        }
        int thread = at.thread();
        int object = at.object();
        switch (at.kind()) {
            case REQUEST -> {
                wanted[thread] = object;
                since[thread] = at.position();
                before[thread] = takings[object];
                ahead[thread] = line[object]++;
            }
            case ACQUIRE, ACQUIRE_SHARED -> {
                if (wanted[thread] == object) {
                    leave(thread, at.position());
                }
                if (takers[object] == null) {
                    takers[object] = new BitSet();
                }
                takers[object].set(thread);
                takings[object]++;
                taken[object] = at.position();
            }
            case TIMEOUT, MISS, REFUSE, CANCEL -> {
                if (wanted[thread] == object) {
                    leave(thread, NONE);
                }
            }
            default -> {
                // Nobody takes it.
            }
        }
    }

    private int enough(int object) {
        return ENOUGH * Math.max(2, takers[object] == null ? 0 : takers[object].cardinality());
    }

    /** @param got where it got it, or {@link #NONE} */
    private void leave(int thread, long got) {
        int object = wanted[thread];
        wanted[thread] = NONE;
        line[object]--;
        long times = takings[object] - before[thread] - ahead[thread];
        if (times >= enough(object) && (worst[object] == null || times > worst[object].times())) {
            worst[object] = new Worst(times, thread, since[thread], taken[object], got);
        }
    }

    @Override
    public List<Finding> findings() {
        for (int thread = 0; thread < wanted.length; thread++) {
            if (wanted[thread] != NONE) {
                leave(thread, NONE);
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (int object = 0; object < worst.length; object++) {
            if (worst[object] != null) {
                findings.add(finding(object, worst[object]));
            }
        }
        return findings;
    }

    private Finding finding(int object, Worst wait) {
        long end = wait.got() == NONE ? log.size() : wait.got();
        boolean starved = (end - wait.wanted()) * 2 >= log.size();
        List<Long> positions = new ArrayList<>(List.of(wait.wanted(), wait.overtaken()));
        if (wait.got() != NONE) {
            positions.add(wait.got());
        }
        return Finding.of(
                starved ? FindingKind.STARVATION : FindingKind.BARGING, log, List.of(object), wait.times(), positions);
    }
}
