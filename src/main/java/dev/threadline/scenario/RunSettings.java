package dev.threadline.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the scenario runs when nobody chooses otherwise. Strategy and schedule count in a controlled run only; they may be
 * given with the free mode too, for the reader who switches over.
 *
 * @param mode where the file says it; else a command runs it free, and a window controlled, which can be stepped through
 * @param strategy random by default
 * @param seed where random draws and random strategies start; a new one in each run if absent
 * @param schedule the choices to replay, such as {@code P-1}, {@code P-1:timeout}, {@code P-1:random=3}; given if and only if
 *     the strategy is replay
 * @param speed how many times faster than written sleeps and timeouts pass in a free run: at 5, {@code sleep(1)} takes 0.2 s.
 *     From 0.001 to 1,000,000; 1 by default
 * @param gil the switch interval, in ns of real time, of the global interpreter lock of a free run, under which one thread at
 *     a time computes; from 0.1 ms to 10 s, whatever the speed; by default there is no such lock
 */
public record RunSettings(
        Optional<Mode> mode,
        StrategyName strategy,
        OptionalLong seed,
        List<String> schedule,
        double speed,
        OptionalLong gil) {
    /** What a file without a word about it means. */
    public static final RunSettings DEFAULT = new RunSettings(
            Optional.empty(), StrategyName.RANDOM, OptionalLong.empty(), List.of(), 1, OptionalLong.empty());

    public RunSettings {
        schedule = List.copyOf(schedule);
    }
}
