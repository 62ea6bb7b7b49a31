package dev.threadline.export;

/** A file could not be written. The message is a sentence for the user: which file, and why. */
public final class FileNotWritten extends RuntimeException {
    private static final long serialVersionUID = 1;

    FileNotWritten(String sentence) {
        super(sentence);
    }

    FileNotWritten(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
