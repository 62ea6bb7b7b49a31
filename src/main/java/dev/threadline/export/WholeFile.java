package dev.threadline.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file wholly or not at all: beside its target first, then moved into place. When writing fails, a file that
 * was there before is as it was, and nothing is left beside it.
 */
public final class WholeFile {
    private WholeFile() {}

    /** What goes into the file. */
    public interface Content {
        /** Writes it; the stream is closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Looks whether a file could be written there, before the work whose result goes into it.
     *
     * @throws FileNotWritten if the folder is missing or not writable, or the target is there and not writable or no
     *     regular file: a folder, a pipe, a device
     */
    public static void check(Path target) {
        Path part = part(checkedPlace(target));
        try {
            opened(target, part).close();
        } catch (IOException broken) {
            throw notWritten(target, broken);
        } finally {
            discard(part);
        }
    }

    /**
     * Writes the content to the target, which it replaces if there is one.
     *
     * @throws FileNotWritten as {@link #check} does, or if writing fails; whatever else the content throws is passed on
     */
    public static void write(Path target, Content content) {
        Path place = checkedPlace(target);
        Path part = part(place);
        try {
            try (OutputStream out = opened(target, part)) {
                content.writeTo(out);
            }
            move(part, place);
        } catch (IOException broken) {
            throw notWritten(target, broken);
        } finally {
            discard(part);
        }
    }

    /** Lets a whole file beside the target take its place. */
    static void replace(Path target, Path whole) throws IOException {
        move(whole, checkedPlace(target));
    }

    /** The complaint that something broke while a file was written. */
    static FileNotWritten notWritten(Path target, IOException broken) {
        return new FileNotWritten(cannot(target) + reason(broken), broken);
    }

    /** The file beside the target that is written first. */
    private static Path part(Path place) {
        return place.resolveSibling("." + UUID.randomUUID() + ".part");
    }

    private static OutputStream opened(Path target, Path part) {
        try {
            return new BufferedOutputStream(
                    Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (IOException refused) {
            throw new FileNotWritten(
                    cannot(target) + "the folder " + part.getParent() + " may not be written to.", refused);
        }
    }

    /** Where the file really goes: through a link to what it points at, so that the link stays one. */
    private static Path checkedPlace(Path target) {
        Path place = target.toAbsolutePath().normalize();
        if (Files.isDirectory(place)) {
            throw new FileNotWritten(cannot(target) + "it is a folder. Name a file in it.");
        }
        Path folder = place.getParent();
        if (!Files.exists(folder)) {
            throw new FileNotWritten(cannot(target) + "the folder " + folder + " does not exist.");
        }
        if (!Files.isDirectory(folder)) {
            throw new FileNotWritten(cannot(target) + folder + " is a file, not a folder.");
        }
        if (!Files.exists(place)) {
            return place;
        }
        if (!Files.isRegularFile(place)) {
            // Moving a file over a pipe or a device would put an end to it for everybody who uses it.
            throw new FileNotWritten(cannot(target) + "it is no regular file. Name another one.");
        }
        if (!Files.isWritable(place)) {
            throw new FileNotWritten(cannot(target) + "the file is there and may not be changed.");
        }
        try {
            return place.toRealPath();
        } catch (IOException broken) {
            throw notWritten(target, broken);
        }
    }

    private static void move(Path part, Path place) throws IOException {
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** After a move there is nothing left to delete; a part that cannot be deleted must not hide the first failure. */
    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            part.toFile().deleteOnExit();
        }
    }

    private static String cannot(Path target) {
        return "Cannot write " + target + ": ";
    }

    private static String reason(IOException broken) {
        String said = broken instanceof FileSystemException system ? system.getReason() : broken.getMessage();
        return said == null || said.isBlank() ? "writing broke off." : said + ".";
    }
}
