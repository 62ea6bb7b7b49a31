package dev.threadline.analysis.figures;

import dev.threadline.event.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The chain of spans that decided how long a run took: the longest path through its events, along each thread and from what
 * enabled a waiting thread to what it did then (Yang and Miller 1988, on the program activity graph; with locks as enablers Chen and
 * Stenström 2012, critical lock analysis). Whatever is not on it could take longer without any harm.
 *
 * <p>Times are the run's own. In a controlled run, where one thread goes on at a time, each thread is taken to have a processor
 * to itself: the path has the steps of its own threads and no others, so it may be shorter than the run.
 *
 * @param lengthNs its length; of a free run the time of the last event, the calling off of waits at its end left out
 * @param shares how much of it each thread has, the most first
 * @param spans of one thread each, in their order; of more than {@value #SPANS} the longest
 * @param spanCount how many spans it has in all
 * @param savings of the locks that lie on it, how much shorter the longest path is where nobody waits for them; the most first
 */
public record CriticalPath(long lengthNs, List<Share> shares, List<Span> spans, long spanCount, List<Saving> savings) {
    /** So many spans are told one by one. */
    public static final int SPANS = 12;

    /** For so many locks it is asked what the run would be without them: those that most of the path came by. */
    private static final int LOCKS = 8;

    public CriticalPath {
        shares = List.copyOf(shares);
        spans = List.copyOf(spans);
        savings = List.copyOf(savings);
    }

    /**
     * What a thread has of the path.
     *
     * @param ns how much
     * @param idleNs how much of that it slept, or waited until its time was up
     */
    public record Share(int thread, long ns, long idleNs) {}

    /**
     * What a thread did on the path until another one was enabled by it, or the run was over.
     *
     * @param thread who
     * @param from the position of the event that it begins with
     * @param to the position of the event that it ends with
     * @param ns how long
     * @param by who enabled it, or {@link Blocking#NOBODY}
     * @param object what the other did that with, the lock that it gave, the thread that it started or was; or
     *     {@link dev.threadline.event.EventLog#NO_OBJECT}
     */
    public record Span(int thread, long from, long to, long ns, int by, int object) {}

    /**
     * How much shorter the longest path would be if nobody ever waited for a lock: all else as it was, and each wait for the lock
     * over at once. It is a bound and no promise: the program may need the lock, and in another order other things happen.
     */
    public record Saving(int lock, long ns) {}

    /** The path of what a run's log holds now. Costs three passes over the log, and 20 bytes for each wait while it looks. */
    public static CriticalPath of(Run run) {
        LongestPaths longest = LongestPaths.of(run, List.of());
        PathWalk walk = PathWalk.along(run, longest);
        List<Integer> locks = walk.locks(LOCKS);
        List<Saving> savings = new ArrayList<>();
        if (!locks.isEmpty()) {
            LongestPaths without = LongestPaths.of(run, locks);
            for (int lock = 0; lock < locks.size(); lock++) {
                savings.add(new Saving(locks.get(lock), longest.length() - without.lengthWithout(lock)));
            }
            savings.sort(Comparator.comparingLong(Saving::ns).reversed().thenComparingInt(Saving::lock));
        }
        return new CriticalPath(longest.length(), walk.shares(), walk.spans(), walk.spanCount(), savings);
    }
}
