package dev.threadline.picture;

import java.io.IOException;
import java.io.InputStream;

/** The bundled font files, one for each weight. */
public enum Face {
    INTER_REGULAR("Inter-Regular.otf"),
    INTER_MEDIUM("Inter-Medium.otf"),
    INTER_SEMIBOLD("Inter-SemiBold.otf"),
    INTER_BOLD("Inter-Bold.otf"),
    MONO_REGULAR("JetBrainsMono-Regular.ttf"),
    MONO_MEDIUM("JetBrainsMono-Medium.ttf"),
    MONO_BOLD("JetBrainsMono-Bold.ttf");

    private final String file;

    Face(String file) {
        this.file = file;
    }

    /**
     * The font file's bytes; the caller closes it.
     *
     * @throws IOException if the font is not in the jar, which is a broken build
     */
    public InputStream open() throws IOException {
        InputStream stream = Face.class.getResourceAsStream("/assets/fonts/" + file);
        if (stream == null) {
            throw new IOException("The font " + file + " is not bundled");
        }
        return stream;
    }
}
