package dev.threadline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Java process of its own: one that may be killed, or has little memory.
 *
 * @param main whose main method it runs
 * @param options of the JVM
 */
public record ChildJava(Class<?> main, List<String> options) {
    /** One with the memory that Java takes by itself. */
    public static ChildJava of(Class<?> main) {
        return new ChildJava(main, List.of());
    }

    /** The same with a heap of some megabytes at most. */
    public ChildJava withHeap(int megabytes) {
        return with("-Xmx" + megabytes + "m");
    }

    /** The same with one more option of the JVM. */
    public ChildJava with(String option) {
        return new ChildJava(
                main, Stream.concat(options.stream(), Stream.of(option)).toList());
    }

    /** Starts it. @param said the file that gets all that it writes */
    public Process start(Path said, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }
}
