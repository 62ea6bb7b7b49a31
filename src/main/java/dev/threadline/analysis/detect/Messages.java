package dev.threadline.analysis.detect;

import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectState;

/** What the threads that gave to an object have told those who take from it. */
final class Messages {
    /** From who releases, sets, puts, counts down, arrives, offers or writes. */
    final VectorClock given = new VectorClock();

    /** From who gives its reading up, or reports an item done. */
    final VectorClock done = new VectorClock();

    /** From who makes room by taking an item. */
    final VectorClock room = new VectorClock();

    /** How many arrive together at a barrier. */
    final int parties;

    /** Whether a queue has a limit to its items. */
    final boolean bounded;

    /** Whether an event is set. */
    boolean set;

    Messages(ObjectInfo info) {
        parties = info.initial() instanceof ObjectState.Gate(int all, boolean _) ? all : 0;
        bounded = info.initial() instanceof ObjectState.Queue queue && queue.isBounded();
        set = info.initial() instanceof ObjectState.Flag(boolean up) && up;
    }
}
