package dev.threadline.scenario;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An entry of a scenario's {@code threads}: one thread, or several that run the same code.
 *
 * @param name what a reader calls it; without a colon, which ends the name in a schedule's entry
 * @param count how many threads run the code, from 1, which is the default
 * @param daemon whether the program may end while they still run; not, by default
 * @param code what each of them runs, at least one line
 */
public record ScenarioThread(String name, int count, boolean daemon, List<String> code) {
    public ScenarioThread {
        code = List.copyOf(code);
    }

    /** The names of the threads themselves: {@code P} alone, or {@code P-1}, {@code P-2} and so on where there are several. */
    public List<String> names() {
        return count == 1
                ? List.of(name)
                : IntStream.rangeClosed(1, count).mapToObj(i -> name + "-" + i).toList();
    }
}
