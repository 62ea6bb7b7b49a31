package dev.threadline.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long {@code threadline check} takes to answer, from the arguments to the report, in a process that has been checking for a
 * while: over the shipped scenarios of few states, named by their files and by their ids. {@code mvn -Pbench verify} runs it.
 */
public final class CheckCost {
    private static final int FEW_STATES = 1_000;
    private static final int WARMING = 20;
    private static final int ROUNDS = 15;
    private static final double NS_PER_MS = 1e6;
    private static final Pattern STATES = Pattern.compile("\"states\":(\\d+)");

    private CheckCost() {}

    /** How long a scenario takes, the median. */
    private record Cost(String scenario, int states, double ms) {}

    /** @param arguments none */
    public static void main(String[] arguments) throws IOException {
        List<String> few = ScenarioFiles.in("scenarios").stream()
                .map(Path::toString)
                .filter(scenario -> states(scenario) < FEW_STATES)
                .toList();
        tell("files", few);
        tell("ids", few.stream().map(CheckCost::id).toList());
        tell("files, with findings", few, "--json");
    }

    private static String id(String file) {
        return Path.of(file).getFileName().toString().replaceAll("^[0-9]{2}-|\\.json$", "");
    }

    private static void tell(String named, List<String> few, String... options) {
        for (int round = 0; round < WARMING; round++) {
            few.forEach(scenario -> check(scenario, options));
        }
        List<Cost> costs = new ArrayList<>();
        for (String scenario : few) {
            costs.add(new Cost(scenario, states(scenario), median(scenario, options)));
        }
        costs.sort(Comparator.comparingDouble(Cost::ms));
        Cost middle = costs.get(costs.size() / 2);
        System.out.printf(
                "check of %d shipped scenarios of under %,d states by their %s, warm, median of %d: %.1f ms (median), slowest:%n",
                costs.size(), FEW_STATES, named, ROUNDS, middle.ms());
        for (Cost cost : costs.reversed().subList(0, 3)) {
            System.out.printf("  %-48s %,5d states %6.1f ms%n", cost.scenario(), cost.states(), cost.ms());
        }
    }

    private static double median(String scenario, String... options) {
        double[] took = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            check(scenario, options);
            took[round] = (System.nanoTime() - began) / NS_PER_MS;
        }
        Arrays.sort(took);
        return took[ROUNDS / 2];
    }

    private static int states(String scenario) {
        Matcher states = STATES.matcher(check(scenario, "--json"));
        return states.find() ? Integer.parseInt(states.group(1)) : Integer.MAX_VALUE;
    }

    /** What the command says. */
    private static String check(String scenario, String... options) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        List<String> command = new ArrayList<>(List.of("check", scenario));
        command.addAll(List.of(options));
        try (PrintStream out = new PrintStream(said, false, StandardCharsets.UTF_8)) {
            Threadline.run(new Terminal(out, out), command.toArray(String[]::new));
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
