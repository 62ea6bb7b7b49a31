package dev.threadline.app.work;

import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who has to do with whom: which threads touched which objects. One pass over the events; ten million take about a tenth of a second,
 * which is no work for the window's thread.
 */
public final class Dealings {
    private final List<BitSet> touched;

    private Dealings(List<BitSet> touched) {
        this.touched = touched;
    }

    /**
     * Those of a run up to a position. That a thread starts another or waits for its end, and that all share one interpreter lock, counts
     * for nothing: by these everybody has to do with everybody.
     */
    public static Dealings of(EventLog log, long size, Following.Progress progress) throws InterruptedException {
        BitSet counted = new BitSet();
        log.objects().stream()
                .filter(object -> object.kind() != ObjectKind.THREAD && object.kind() != ObjectKind.INTERPRETER_LOCK)
                .forEach(object -> counted.set(object.id()));
        List<BitSet> touched = new ArrayList<>();
        Scan scan = new Scan(log, progress);
        for (long position = 0; position < size; position++) {
            scan.at(position);
            int object = log.objectAt(position);
            if (object >= 0 && counted.get(object)) {
                int thread = log.threadAt(position);
                while (touched.size() <= thread) {
                    touched.add(new BitSet());
                }
                touched.get(thread).set(object);
            }
        }
        return new Dealings(touched);
    }

    /**
     * What has to do with a lane, itself included: with a thread's the objects that it touched, and the threads that touched one of them;
     * with an object's the threads that touched it.
     *
     * @param subject the {@link dev.threadline.timeline.Lane#subject} of the lane; the answer is of subjects too
     */
    public Set<Integer> with(int subject) {
        BitSet objects = new BitSet();
        if (subject >= 0) {
            objects.set(subject);
        } else if (-1 - subject < touched.size()) {
            objects.or(touched.get(-1 - subject));
        }
        Set<Integer> with = new HashSet<>();
        with.add(subject);
        objects.stream().forEach(with::add);
        for (int thread = 0; thread < touched.size(); thread++) {
            if (touched.get(thread).intersects(objects)) {
                with.add(-1 - thread);
            }
        }
        return with;
    }
}
