package dev.threadline.scenario;

import dev.threadline.event.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Reads scenario files; a Python program is one too. A JSON file is read strictly: what is not known, not of the right type or out of range is a mistake, and is
 * told in one sentence with its place. Where it starts: {@link JsonDocument} for the text, {@link ScenarioFields} for the
 * fields one by one, {@link ScenarioRules} for what they must be to each other, {@link PythonFile} for a program alone.
 */
public final class ScenarioReader {
    /** The size in bytes above which a file is not read at all. */
    static final int LARGEST = 4 << 20;

    /** What a text in UTF-8 may begin with, and mean nothing by it. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private ScenarioReader() {}

    /**
     * The scenario in a file.
     *
     * @throws UserError if the file is missing, cannot be read, or is no scenario that this program understands
     */
    public static Scenario read(Path file) {
        return open(file).scenario();
    }

    /**
     * The scenario in a file, and the file's text.
     *
     * @throws UserError as {@link #read} does
     */
    public static ScenarioFile open(Path file) {
        String written = text(file);
        // editors on Windows put a byte order mark in front
        String text = written.startsWith(BYTE_ORDER_MARK) ? written.substring(1) : written;
        return new ScenarioFile(file.toString(), text, scenario(file, text));
    }

    /**
     * All that is written in a file, with a byte order mark if it begins with one, whether it makes a scenario or not.
     *
     * @throws UserError if the file is missing, cannot be read, is no text, or far too large for a scenario
     */
    public static String text(Path file) {
        if (Files.isDirectory(file)) {
            throw new UserError(file + " is a folder; a scenario is a file, such as two-locks.json.");
        }
        if (!Files.exists(file)) {
            throw new UserError("There is no file " + file + "; give the path of a scenario.");
        }
        if (!Files.isRegularFile(file)) {
            throw new UserError(file + " is a device or a pipe; a scenario is a file, such as two-locks.json.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return decode(in.readNBytes(LARGEST + 1), file.toString());
        } catch (IOException e) {
            throw new UserError(file + " cannot be read; see that you may open it and that its disk is there.");
        }
    }

    private static Scenario scenario(Path file, String text) {
        if (PythonFile.isNamedSo(file)) {
            return PythonFile.scenario(file, text);
        }
        if (!isNamedJson(file) && !text.stripLeading().startsWith("{")) {
            throw new UserError(file + " is neither a scenario (.json) nor a program (.py).");
        }
        return parse(text, file.toString());
    }

    private static boolean isNamedJson(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /**
     * The scenario in a text.
     *
     * @param name what a sentence about a mistake calls the text, such as a file's path
     * @throws UserError if the text is no scenario that this program understands
     */
    public static Scenario parse(String text, String name) {
        return ScenarioFields.scenario(new Node(name, "", JsonDocument.parse(text, name)));
    }

    private static String decode(byte[] bytes, String name) {
        if (bytes.length > LARGEST) {
            throw new UserError(
                    name + " is larger than " + (LARGEST >> 20) + " MB; a scenario is a few thousand bytes.");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') < 0) {
                return text;
            }
        } catch (CharacterCodingException e) {
            // told below, with the other texts that are none
        }
        throw new UserError(
                name + " is not a text in UTF-8; a scenario is a JSON text or a Python program, saved as UTF-8.");
    }
}
