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
 * is installed. Two searches at once, each on a core of its own, show what two cores of this machine can give. Prints a table.
 * {@code mvn -Pbench verify} runs it.
 */
public final class SearchCost {
    private static final double NS_PER_SECOND = 1e9;
    private static final int ROUNDS = 5;

    /** A small model is searched more often, until so long is over; first as long again, which does not count. */
    private static final long ROUNDS_NS = 1_000_000_000;

    private static final Budget BUDGET = Budget.of(Duration.ofMinutes(2));

    private SearchCost() {}

    /** A model in both languages. */
    private record Model(String name, Program program, String promela) {}

    /** The fastest of some searches, which took turns: alone on one core, on two, and two of them at once. */
    private static final class Fastest {
        private final Program program;
        private SearchedSpace searched;
        private long one = Long.MAX_VALUE;
        private long two = Long.MAX_VALUE;
        private long both = Long.MAX_VALUE;

        Fastest(Program program) {
            this.program = program;
        }

        Fastest rounds() {
            long began = System.nanoTime();
            for (int round = 0; round < ROUNDS || System.nanoTime() - began < ROUNDS_NS; round++) {
                one = Math.min(one, took(() -> searched = search(1)));
                two = Math.min(two, took(() -> search(2)));
                both = Math.min(both, took(() -> {
                    Thread other = Thread.ofPlatform().start(() -> search(1));
                    search(1);
                    join(other);
                }));
            }
            return this;
        }

        private SearchedSpace search(int threads) {
            StateSpace space = new StateSpace(program, new StateSpace.Settings(0, false, false));
            long deadline = System.nanoTime() + BUDGET.time().toNanos();
            return new StateSearch(space, BUDGET, threads, deadline, SearchWatch.NONE).run();
        }

        private static long took(Runnable search) {
            long began = System.nanoTime();
            search.run();
            return System.nanoTime() - began;
        }

        private static void join(Thread other) {
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        int states() {
            return searched.graph().stateCount();
        }

        double rate() {
            return states() / (one / NS_PER_SECOND);
        }

        double bytes() {
            return (double) searched.bytes() / states();
        }

        /** How much faster two cores are than one. */
        double gain() {
            return (double) one / two;
        }

        /** How much faster they are where they have nothing to do with each other. */
        double gainApart() {
            return 2.0 * one / both;
        }
    }

    /** @param arguments none */
    public static void main(String[] arguments) {
        System.out.printf(
                "%-18s %10s %12s %8s %12s %12s %12s %6s%n",
                "model", "states", "states/s", "bytes", "two cores", "two searches", "SPIN's", "ratio");
        for (int count = 4; count <= 10; count++) {
            measure(philosophers(count));
        }
        measure(buffer(3, 3, 3));
        measure(buffer(5, 5, 4));
        measure(buffer(7, 7, 6));
    }

    private static void measure(Model model) {
        new Fastest(model.program()).rounds();
        Fastest fastest = new Fastest(model.program()).rounds();
        OptionalDouble spin = SpinRate.of(model.promela());
        System.out.printf(
                "%-18s %,10d %,12.0f %8.1f %12.2f %12.2f %12s %6s%n",
                model.name(),
                fastest.states(),
                fastest.rate(),
                fastest.bytes(),
                fastest.gain(),
                fastest.gainApart(),
                spin.isPresent() ? "%,.0f".formatted(spin.getAsDouble()) : "-",
                spin.isPresent() ? "%.2f".formatted(fastest.rate() / spin.getAsDouble()) : "-");
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
