package dev.threadline.recording;

import dev.threadline.event.Cursor;
import dev.threadline.event.EventId;
import dev.threadline.event.EventLog;
import dev.threadline.event.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Follows a recording from its first event to its last: an item taken from an empty queue, or a change beyond a list's end, shows
 * there and nowhere else. On the way the log gets its checkpoints.
 */
final class RunCheck {
    private final Path file;
    private final EventLog log;
    private final Cursor cursor;

    /** How many events each thread has had. */
    private final int[] events;

    /** @param file that is told where something is wrong */
    RunCheck(Path file, EventLog log) {
        this.file = file;
        this.log = log;
        cursor = new Cursor(log);
        events = new int[log.threads().size()];
    }

    /** How many events have been looked at. */
    long position() {
        return cursor.position();
    }

    /**
     * Goes on.
     *
     * @param to how many events shall have been looked at
     * @throws UserError if they can't have happened
     */
    void follow(long to) {
        try {
            for (long position = cursor.position(); position < to; position++) {
                event(position);
            }
        } catch (UserError told) {
            throw told;
        } catch (IOException | RuntimeException senseless) {
            throw Complaints.damaged(file);
        }
    }

    private void event(long position) throws IOException {
        // Within a chunk it was looked at when that was read.
        boolean begins = position > 0 && position % EventLog.CHUNK == 0;
        if (begins && log.timeAt(position) < log.timeAt(position - 1)) {
            throw new IOException("time that runs backwards");
        }
        Optional<EventId> enabler = log.enablerAt(position);
        if (enabler.isPresent() && enabler.get().index() >= events[enabler.get().thread()]) {
            throw new IOException("an event made possible by a later one");
        }
        if (!Sense.counts(log, position, cursor.state())) {
            throw new IOException("an event that can't have happened");
        }
        cursor.seek(position + 1);
        events[log.threadAt(position)]++;
    }
}
