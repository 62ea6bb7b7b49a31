package dev.threadline.analysis.detect;

import dev.threadline.event.Detail;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A variable that a thread read and then wrote, while another thread wrote it in between: read, foreign write, write is the
 * interleaving that no order of whole pairs explains (Lu and others 2006, AVIO). Whether the two belong together is guessed: the thread read
 * the variable last with that read, and took no lock since, with which something new begins. A read and a write of an atomic
 * integer are such a pair as well; what it does in one step is not.
 *
 * <p>Of a list or a dictionary each element is looked at for itself; what a method does is done in one step.
 */
final class BrokenAtomicity implements Detector {
    private static final long NONE = -1;

    /** What is remembered of a variable. */
    private static final class Uses {
        /** Where each thread last read it, and which element; null where there are none. */
        private long[] reads = {};

        private Value[] keys = {};
        private int writer = -1;
        private long written = NONE;
        private Value key;

        void read(int thread, long position, Value part) {
            if (thread >= reads.length) {
                int known = reads.length;
                reads = Arrays.copyOf(reads, thread + 1);
                keys = Arrays.copyOf(keys, thread + 1);
                Arrays.fill(reads, known, thread + 1, NONE);
            }
            reads[thread] = position;
            keys[thread] = part;
        }

        /** Where the thread read the part that it writes now, if another one wrote that since; or NONE. */
        long broken(int thread, Value part) {
            boolean foreign =
                    thread < reads.length && reads[thread] != NONE && writer != thread && written > reads[thread];
            return foreign && isSame(keys[thread], part) && isSame(key, part) ? reads[thread] : NONE;
        }

        private static boolean isSame(Value one, Value other) {
            return one == null ? other == null : one.equals(other);
        }

        void write(int thread, long position, Value part) {
            writer = thread;
            written = position;
            key = part;
            if (thread < reads.length) {
                reads[thread] = NONE;
            }
        }
    }

    private final Uses[] uses;
    private final List<Finding> findings = new ArrayList<>();

    /** Where each thread last took a lock. */
    private final long[] took;

    BrokenAtomicity(EventLog log) {
        uses = new Uses[log.objects().size()];
        for (ObjectInfo object : log.objects()) {
            switch (object.kind()) {
                case VARIABLE, ATOMIC_INTEGER, LIST, DICT -> uses[object.id()] = new Uses();
                default -> {
                    // It is used in one step.
                }
            }
        }
        took = new long[log.threads().size()];
        Arrays.fill(took, NONE);
    }

    @Override
    public void event(Passage at) {
        if (at.object() == EventLog.NO_OBJECT) {
            return;
        }
        Uses variable = uses[at.object()];
        if (variable == null) {
            switch (at.kind()) {
                case ACQUIRE, ACQUIRE_SHARED, RESTORE -> took[at.thread()] = at.position();
                default -> {
                    // The thread goes on with what it was at.
                }
            }
            return;
        }
        Value part = hasElements(at) ? part(at) : null;
        if (part == null && hasElements(at)) {
            return;
        }
        switch (at.kind()) {
            case READ -> variable.read(at.thread(), at.position(), part);
            case WRITE, MUTATE -> write(at, variable, part);
            case UPDATE -> variable.write(at.thread(), at.position(), null);
            default -> {
                // It was made.
            }
        }
    }

    private void write(Passage at, Uses variable, Value part) {
        long read = variable.broken(at.thread(), part);
        if (read > took[at.thread()]) {
            findings.add(Finding.of(
                    FindingKind.ATOMICITY, at.log(), List.of(at.object()), read, variable.written, at.position()));
            uses[at.object()] = null;
        } else {
            variable.write(at.thread(), at.position(), part);
        }
    }

    /** The element that is read or assigned to; null where there are none. */
    private static Value part(Passage at) {
        return switch (at.detail()) {
            case Detail.Element(Value key) -> key;
            case Detail.Splice splice -> TrackedElements.assigned(splice, at.objectKind() == ObjectKind.DICT);
            case null, default -> null;
        };
    }

    private static boolean hasElements(Passage at) {
        return at.objectKind() == ObjectKind.LIST || at.objectKind() == ObjectKind.DICT;
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }
}
