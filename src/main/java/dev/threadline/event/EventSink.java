package dev.threadline.event;

/** Takes events one after the other. */
public interface EventSink {
    /**
     * Takes the next event.
     *
     * @param time in ns since the run began
     * @param object the number of an object, or {@link EventLog#NO_OBJECT}
     * @param version its place among those of its object, or 0
     * @param line of the program, or 0
     * @param valueCode the code under which the log keeps its value
     * @param enabledBy null where nothing had to happen first
     * @param detail null where the kind has none
     */
    void append(
            EventKind kind,
            int thread,
            long time,
            int object,
            int version,
            int line,
            int valueCode,
            EventId enabledBy,
            Detail detail);
}
