package dev.threadline.analysis.detect;

import dev.threadline.event.EventLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Threads that do nothing but look at the same data until another thread changes it, or to the end of the run. A loop may
 * look at up to {@value #WINDOW} things in turn. Looks that end without a change were no wait.
 */
final class BusyWaits implements Detector {
    /** So many looks at different things may make one round. */
    private static final int WINDOW = 4;

    /** So many looks that show the same as before are no accident. */
    private static final int ENOUGH = 12;

    /** What a thread looks at. */
    private static final class Gaze {
        private final int[] objects = new int[WINDOW];
        private final int[] lines = new int[WINDOW];
        private final int[] values = new int[WINDOW];
        private int size;
        private int repeated;
        private long first;
        private long last;

        void begin() {
            size = 0;
            repeated = 0;
        }
    }

    private final EventLog log;
    private final Gaze[] gazes;
    private final boolean[] ended;
    private final Set<List<Integer>> told = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    BusyWaits(EventLog log) {
        this.log = log;
        gazes = new Gaze[log.threads().size()];
        Arrays.setAll(gazes, _ -> new Gaze());
        ended = new boolean[gazes.length];
    }

    @Override
    public void event(Passage at) {
        Gaze gaze = gazes[at.thread()];
        switch (at.kind()) {
            case READ, QUERY, MISS -> look(at, gaze);
            case LINE, BRANCH, LOCAL, CHOICE -> {
                // The thread still is in its loop.
            }
            case END -> {
                ended[at.thread()] = true;
                gaze.begin();
            }
            default -> gaze.begin();
        }
    }

    private void look(Passage at, Gaze gaze) {
        int line = at.line();
        for (int seen = 0; seen < gaze.size; seen++) {
            if (gaze.objects[seen] == at.object() && gaze.lines[seen] == line) {
                if (gaze.values[seen] == at.valueCode()) {
                    gaze.repeated++;
                    gaze.last = at.position();
                } else {
                    finish(at.thread(), gaze, at.object());
                    begin(at, gaze, line);
                }
                return;
            }
        }
        if (gaze.size == WINDOW || gaze.repeated > 0) {
            gaze.begin();
        }
        begin(at, gaze, line);
    }

    private static void begin(Passage at, Gaze gaze, int line) {
        if (gaze.size == 0) {
            gaze.first = at.position();
        }
        gaze.last = at.position();
        gaze.objects[gaze.size] = at.object();
        gaze.lines[gaze.size] = line;
        gaze.values[gaze.size++] = at.valueCode();
    }

    /** The looking is over, or goes on for ever. @param object what the thread looked at last */
    private void finish(int thread, Gaze gaze, int object) {
        if (gaze.repeated >= ENOUGH && told.add(List.of(thread, object))) {
            findings.add(Finding.of(FindingKind.BUSY_WAIT, log, List.of(object), gaze.first, gaze.last));
        }
        gaze.begin();
    }

    @Override
    public List<Finding> findings() {
        for (int thread = 0; thread < gazes.length; thread++) {
            if (!ended[thread] && gazes[thread].repeated >= ENOUGH) {
                finish(thread, gazes[thread], log.objectAt(gazes[thread].last));
            }
        }
        return findings;
    }
}
