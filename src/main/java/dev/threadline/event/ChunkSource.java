package dev.threadline.event;

/** Has the events that a log no longer keeps in memory. Any thread may ask, several at once. */
public interface ChunkSource {
    /**
     * Tells the events of a chunk again, as they were appended.
     *
     * @param number of the chunk, from 0; each but the last has {@link EventLog#CHUNK} events
     * @throws UserError if they can't be read any more
     */
    void load(int number, EventSink sink);
}
