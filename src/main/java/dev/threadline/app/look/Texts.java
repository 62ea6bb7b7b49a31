package dev.threadline.app.look;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the window in a language: {@code texts.properties}. */
public final class Texts {
    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** English, the language of the base file; the language of the machine plays no part. */
    public static Texts english() {
        return new Texts(ResourceBundle.getBundle(
                "dev.threadline.app.texts",
                Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /**
     * A text with its places filled in.
     *
     * @throws java.util.MissingResourceException if no text has this key
     */
    public String say(String key, Object... places) {
        return new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(places);
    }
}
