package dev.threadline.kernel;

import dev.threadline.event.EventLog;
import dev.threadline.event.Limit;
import java.util.Optional;

/** How much memory the events of a run may take; what is made of them afterwards needs some too. */
final class EventMemory {
    private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 2;

    private EventMemory() {}

    /** What a run is to be cut at whose events take more than that, if they do. Costs a look at every chunk. */
    static Optional<Limit> exceeded(EventLog log) {
        return log.bytes() > MOST_BYTES ? Optional.of(new Limit.Memory(log.size())) : Optional.empty();
    }
}
