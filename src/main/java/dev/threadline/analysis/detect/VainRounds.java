package dev.threadline.analysis.detect;

import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Threads that keep each other from getting anything done and go on trying: each gives up what another one has taken, or writes again what
 * another one has written over. A thread that finishes a section, hands on an item, prints, or changes anything else, has got
 * something done, and its tries count from there anew. Told of threads in a ring, each of which was in the way of the one before.
 */
final class VainRounds implements Detector {
    /** So many vain tries of each are no accident. */
    private static final int ENOUGH = 4;

    private static final int NONE = -1;
    private static final int UNWRITTEN = Integer.MIN_VALUE;

    private final EventLog log;
    private final HeldLocks locks;

    /** How often each thread has tried in vain since it last got something done, where last, and who was in the way. */
    private final int[] tries;

    private final long[] last;
    private final int[] blockers;

    /** Whether each thread has given up what it tried since it last had no lock. */
    private final boolean[] gaveUp;

    /** Who wrote each variable last, and the code of what each thread last wrote there. */
    private final int[] writers;

    private final int[][] written;
    private boolean told;
    private final List<Finding> findings = new ArrayList<>();

    VainRounds(EventLog log, HeldLocks locks) {
        this.log = log;
        this.locks = locks;
        int threads = log.threads().size();
        tries = new int[threads];
        last = new long[threads];
        blockers = new int[threads];
        gaveUp = new boolean[threads];
        writers = new int[log.objects().size()];
        Arrays.fill(writers, NONE);
        written = new int[writers.length][];
    }

    @Override
    public void event(Passage at) {
        int thread = at.thread();
        switch (at.kind()) {
            case MISS, TIMEOUT -> {
                if (HeldLocks.isLock(at.objectKind())) {
                    gaveUp[thread] = true;
                    vain(at, locks.owner(at.object()));
                }
            }
            case WRITE -> write(at);
            case RELEASE, RELEASE_SHARED -> {
                if (!gaveUp[thread]) {
                    tries[thread] = 0;
                }
                gaveUp[thread] &= locks.count(thread) > 1;
            }
            case READ,
                    QUERY,
                    REQUEST,
                    CREATE,
                    ACQUIRE,
                    ACQUIRE_SHARED,
                    SLEEP,
                    AWAKE,
                    LINE,
                    LOCAL,
                    BRANCH,
                    CHOICE,
                    DRAW,
                    WAIT,
                    RESUME,
                    PASS,
                    SUSPEND,
                    RESTORE,
                    STIR,
                    CANCEL -> {
                // By itself nothing is done.
            }
            default -> tries[thread] = 0;
        }
    }

    private void write(Passage at) {
        int thread = at.thread();
        int object = at.object();
        if (at.objectKind() != ObjectKind.VARIABLE) {
            tries[thread] = 0;
            return;
        }
        if (written[object] == null) {
            written[object] = new int[tries.length];
            Arrays.fill(written[object], UNWRITTEN);
        }
        int writer = writers[object];
        if (writer != thread && written[object][thread] == at.valueCode()) {
            vain(at, writer);
        } else {
            tries[thread] = 0;
        }
        written[object][thread] = at.valueCode();
        writers[object] = thread;
    }

    private void vain(Passage at, int blocker) {
        int thread = at.thread();
        tries[thread]++;
        last[thread] = at.position();
        blockers[thread] = blocker;
        if (!told && tries[thread] >= ENOUGH) {
            tellRing(thread);
        }
    }

    /** Follows who is in whose way; a ring that comes back to where it began, all of it in vain, is told. */
    private void tellRing(int start) {
        List<Long> ring = new ArrayList<>();
        int thread = start;
        do {
            if (thread == NONE || tries[thread] < ENOUGH || ring.size() > tries.length) {
                return;
            }
            ring.add(last[thread]);
            thread = blockers[thread];
        } while (thread != start);
        if (ring.size() > 1) {
            told = true;
            List<Integer> objects = ring.stream().map(log::objectAt).distinct().toList();
            findings.add(Finding.of(FindingKind.POSSIBLE_LIVELOCK, log, objects, ENOUGH, ring));
        }
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }
}
