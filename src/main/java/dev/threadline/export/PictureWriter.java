package dev.threadline.export;

import dev.threadline.picture.DisplayList;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a picture in one file format. */
public interface PictureWriter {
    /**
     * Writes the whole file; the caller closes the stream.
     *
     * @throws IOException if the stream does
     * @throws IllegalArgumentException if the format cannot hold this picture; the message is a sentence
     */
    void write(DisplayList picture, OutputStream out) throws IOException;
}
