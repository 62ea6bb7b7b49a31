package dev.threadline.explore;

import dev.threadline.event.Listing;
import dev.threadline.script.Program;
import dev.threadline.script.ProgramSource;
import dev.threadline.script.StateSpace;
import dev.threadline.script.ThreadSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How fast states are searched, on one core and on two, and how many bytes each takes; beside SPIN on the same models, where it
 * is installed. Prints a table. {@code mvn -Pbench verify} runs it.
 */
public final class SearchCost {
    private static final int ROUNDS = 5;
    private static final Budget BUDGET = Budget.of(Duration.ofMinutes(2));

    private SearchCost() {}

    /** A model in both languages. */
    private record Model(String name, Program program, String promela) {}

    /** A search: how many states there are, how many a second, how many bytes each. */
    private record Figures(int states, double rate, double bytes) {}

    /** @param arguments none */
    public static void main(String[] arguments) {
        System.out.printf(
                "%-18s %10s %12s %8s %12s %6s %12s %6s%n",
                "model", "states", "states/s", "bytes", "on 2 cores", "x", "SPIN's", "ratio");
        for (int count = 4; count <= 10; count++) {
            measure(philosophers(count));
        }
        measure(buffer(3, 3, 3));
        measure(buffer(5, 5, 4));
    }

    private static void measure(Model model) {
        Figures one = best(model.program(), 1);
        Figures two = best(model.program(), 2);
        OptionalDouble spin = SpinRate.of(model.promela());
        System.out.printf(
                "%-18s %,10d %,12.0f %8.1f %,12.0f %6.2f %12s %6s%n",
                model.name(),
                one.states(),
                one.rate(),
                one.bytes(),
                two.rate(),
                two.rate() / one.rate(),
                spin.isPresent() ? "%,.0f".formatted(spin.getAsDouble()) : "-",
                spin.isPresent() ? "%.2f".formatted(one.rate() / spin.getAsDouble()) : "-");
    }

    private static Figures best(Program program, int threads) {
        Figures best = new Figures(0, 0, 0);
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            StateSpace space = new StateSpace(program, new StateSpace.Settings(0, false, false));
            SearchedSpace searched = new StateSearch(
                            space, BUDGET, threads, began + BUDGET.time().toNanos(), SearchWatch.NONE)
                    .run();
            double seconds = (System.nanoTime() - began) / 1e9;
            int states = searched.graph().stateCount();
            if (states / seconds > best.rate()) {
                best = new Figures(states, states / seconds, (double) searched.bytes() / states);
            }
        }
        return best;
    }

    private static Model philosophers(int count) {
        List<String> setup = new ArrayList<>();
        List<List<String>> threads = new ArrayList<>();
        StringBuilder promela = new StringBuilder("byte f[" + count + "];\n"
                + "proctype P(byte l; byte r) { do :: atomic { f[l]==0 -> f[l]=1 };"
                + " atomic { f[r]==0 -> f[r]=1 }; f[r]=0; f[l]=0 od }\ninit { atomic {\n");
        for (int seat = 0; seat < count; seat++) {
            int next = (seat + 1) % count;
            setup.add("f" + seat + " = Lock()");
            threads.add(List.of(
                    "while True:", "    with f" + seat + ":", "        with f" + next + ":", "            pass"));
            promela.append("  run P(" + seat + ", " + next + ");\n");
        }
        return new Model("philosophers " + count, program(setup, threads), promela + "} }\n");
    }

    private static Model buffer(int producers, int consumers, int room) {
        List<List<String>> threads = new ArrayList<>();
        for (int thread = 0; thread < producers + consumers; thread++) {
            boolean produces = thread < producers;
            threads.add(List.of(
                    "while True:",
                    "    " + (produces ? "room" : "items") + ".acquire()",
                    "    with mutex:",
                    "        pass",
                    "    " + (produces ? "items" : "room") + ".release()"));
        }
        String promela = """
                byte e = %d, i = 0, m = 0;
                proctype P() { do :: atomic { e>0 -> e-- }; atomic { m==0 -> m=1 }; m=0; i++ od }
                proctype C() { do :: atomic { i>0 -> i-- }; atomic { m==0 -> m=1 }; m=0; e++ od }
                init { atomic { %s%s } }
                """.formatted(room, "run P(); ".repeat(producers), "run C(); ".repeat(consumers));
        List<String> setup = List.of("room = Semaphore(" + room + ")", "items = Semaphore(0)", "mutex = Lock()");
        return new Model("buffer %d %d %d".formatted(producers, consumers, room), program(setup, threads), promela);
    }

    private static Program program(List<String> setup, List<List<String>> threads) {
        List<Listing.Section> sections = new ArrayList<>(List.of(new Listing.Section("setup", 1, setup)));
        List<ThreadSource> sources = new ArrayList<>();
        for (List<String> code : threads) {
            Listing.Section before = sections.getLast();
            int line = before.firstLine() + before.lines().size();
            String name = "P" + sources.size();
            sections.add(new Listing.Section("thread " + name, line, code));
            sources.add(new ThreadSource(name, 1, false, sections.getLast()));
        }
        return Program.compile(new ProgramSource(
                "model", new Listing(sections), Optional.of(sections.getFirst()), sources, Optional.empty(), ""));
    }
}
