package dev.threadline.script;

import java.util.stream.Stream;

/** {@code key: value} in a dictionary. */
record DictionaryEntry(Expression key, Expression value) {
    Stream<Expression> expressions() {
        return Stream.of(key, value);
    }
}
