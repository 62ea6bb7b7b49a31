package dev.threadline.event;

/** Has the events that a log does not keep in memory. Any thread may ask, several at once. */
public interface ChunkSource {
    /**
     * Tells the events of a chunk again, as they were appended.
     *
     * @param number of the chunk, from 0; each but the last has {@link EventLog#CHUNK} events
     * @param expected what the log was told of them
     * @throws UserError if they can't be read any more, or are others
     */
    void load(int number, Digest expected, EventSink sink);
}
