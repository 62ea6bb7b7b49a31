package dev.threadline.recording;

import dev.threadline.event.EventLog;
import dev.threadline.event.Run;
import dev.threadline.event.UserError;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * A recording that was opened. Its events are read from the file where somebody looks at them.
 *
 * @param file where it is
 * @param run what it tells
 * @param loss a sentence about what is lost of it, where it is not whole: then the run is as it went up to there
 */
public record Recorded(Path file, Run run, Optional<String> loss) {
    private static final int STRIDE = 16 * EventLog.CHUNK;

    /**
     * Looks at every event, each in the state that those before it led to. Whoever reads the run afterwards need not look again.
     *
     * @param passed hears now and then how many events have been looked at
     * @throws UserError if the run can't have happened
     * @throws InterruptedException if the calling thread is interrupted
     */
    public void check(LongConsumer passed) throws InterruptedException {
        RunCheck check = new RunCheck(file, run.log());
        long size = run.log().size();
        while (check.position() < size) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            check.follow(Math.min(size, check.position() + STRIDE));
            passed.accept(check.position());
        }
    }
}
