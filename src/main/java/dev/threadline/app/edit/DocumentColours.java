package dev.threadline.app.edit;

import java.util.ArrayList;
import java.util.List;

/** The colours of a JSON document, however little of it is written: names of fields, texts, numbers, and the three words. */
final class DocumentColours {
    private final String text;
    private final List<Proof.Stretch> stretches = new ArrayList<>();

    private DocumentColours(String text) {
        this.text = text;
    }

    static List<Proof.Stretch> of(String text) {
        return new DocumentColours(text).stretches();
    }

    private List<Proof.Stretch> stretches() {
        for (int at = 0; at < text.length(); ) {
            char first = text.charAt(at);
            int end = at + 1;
            if (first == '"') {
                end = textEnd(at);
                add(at, end, isName(end) ? "code-field" : "code-text");
            } else if (Character.isLetterOrDigit(first) || first == '-') {
                end = wordEnd(at);
                add(at, end, Character.isLetter(first) ? "code-keyword" : "code-number");
            }
            at = end;
        }
        return stretches;
    }

    private void add(int from, int to, String style) {
        stretches.add(new Proof.Stretch(from, to, style));
    }

    /** Behind the closing quote, or the end of the line where there is none. */
    private int textEnd(int start) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' && at + 1 < text.length() && text.charAt(at + 1) != '\n' ? 2 : 1;
        }
        return at < text.length() && text.charAt(at) == '"' ? at + 1 : at;
    }

    private int wordEnd(int start) {
        int at = start + 1;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    /** Whether a colon follows. */
    private boolean isName(int end) {
        int at = end;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == ':';
    }
}
