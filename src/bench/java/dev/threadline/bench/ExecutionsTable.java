package dev.threadline.bench;

import dev.threadline.bench.Sections.Count;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many executions of a piece of Java code are run in a second, by us and by Lincheck, in turns in one run; each in a
 * process of its own, since Lincheck changes all classes of its. Without what the first executions take to start: the
 * difference between a longer run and a shorter one counts.
 */
public final class ExecutionsTable {
    private static final int ROUNDS = 5;
    private static final int OURS = 200_000;
    private static final int LINCHECK_FEW = 50;
    private static final int LINCHECK_MANY = 2_000;
    private static final int OPERATIONS_FEW = 2_000;
    private static final int OPERATIONS_MANY = 10_000;

    private ExecutionsTable() {}

    /** Prints the table; with arguments, one figure of it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0) {
            System.out.println(measured(arguments[0], Integer.parseInt(arguments[1])));
            return;
        }
        System.out.printf(
                "executions a second, median of %d; Java %s, %d processors%n",
                ROUNDS, Runtime.version(), Runtime.getRuntime().availableProcessors());
        for (int workers = 2; workers <= 3; workers++) {
            double ours = inProcess("ours", workers);
            double lincheck = inProcess("lincheck", workers);
            double operations = inProcess("operations", workers);
            System.out.printf(
                    "%d workers x 3 lock sections: ours %,.0f; Lincheck, the same program: %,.0f, ratio %.0f;"
                            + " Lincheck, operations of a data structure: %,.0f, ratio %.0f%n",
                    workers, ours, lincheck, ours / lincheck, operations, ours / operations);
        }
        System.out.printf("2 threads, 9 steps: ours %,.0f%n", inProcess("nine", 2));
    }

    private static double measured(String who, int workers) throws InterruptedException {
        double[] found = new double[ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            Count few = switch (who) {
                case "ours" -> Sections.ours(workers, OURS / 10);
                case "nine" -> Sections.nineSteps(OURS / 10);
                case "operations" -> Sections.lincheckOperations(workers, OPERATIONS_FEW);
                default -> Sections.lincheck(workers, LINCHECK_FEW);
            };
            Count many = switch (who) {
                case "ours" -> Sections.ours(workers, OURS);
                case "nine" -> Sections.nineSteps(OURS);
                case "operations" -> Sections.lincheckOperations(workers, OPERATIONS_MANY);
                default -> Sections.lincheck(workers, LINCHECK_MANY);
            };
            if (round >= 0) {
                found[round] = many.less(few).perSecond();
            }
        }
        Arrays.sort(found);
        return found[ROUNDS / 2];
    }

    private static double inProcess(String who, int workers) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-XX:+EnableDynamicAgentLoading",
                "-classpath",
                System.getProperty("java.class.path"),
                ExecutionsTable.class.getName(),
                who,
                Integer.toString(workers)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String[] lines = new String(process.getInputStream().readAllBytes()).split("\n");
        if (process.waitFor() != 0) {
            throw new IllegalStateException(who + " broke down: " + String.join("\n", lines));
        }
        return Double.parseDouble(lines[lines.length - 1].strip());
    }
}
