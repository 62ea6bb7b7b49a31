package dev.threadline.timeline;

import java.util.List;
import java.util.stream.Stream;

/**
 * A label in several forms, the most telling first. A form is one line or two.
 *
 * @param forms each a list of one or two lines
 */
record Label(List<List<String>> forms) {
    static final Label NONE = new Label(List.of());

    Label {
        forms = List.copyOf(forms);
    }

    static Label of(String line) {
        return NONE.or(line);
    }

    /** The same with one more form, shorter than the others. */
    Label or(String... lines) {
        return new Label(
                Stream.concat(forms.stream(), Stream.of(List.of(lines))).toList());
    }

    /** The same, then the forms of another label. */
    Label then(Label other) {
        return new Label(Stream.concat(forms.stream(), other.forms.stream()).toList());
    }

    /** The first form's first line; empty if there is none. */
    String full() {
        return forms.isEmpty() ? "" : forms.getFirst().getFirst();
    }
}
