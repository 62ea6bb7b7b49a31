package dev.threadline.analysis.detect;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.ValueCode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Plain semaphores that were given more permits than they began with. That is how a semaphore is used that counts what is there, so it
 * is told only of one that guards something: that began with a permit, and that threads give back after they took it.
 */
final class OverReleases implements Detector {
    private static final long NONE = -1;

    /** How a semaphore is used. */
    private static final class Use {
        private final int first;
        private final BitSet takers = new BitSet();
        private boolean guards;
        private long excess = NONE;

        Use(int first) {
            this.first = first;
        }
    }

    private final EventLog log;
    private final Use[] uses;

    OverReleases(EventLog log) {
        this.log = log;
        uses = new Use[log.objects().size()];
        for (ObjectInfo object : log.objects()) {
            if (object.kind() == ObjectKind.SEMAPHORE
                    && object.initial() instanceof ObjectState.Permits(int first)
                    && first > 0) {
                uses[object.id()] = new Use(first);
            }
        }
    }

    @Override
    public void event(Passage at) {
        Use use = at.object() == EventLog.NO_OBJECT ? null : uses[at.object()];
        if (use == null) {
            return;
        }
        if (at.kind() == EventKind.ACQUIRE) {
            use.takers.set(at.thread());
        } else if (at.kind() == EventKind.RELEASE) {
            use.guards |= use.takers.get(at.thread());
            if (use.excess == NONE && ValueCode.small(at.valueCode()) > use.first) {
                use.excess = at.position();
            }
        }
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (int object = 0; object < uses.length; object++) {
            Use use = uses[object];
            if (use != null && use.guards && use.excess != NONE) {
                findings.add(Finding.of(
                        FindingKind.OVER_RELEASE,
                        log,
                        List.of(object),
                        ValueCode.small(log.valueCodeAt(use.excess)),
                        List.of(use.excess)));
            }
        }
        return findings;
    }
}
