package dev.threadline.kernel;

import dev.threadline.event.EventLog;
import java.util.Optional;

/** How much memory the events of a run may take; what is made of them afterwards needs some too. */
final class EventMemory {
    private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 2;

    private EventMemory() {}

    /** Why a run is to be cut whose events take more than that, if they do. Costs a look at every chunk. */
    static Optional<String> exceeded(EventLog log) {
        return log.bytes() > MOST_BYTES
                ? Optional.of("after %,d events, for want of memory".formatted(log.size()))
                : Optional.empty();
    }
}
