package dev.threadline.recording;

import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.OutcomeKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a recording for what events, objects and ends are. They stand in its header by name, in the order of their numbers, so
 * that a recording still opens when kinds have been added or moved since.
 */
record Vocabulary(List<EventKind> events, List<ObjectKind> objects, List<OutcomeKind> ends) {
    private static final int MOST_WORDS = 256;

    /** The words of this Threadline; a word's number is its place. */
    static final Vocabulary OWN =
            new Vocabulary(List.of(EventKind.values()), List.of(ObjectKind.values()), List.of(OutcomeKind.values()));

    void write(Packer out) {
        write(events, out);
        write(objects, out);
        write(ends, out);
    }

    private static void write(List<? extends Enum<?>> words, Packer out) {
        out.number(words.size());
        words.forEach(word -> out.text(word.name()));
    }

    /** @throws IOException if there is a word among them that this Threadline does not know */
    static Vocabulary read(Unpacker in) throws IOException {
        return new Vocabulary(
                words(EventKind.values(), in), words(ObjectKind.values(), in), words(OutcomeKind.values(), in));
    }

    private static <W extends Enum<W>> List<W> words(W[] known, Unpacker in) throws IOException {
        Map<String, W> byName = new HashMap<>();
        for (W word : known) {
            byName.put(word.name(), word);
        }
        List<W> words = new ArrayList<>();
        for (int left = in.number(0, MOST_WORDS); left > 0; left--) {
            String name = in.text();
            W word = byName.get(name);
            if (word == null) {
                throw new UnknownWord(name);
            }
            words.add(word);
        }
        return List.copyOf(words);
    }

    /** A word that came into use after this Threadline was made. */
    static final class UnknownWord extends IOException {
        private static final long serialVersionUID = 1L;

        UnknownWord(String word) {
            super(word);
        }
    }
}
