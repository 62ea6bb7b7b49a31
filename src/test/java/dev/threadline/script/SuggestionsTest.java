package dev.threadline.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.OutcomeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names that are offered are those that the language knows, where it knows them. */
class SuggestionsTest {
    private static final long LIMIT = 60_000_000_000L;

    /** What makes a value of each kind that has members. */
    private static final Map<String, String> MADE = Map.ofEntries(
            Map.entry("Lock", "Lock()"),
            Map.entry("RLock", "RLock()"),
            Map.entry("Semaphore", "Semaphore(1)"),
            Map.entry("BoundedSemaphore", "BoundedSemaphore(1)"),
            Map.entry("Condition", "Condition()"),
            Map.entry("Event", "Event()"),
            Map.entry("Barrier", "Barrier(2)"),
            Map.entry("Queue", "Queue()"),
            Map.entry("LifoQueue", "LifoQueue()"),
            Map.entry("PriorityQueue", "PriorityQueue()"),
            Map.entry("Thread", "Thread()"),
            Map.entry("Timer", "Timer(1, print)"),
            Map.entry("ReadWriteLock", "ReadWriteLock()"),
            Map.entry("CountDownLatch", "CountDownLatch(1)"),
            Map.entry("AtomicInteger", "AtomicInteger()"),
            Map.entry("Exchanger", "Exchanger()"),
            Map.entry("list", "[1]"),
            Map.entry("dict", "{1: 2}"),
            Map.entry("str", "'x'"));

    private static List<String> names(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        return Suggestions.at(lines, lines.size() - 1, lines.getLast().length()).suggestions().stream()
                .map(Suggestions.Suggestion::name)
                .toList();
    }

    private static Set<String> members(Builtin owner) {
        return Signatures.members(owner).stream()
                .map(Signatures::nameIn)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyFunctionThatAProgramCanName_hasASignature() {
        Set<Builtin> without = EnumSet.allOf(Builtin.class);
        without.removeIf(builtin ->
                builtin.pythonName().startsWith(".") || Signatures.of(builtin).isPresent());
        assertThat(without).isEmpty();
    }

    @Test
    void everyMemberOfATable_isOneOfItsValues_andNoMemberIsMissing() throws InterruptedException {
        Set<String> all = new TreeSet<>();
        Signatures.allMembers().keySet().forEach(owner -> all.addAll(members(owner)));
        assertThat(MADE.keySet())
                .containsExactlyInAnyOrderElementsOf(Signatures.allMembers().keySet().stream()
                        .map(Builtin::pythonName)
                        .toList());
        for (Builtin owner : Signatures.allMembers().keySet()) {
            Set<String> answered = answered(MADE.get(owner.pythonName()), all);
            assertThat(answered).as(owner.pythonName()).isEqualTo(members(owner));
        }
    }

    /** The names that a value has behind a dot, as the running program says. */
    private static Set<String> answered(String value, Set<String> names) throws InterruptedException {
        StringBuilder program = new StringBuilder("x = " + value + "\n");
        for (String name : names) {
            program.append("""
                    try:
                        y = x.%2$s
                        print("%1$s")
                    except AttributeError:
                        pass
                    except Exception:
                        print("%1$s")
                    """.formatted(name, name.equals("await") ? "await(1, 2, 3)" : name));
        }
        List<String> printed = new ArrayList<>();
        ScriptRun run = new ScriptRun(
                Compiled.main(program.toString()),
                new ScriptRun.Settings(LIMIT, 1_000_000, 1000, 1, false, printed::add));
        assertThat(run.run().kind()).as(program.toString()).isEqualTo(OutcomeKind.FINISHED);
        return new TreeSet<>(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "lock = Lock()/lock.                 | acquire, locked, release",
                "lock = threading.RLock()/lock.      | acquire, release",
                "q = Queue()/q.pu                    | put, put_nowait",
                "self.items = []/self.items.app      | append",
                "'x'.uppe                            | upper",
                "threading.RL                        | RLock",
                "import time/time.perf               | perf_counter",
                "counter = 1/coun                    | counter, CountDownLatch",
                "whi                                 | while",
                "def produce(item, count=1):/    prod| produce",
                "# lo                                | ",
                "print('lo                           | ",
                "class A:/    def go(self):/        self.n = 1/    def stop(self):/        self.g| get, get_nowait, getAndAdd, getAndDecrement, getAndIncrement, getAndSet, getCount, go",
            })
    void names_fitWhatStandsBeforeThem(String text, String expected) {
        List<String> wanted = expected == null ? List.of() : Arrays.asList(expected.split(", "));
        assertThat(names(text.replace('/', '\n'))).containsExactlyElementsOf(wanted);
    }

    @Test
    void aFunctionOfTheProgram_hasItsParameters() {
        List<String> lines = List.of("def produce(item, count=1):", "    return item", "prod");
        assertThat(Suggestions.at(lines, 2, 4).suggestions())
                .containsExactly(new Suggestions.Suggestion("produce", "produce(item, count)"));
        assertThat(Suggestions.at(lines, 2, 4).begun()).isEqualTo(4);
    }
}
