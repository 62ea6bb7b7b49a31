package dev.threadline.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.UserError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that would run away with time, stack or memory: each comes to an end that can be told. */
@Timeout(60)
class RunawayProgramsTest {
    private final List<String> printed = Collections.synchronizedList(new ArrayList<>());
    private EventLog log;

    private Outcome run(Program program, long limit) throws InterruptedException {
        ScriptRun run = new ScriptRun(program, new ScriptRun.Settings(limit, 1_000_000, 1000, 1, false, printed::add));
        log = run.log();
        return run.run();
    }

    private String errorOf(String main) throws InterruptedException {
        run(Compiled.main(main), 30_000_000_000L);
        for (long at = 0; at < log.size(); at++) {
            if (log.kindAt(at) == EventKind.FAIL) {
                return ((Detail.Failure) log.detailAt(at)).type();
            }
        }
        return "";
    }

    @Test
    void recursionWithoutALoop_isCutAtTheTimeLimit() throws InterruptedException {
        Program program =
                Compiled.main("def f(n):\n    if n == 0:\n        return 0\n    return f(n-1) + f(n-1)\nf(100)");

        assertThat(run(program, 200_000_000).kind()).isEqualTo(OutcomeKind.TIME_LIMIT);
    }

    @Test
    void setupThatDoesNotEnd_isTold() {
        Program program = Compiled.threads("while True:\n    pass", Map.of("P", "pass"));

        assertThatThrownBy(() -> run(program, 1_000_000_000))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("does not come to an end");
    }

    @Test
    void listsThatLookIntoEachOther_doNotBlockForEver() throws InterruptedException {
        Program program = Compiled.threads(
                "a = [1]\nb = [2]",
                Map.of(
                        "P", "for i in range(5000):\n    a.extend(b)\n    a.clear()",
                        "Q", "for i in range(5000):\n    b.extend(a)\n    b.clear()"));

        assertThat(run(program, 30_000_000_000L).kind()).isNotEqualTo(OutcomeKind.TIME_LIMIT);
    }

    @Test
    void aListInItself_isSharedComparedAndPrinted() throws InterruptedException {
        Program program = Compiled.threads(
                "g = None\nseen = []",
                Map.of("P", "mine = [1]\nmine.append(mine)\ng = mine\nseen.append(mine)\nprint(mine)"));

        assertThat(run(program, 30_000_000_000L)).isEqualTo(Outcome.FINISHED);
        assertThat(printed).containsExactly("[1, [...]]");
    }

    @Test
    void aTupleOfManyPaths_isSharedAtOnce() throws InterruptedException {
        Program program = Compiled.threads(
                "g = None", Map.of("P", "t = (1,)\nfor i in range(60):\n    t = (t, t)\ng = t\nprint('done')"));

        assertThat(run(program, 30_000_000_000L)).isEqualTo(Outcome.FINISHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s = 'x'\nwhile True:\n    s = s + s",
                "a = [1]\nwhile True:\n    a += a",
                "a = [1]\nwhile True:\n    a *= 2",
                "t = (1,)\nfor i in range(60):\n    t = (t, t)\nprint(t)",
                "n = 2\nwhile True:\n    n = n * n",
                "for i in range(100000):\n    big = [0] * 1000000"
            })
    void whatGrowsWithoutEnd_isAMemoryError(String main) throws InterruptedException {
        assertThat(errorOf(main)).isEqualTo("MemoryError");
    }

    @Test
    void deepValues_areARecursionError() throws InterruptedException {
        assertThat(errorOf("a = []\nb = []\nfor i in range(10000):\n    a = [a]\n    b = [b]\nprint(a == b)"))
                .isEqualTo("RecursionError");
        assertThat(errorOf("a = []\na.append(a)\nb = []\nb.append(b)\nprint(a == b)"))
                .isEqualTo("RecursionError");
    }

    @Test
    void outOfMemoryInsideAWith_releasesTheLockAndEndsThatThreadOnly() throws InterruptedException {
        Program program = Compiled.threads(
                "lock = Lock()\ngone = []",
                Map.of(
                        "Greedy",
                        "with lock:\n    gone.append(1)\n    while True:\n        x = 'a' + 'b'",
                        "Modest",
                        "while not gone:\n    sleep(1)\nwith lock:\n    print('has it')"));

        assertThat(run(program, 50_000_000_000L).kind()).isEqualTo(OutcomeKind.ERROR);
        assertThat(printed).containsExactly("has it");
    }

    @Test
    void whatSetupCannotMean_isASentence() {
        assertThatThrownBy(() -> run(
                        Compiled.threads("def f():\n    pass\nt = Thread(target=f)\nt.start()", Map.of("P", "pass")),
                        1_000_000_000))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("start it in main");
        assertThatThrownBy(() ->
                        run(Compiled.threads("lock = RLock()\nlock.acquire()", Map.of("P", "pass")), 1_000_000_000))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("setup ends with lock taken");
    }

    @Test
    void drawsInSetup_differFromEachOther_andFromThoseOfTheThreads() throws InterruptedException {
        Program program = Compiled.threads(
                "a = randint(1, 1000000)\nb = randint(1, 1000000)",
                Map.of("P", "print(a)\nprint(b)\nprint(randint(1, 1000000))"));

        run(program, 30_000_000_000L);

        assertThat(printed).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void threadsThatPrintUnderAnInterpreterLock_takeTurnsToTheEnd() throws InterruptedException {
        String lines = "for i in range(3000):\n    print('a', end='')\n    print(i)";
        ScriptRun run = new ScriptRun(
                Compiled.threads("", Map.of("P", lines, "Q", lines)),
                new ScriptRun.Settings(
                        50_000_000_000L, 1_000_000, 1, 1, false, OptionalLong.of(100_000), printed::add));

        assertThat(run.run().kind()).isEqualTo(OutcomeKind.FINISHED);
        assertThat(String.join("", printed)
                        .chars()
                        .filter(letter -> letter == 'a')
                        .count())
                .isEqualTo(6000);
    }

    @Test
    void aDaemonsThreads_areDaemons() throws InterruptedException {
        String main =
                "def child():\n    print('child')\ndef parent():\n    t = Thread(target=child)\n    print(t.daemon)\n"
                        + "p = Thread(target=parent, daemon=True)\np.start()\np.join()";

        run(Compiled.main(main), 30_000_000_000L);

        assertThat(printed).containsExactly("True");
    }

    @Test
    void aTextThatOnlyTheProgramCanMake_isNotMadeUpInsideAnother() throws InterruptedException {
        String type =
                "class P:\n    def __str__(self):\n        return 'p'\n    def __eq__(self, other):\n        return True\n";
        assertThat(errorOf(type + "print('%s' % P())")).isEqualTo("NotImplementedError");
        assertThat(errorOf(type + "print([P()] == [P()])")).isEqualTo("NotImplementedError");
    }

    @Test
    void anOrderThatOnlyTheProgramCanTell_isNotMadeUpInsideAnother() throws InterruptedException {
        String type = "class P:\n    def __lt__(self, other):\n        return True\n";
        assertThat(errorOf(type + "sorted([(1, P()), (1, P())])")).isEqualTo("NotImplementedError");
        assertThat(errorOf(type + "q = PriorityQueue()\nq.put(P())\nq.put(P())"))
                .isEqualTo("NotImplementedError");
        assertThat(errorOf(type + "sorted([(1, 0, P()), (1, 1, P())])")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lock = Lock()\nwith lock:\n    x = 1\n    [].pop()",
                "try:\n    x = 1\nfinally:\n    x = 2\n    [].pop()",
                "try:\n    x = 1\n    y = 2\n    [].pop()\nfinally:\n    z = 3",
                "try:\n    x = 1\n    y = 2\n    [].pop()\nexcept ValueError:\n    z = 3"
            })
    void anErrorThatABlockLetsThrough_isToldWhereItWasRaised(String main) throws InterruptedException {
        int raised = main.substring(0, main.indexOf("[].pop()")).split("\n").length;

        assertThat(errorOf(main)).isEqualTo("IndexError");
        assertThat(failedAt()).isEqualTo(raised);
    }

    private int failedAt() {
        for (long at = 0; at < log.size(); at++) {
            if (log.kindAt(at) == EventKind.FAIL) {
                return log.lineAt(at);
            }
        }
        return 0;
    }
}
