package dev.threadline.recording;

import dev.threadline.event.EventLog;
import dev.threadline.event.Listing;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.UserError;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

/**
 * Reads what {@link RunWriter} wrote. Trusts nothing: numbers are looked at as they come ({@link Bytes}), memory is paid for
 * before it is taken ({@link Budget}), and what is told must have been able to happen ({@link Sense}), so that nobody who reads
 * a run has to look again.
 */
public final class RunReader {
    private static final int BUFFER = 1 << 16;

    private RunReader() {}

    /** Whether a file begins like a recording; false if it can't be read. */
    public static boolean isRecording(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return Arrays.equals(stream.readNBytes(Format.MAGIC.length), Format.MAGIC);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Reads a recording.
     *
     * @throws UserError if it is none, is damaged, tells what can't have happened, is too large, or was written by another
     *     build
     */
    public static Run read(Path file) {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            DataInputStream head = new DataInputStream(stream);
            if (!Arrays.equals(head.readNBytes(Format.MAGIC.length), Format.MAGIC)) {
                throw new UserError(file + " is not a recording; give a file that `threadline run -o` wrote.");
            }
            int version = head.readInt();
            if (version != Format.VERSION) {
                throw new UserError("%s is a recording of format %d; this Threadline reads format %d."
                        .formatted(file, version, Format.VERSION));
            }
            if (head.readInt() != Format.fingerprint()) {
                throw new UserError(file
                        + " was recorded by another build of Threadline, and format 0 is read only by its own;"
                        + " run the scenario again.");
            }
            Budget budget = Budget.of(Files.size(file), Runtime.getRuntime().maxMemory());
            InputStream body = new BufferedInputStream(new InflaterInputStream(stream), BUFFER);
            return run(new Bytes(new DataInputStream(body), budget));
        } catch (UserError told) {
            throw told;
        } catch (EOFException cutShort) {
            throw new UserError(file + " ends too early: the recording is not whole; run the scenario again.");
        } catch (Budget.TooLarge large) {
            throw new UserError(file + " would take more memory than there is for it;"
                    + " it is damaged, or the run was too long to be looked at with this much memory.");
        } catch (IOException | RuntimeException damaged) {
            throw new UserError(file + " is damaged and can't be read as a recording; run the scenario again.");
        }
    }

    private static Run run(Bytes in) throws IOException {
        String title = in.text();
        String scenario = in.text();
        TableReader tables = new TableReader(in);
        Listing listing = tables.listing();
        EventLog log = new EventLog();
        ValueReader values = tables.tables(log);
        OutcomeKind ended = OutcomeKind.valueOf(in.text());
        Outcome outcome = new Outcome(ended, in.text(), in.entries(log.threads().size()));
        int lines = listing.sections().stream()
                .mapToInt(section -> section.lines().size())
                .sum();
        new EventReader(in, values, log, lines).read();
        in.end();
        return new Run(title, scenario, listing, log, outcome);
    }
}
