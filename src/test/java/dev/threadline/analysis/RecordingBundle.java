package dev.threadline.analysis;

import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/** The English texts, noting which of them are asked for. */
final class RecordingBundle extends ResourceBundle {
    private final ResourceBundle texts = ResourceBundle.getBundle("dev.threadline.analysis.sentences", Locale.ROOT);
    final Set<String> asked = new TreeSet<>();

    @Override
    public Locale getLocale() {
        return Locale.ROOT;
    }

    @Override
    protected Object handleGetObject(String key) {
        asked.add(key);
        return texts.getObject(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return texts.getKeys();
    }
}
