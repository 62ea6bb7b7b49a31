package dev.threadline.analysis.detect;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Locks at which a line never ends (Blasgen and others 1979, the convoy phenomenon): whoever gets the lock had to wait for it and leaves
 * another one waiting, and those who have had it come back into the line. Told where three threads at least came back within one such
 * line; two who take turns are no convoy.
 */
final class Convoys implements Detector {
    private static final int RETURNING = 3;

    /** So many in a row are no accident. */
    private static final int ENOUGH = 9;

    private static final int NONE = -1;

    /** What goes on at a lock. */
    private static final class Line {
        private int waiting;

        /** How often each thread has had it since the line began. */
        private int[] times = {};

        private int returned;
        private long takings;
        private long first;
        private long last;

        void take(int thread, long position) {
            if (takings++ == 0) {
                first = position;
            }
            last = position;
            if (thread >= times.length) {
                times = Arrays.copyOf(times, thread + 1);
            }
            returned += ++times[thread] == 2 ? 1 : 0;
        }

        void begin() {
            if (takings > 0) {
                Arrays.fill(times, 0);
                returned = 0;
                takings = 0;
            }
        }
    }

    private final EventLog log;
    private final HeldLocks locks;
    private final Line[] lines;
    private final int[] wanted;
    private final boolean[] told;
    private final List<Finding> findings = new ArrayList<>();

    Convoys(EventLog log, HeldLocks locks) {
        this.log = log;
        this.locks = locks;
        lines = new Line[log.objects().size()];
        told = new boolean[lines.length];
        wanted = new int[log.threads().size()];
        Arrays.fill(wanted, NONE);
    }

    @Override
    public void event(Passage at) {
        if (!HeldLocks.isLock(at.objectKind())) {
            return;
        }
        int thread = at.thread();
        if (at.kind() == EventKind.REQUEST) {
            wanted[thread] = at.object();
            of(at.object()).waiting++;
        } else if (locks.isTaking(at)) {
            Line line = of(at.object());
            boolean waited = leave(thread, at.object());
            if (waited && line.waiting > 0) {
                line.take(thread, at.position());
            } else {
                finish(at.object(), line);
            }
        } else if (at.kind() == EventKind.MISS || at.kind() == EventKind.CANCEL) {
            leave(thread, at.object());
        }
    }

    private boolean leave(int thread, int object) {
        boolean waited = wanted[thread] == object;
        if (waited) {
            wanted[thread] = NONE;
            of(object).waiting--;
        }
        return waited;
    }

    private Line of(int object) {
        if (lines[object] == null) {
            lines[object] = new Line();
        }
        return lines[object];
    }

    private void finish(int object, Line line) {
        if (line.returned >= RETURNING && line.takings >= ENOUGH && !told[object]) {
            told[object] = true;
            List<Integer> members = new ArrayList<>();
            for (int thread = 0; thread < line.times.length; thread++) {
                if (line.times[thread] > 0) {
                    members.add(thread);
                }
            }
            findings.add(new Finding(
                    FindingKind.CONVOY,
                    members,
                    List.of(object),
                    List.of(Evidence.at(log, line.first), Evidence.at(log, line.last)),
                    line.takings));
        }
        line.begin();
    }

    @Override
    public List<Finding> findings() {
        for (int object = 0; object < lines.length; object++) {
            if (lines[object] != null) {
                finish(object, lines[object]);
            }
        }
        return findings;
    }
}
