package dev.threadline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that is written for as long as a run takes. It grows beside its target, as {@code target.part}, in plain sight: if the
 * process is killed it stays there, and what is in it can be used. Once it is whole it takes the target's place.
 */
public final class GrowingFile implements AutoCloseable {
    private static final int MOST_PARTS = 1000;

    private final Path target;
    private final Path part;
    private final OutputStream out;
    private boolean finished;

    private GrowingFile(Path target, Path part, OutputStream out) {
        this.target = target;
        this.part = part;
        this.out = out;
    }

    /**
     * Begins a file. Parts that others left are not touched.
     *
     * @throws FileNotWritten as {@link WholeFile#check} does
     */
    public static GrowingFile beside(Path target) {
        WholeFile.check(target);
        IOException last = null;
        for (int number = 1; number <= MOST_PARTS; number++) {
            String ending = number == 1 ? ".part" : "." + number + ".part";
            Path part = target.resolveSibling(target.getFileName() + ending);
            try {
                return new GrowingFile(
                        target,
                        part,
                        Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
            } catch (FileAlreadyExistsException taken) {
                last = taken;
            } catch (IOException refused) {
                throw notWritten(target, refused);
            }
        }
        throw notWritten(target, last);
    }

    /** The complaint that something broke while a file was written. */
    public static FileNotWritten notWritten(Path target, IOException broken) {
        return WholeFile.notWritten(target, broken);
    }

    /** Where it grows. */
    public Path part() {
        return part;
    }

    /** What is written goes here; not to be closed. */
    public OutputStream out() {
        return out;
    }

    /** The file is whole: it takes the target's place. @throws FileNotWritten if it can't */
    public void finish() {
        try {
            out.close();
            WholeFile.replace(target, part);
            finished = true;
        } catch (IOException broken) {
            throw notWritten(target, broken);
        }
    }

    /** Lets go; what was not finished is taken away. */
    @Override
    public void close() {
        if (finished) {
            return;
        }
        try {
            out.close();
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            part.toFile().deleteOnExit();
        }
    }
}
