package dev.threadline.analysis.figures;

import dev.threadline.analysis.figures.CriticalPath.Share;
import dev.threadline.analysis.figures.CriticalPath.Span;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Goes along a run's longest path and adds up what each thread has of it. */
final class PathWalk {
    private final EventLog log;
    private final Pace pace;
    private final long[] shares;
    private final long[] idle;
    private final Tally given = new Tally();
    private final PriorityQueue<Span> longest = new PriorityQueue<>(Comparator.comparingLong(Span::ns));
    private long spanCount;

    /** The span that it is in. */
    private int thread;

    private int by = Blocking.NOBODY;
    private int object = EventLog.NO_OBJECT;
    private long from;
    private long at;
    private EventKind kind;
    private long ns;

    private PathWalk(Run run) {
        log = run.log();
        pace = Pace.of(run);
        shares = new long[log.threads().size()];
        idle = new long[shares.length];
    }

    static PathWalk along(Run run, LongestPaths paths) {
        PathWalk walk = new PathWalk(run);
        if (paths.begin() >= 0) {
            walk.follow(paths);
        }
        return walk;
    }

    private void follow(LongestPaths paths) {
        enter(paths.begin(), pace.untilFirst(log.kindAt(paths.begin()), paths.begin()));
        int turn = 0;
        long size = log.size();
        for (long position = from; position < size; position++) {
            while (turn < paths.turns() && paths.turnsFrom(turn) < position) {
                turn++;
            }
            if (position >= from && log.threadAt(position) == thread) {
                if (log.kindAt(position) == EventKind.CANCEL) {
                    break;
                }
                goOn(position);
                if (turn < paths.turns() && paths.turnsFrom(turn) == position) {
                    long to = paths.turnsTo(turn);
                    int gives = log.objectAt(position);
                    if (gives != EventLog.NO_OBJECT) {
                        given.add(gives, ns);
                    }
                    leave();
                    by = thread;
                    object = gives;
                    enter(to, pace.afterEnabling(position, log.kindAt(to), to));
                }
            }
        }
        leave();
    }

    private void enter(long position, long entry) {
        thread = log.threadAt(position);
        from = position;
        at = position;
        kind = log.kindAt(position);
        ns = entry;
    }

    private void goOn(long position) {
        if (position == from) {
            return;
        }
        EventKind next = log.kindAt(position);
        boolean enabled = log.enablerAt(position).isPresent();
        long takes = pace.between(kind, at, next, position, enabled);
        ns += takes;
        if (Pace.isIdle(kind, next) && !enabled) {
            idle[thread] += takes;
        }
        at = position;
        kind = next;
    }

    private void leave() {
        spanCount++;
        shares[thread] += ns;
        if (longest.size() < CriticalPath.SPANS || longest.peek().ns() < ns) {
            longest.add(new Span(thread, from, at, ns, by, object));
            if (longest.size() > CriticalPath.SPANS) {
                longest.remove();
            }
        }
    }

    List<Share> shares() {
        List<Share> all = new ArrayList<>();
        for (int id = 0; id < shares.length; id++) {
            if (shares[id] > 0) {
                all.add(new Share(id, shares[id], idle[id]));
            }
        }
        all.sort(Comparator.comparingLong(Share::ns).reversed().thenComparingInt(Share::thread));
        return all;
    }

    List<Span> spans() {
        return longest.stream().sorted(Comparator.comparingLong(Span::from)).toList();
    }

    long spanCount() {
        return spanCount;
    }

    /** The locks by whose giving the path turned, those first that it had stayed with longest. */
    List<Integer> locks(int most) {
        record Given(int lock, long ns) {}
        List<Given> locks = new ArrayList<>();
        given.read((key, _, sum) -> {
            if (log.object((int) key).kind().isLock()) {
                locks.add(new Given((int) key, sum));
            }
        });
        return locks.stream()
                .sorted(Comparator.comparingLong(Given::ns).reversed().thenComparingInt(Given::lock))
                .limit(most)
                .map(Given::lock)
                .toList();
    }
}
