package dev.threadline.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** What the command line answered. */
record Answer(int code, String out, String err) {
    /** What it answers to some arguments. */
    static Answer to(Object... arguments) {
        return whileTyping(Optional.empty(), arguments);
    }

    /** What it answers to some arguments where somebody types at a keyboard, or there is none. */
    static Answer whileTyping(Optional<String> typed, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                typed.map(text -> new BufferedReader(new StringReader(text))));
        int code = Threadline.run(
                terminal, Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
