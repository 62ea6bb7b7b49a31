package dev.threadline.explore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many states SPIN's verifier searches in a second, compiled by {@code gcc -O2}, without reduction. */
final class SpinRate {
    private static final int ROUNDS = 3;
    private static final Pattern STATES = Pattern.compile("(\\d+) states, stored");
    private static final Pattern SECONDS = Pattern.compile("elapsed time ([0-9.]+) seconds");

    private SpinRate() {}

    /** The rate on a model in Promela; empty where SPIN or gcc is not installed, or too fast to tell. */
    static OptionalDouble of(String promela) {
        try {
            Path folder = Files.createTempDirectory("spin");
            Files.writeString(folder.resolve("model.pml"), promela);
            run(folder, "spin", "-a", "model.pml");
            run(folder, "gcc", "-O2", "-DNOREDUCE", "-DSAFETY", "-o", "pan", "pan.c");
            double best = 0;
            for (int round = 0; round < ROUNDS; round++) {
                String told = run(folder, folder.resolve("pan").toString(), "-E", "-c0", "-m1000000", "-w22");
                Matcher states = STATES.matcher(told);
                Matcher seconds = SECONDS.matcher(told);
                // It tells hundredths of a second: a small model takes none.
                if (states.find() && seconds.find() && Double.parseDouble(seconds.group(1)) > 0) {
                    best = Math.max(best, Long.parseLong(states.group(1)) / Double.parseDouble(seconds.group(1)));
                }
            }
            return best > 0 ? OptionalDouble.of(best) : OptionalDouble.empty();
        } catch (IOException absent) {
            return OptionalDouble.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalDouble.empty();
        }
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return told;
    }
}
