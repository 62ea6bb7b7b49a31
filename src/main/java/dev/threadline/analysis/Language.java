package dev.threadline.analysis;

import java.util.Locale;

/** The languages that there are texts in. What is said of a run depends on the one that somebody chose, never on the machine's. */
public enum Language {
    /** English, the language of {@code sentences.properties}. */
    EN(Locale.ENGLISH),

    /** German. */
    DE(Locale.GERMAN);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }
}
