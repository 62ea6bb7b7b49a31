package dev.threadline.analysis.detect;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ValueCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two safe calls that are not safe together: a thread asked about an object, another one changed it, and what the first one did then did not
 * go as the answer had promised. It had to wait for the item that was there, was refused the element that was in the list, or put
 * in what somebody else had just put in. Who took a lock in between may have begun something new, unless the answer then failed it.
 */
final class ChecksThenActs implements Detector {
    private static final long NONE = -1;

    private final EventLog log;
    private final LatestChanges changes;

    /** What each thread asked last, where it is still going to act on it; or {@link #NONE}. */
    private final long[] asked;

    /** Whether each thread has taken a lock since. */
    private final boolean[] lockedSince;

    private final boolean[] told;
    private final List<Finding> findings = new ArrayList<>();

    ChecksThenActs(EventLog log, LatestChanges changes) {
        this.log = log;
        this.changes = changes;
        asked = new long[log.threads().size()];
        Arrays.fill(asked, NONE);
        lockedSince = new boolean[asked.length];
        told = new boolean[log.objects().size()];
    }

    @Override
    public void event(Passage at) {
        int object = at.object();
        if (object == EventLog.NO_OBJECT) {
            return;
        }
        EventKind kind = at.kind();
        if (kind == EventKind.QUERY) {
            asked[at.thread()] = at.position();
            lockedSince[at.thread()] = false;
            return;
        }
        long question = asked[at.thread()];
        if (question == NONE) {
            return;
        }
        if (log.objectAt(question) == object) {
            if (kind != EventKind.READ) {
                asked[at.thread()] = NONE;
                act(at, question);
            }
        } else if (kind == EventKind.ACQUIRE || kind == EventKind.RESTORE || kind == EventKind.ACQUIRE_SHARED) {
            lockedSince[at.thread()] = true;
        }
    }

    private void act(Passage at, long question) {
        long change = changes.byOthers(at.object(), at.thread());
        boolean began = lockedSince[at.thread()] && at.kind() != EventKind.REFUSE;
        if (change > question && !began && !told[at.object()] && isBroken(at, log.valueCodeAt(question), change)) {
            told[at.object()] = true;
            findings.add(
                    Finding.of(FindingKind.CHECK_THEN_ACT, log, List.of(at.object()), question, change, at.position()));
        }
    }

    private boolean isBroken(Passage at, int answer, long change) {
        EventKind changed = log.kindAt(change);
        boolean there = answer != ValueCode.TRUE && answer != ValueCode.ofSmall(0);
        return switch (at.objectKind()) {
            case LOCK, RLOCK ->
                answer == ValueCode.FALSE
                        && changed == EventKind.ACQUIRE
                        && (at.kind() == EventKind.REQUEST || at.kind() == EventKind.MISS);
            case QUEUE, LIFO_QUEUE, PRIORITY_QUEUE ->
                there
                        && (at.kind() == EventKind.REQUEST || at.kind() == EventKind.REFUSE)
                        && (changed == EventKind.GET || changed == EventKind.PUT);
            case LIST, DICT -> elements(at, answer, change);
            default -> false;
        };
    }

    /** Of a list or a dictionary: what was there is gone, or what was not there has been put in by another. */
    private boolean elements(Passage at, int answer, long change) {
        if (!(log.detailAt(change) instanceof Detail.Splice theirs)) {
            return false;
        }
        if (at.kind() == EventKind.REFUSE) {
            return answer != ValueCode.FALSE && answer != ValueCode.ofSmall(0) && theirs.removed() > 0;
        }
        if (answer != ValueCode.FALSE || !(at.detail() instanceof Detail.Splice mine)) {
            return false;
        }
        return at.objectKind() == ObjectKind.DICT
                ? mine.removed() == 1 && theirs.removed() == 0 && mine.at() == theirs.at()
                : !mine.inserted().isEmpty() && mine.inserted().equals(theirs.inserted());
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }
}
