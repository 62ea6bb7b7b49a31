package dev.threadline.recording;

import dev.threadline.event.Run;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a run that is over as a recording. */
public final class RunWriter {
    private static final int BUFFER = 1 << 16;

    private RunWriter() {}

    /**
     * Writes a whole recording; the stream stays open.
     *
     * @throws IOException if the stream can't be written
     */
    public static void write(Run run, OutputStream stream) throws IOException {
        OutputStream buffered = new BufferedOutputStream(stream, BUFFER);
        new RecordingWriter(
                        buffered,
                        run.heading(),
                        run.log(),
                        from -> run.choices().map(choices -> choices.from(from)),
                        new BlockOffsets())
                .end(run.outcome());
    }
}
