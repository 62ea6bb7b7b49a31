package dev.threadline.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.EventKind;
import dev.threadline.model.Effect;
import dev.threadline.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which steps a program has: where another thread may come in, and where none may. */
class VisibleStepsTest {
    private static List<EventKind> stepsOf(Program program) {
        List<EventKind> kinds = new ArrayList<>();
        Stepper stepper = new Stepper(program, 1, line -> {});
        stepper.begin();
        boolean progress = true;
        while (progress) {
            progress = false;
            for (int thread = 0; thread < stepper.threadCount(); thread++) {
                while (stepper.enabled(thread)) {
                    Effect effect = stepper.step(thread);
                    kinds.add(effect.kind());
                    progress = true;
                }
            }
        }
        return kinds;
    }

    private static List<EventKind> steps(String setup, String code) {
        return stepsOf(Compiled.threads(setup, Map.of("P", code)));
    }

    @Test
    void anAugmentedAssignment_isAReadAndAWrite() {
        assertThat(steps("n = 0", "n += 1")).containsExactly(EventKind.READ, EventKind.WRITE);
    }

    @Test
    void aNameNeverReboundAfterSetup_isNoStep() {
        assertThat(steps("COUNT = 3\nn = 0", "for i in range(COUNT):\n    n = i"))
                .containsExactly(EventKind.WRITE, EventKind.WRITE, EventKind.WRITE);
    }

    @Test
    void locals_prints_andSleeps_areNoSteps() {
        assertThat(steps("", "a = 1\nb = [a]\nb.append(2)\nprint(b, index)\nsleep(1)\nb[0] = 5"))
                .isEmpty();
    }

    @Test
    void aSharedList_hasAStepForEachElementMethodAndLen() {
        assertThat(steps("items = [1]", "items.append(2)\nx = items[0]\nitems[1] = 7\ny = len(items)\nz = 7 in items"))
                .containsExactly(EventKind.MUTATE, EventKind.READ, EventKind.MUTATE, EventKind.QUERY, EventKind.QUERY);
    }

    @Test
    void askingWhetherASharedListIsEmpty_isAStep() {
        assertThat(steps("items = []", "if not items:\n    pass\nwhile items:\n    pass"))
                .containsExactly(EventKind.QUERY, EventKind.QUERY);
    }

    @Test
    void aPrivateListThatIsStoredInASharedOne_isSharedFromThenOn() {
        assertThat(steps("items = []", "mine = [1]\nmine.append(2)\nitems.append(mine)\nmine.append(3)"))
                .containsExactly(EventKind.MUTATE, EventKind.MUTATE);
    }

    @Test
    void aLock_hasOneStepToTakeAndOneToGiveBack() {
        assertThat(steps("lock = Lock()", "with lock:\n    pass\nlock.acquire()\nlock.release()"))
                .containsExactly(EventKind.ACQUIRE, EventKind.RELEASE, EventKind.ACQUIRE, EventKind.RELEASE);
    }

    @Test
    void startAndJoin_areOneStepEach() {
        assertThat(stepsOf(Compiled.main("def f():\n    pass\nt = Thread(target=f)\nt.start()\nt.join()")))
                .containsExactly(EventKind.START, EventKind.JOIN);
    }

    @Test
    void namesThatOnlyMainMentions_areNoSteps() {
        assertThat(stepsOf(Compiled.main("total = 0\nfor i in range(3):\n    total += i\nprint(total)")))
                .isEmpty();
    }

    @Test
    void aGlobalThatMainRebindsAndAFunctionReads_isShared() {
        assertThat(stepsOf(Compiled.main("n = 1\ndef f():\n    print(n)\nf()\nn = 2")))
                .containsExactly(EventKind.WRITE, EventKind.READ, EventKind.WRITE);
    }

    @Test
    void leavingAWith_byReturnBreakContinueOrError_givesTheLockBackOnce() {
        String setup = "lock = Lock()\ndef f():\n    with lock:\n        return 1";
        assertThat(steps(setup, "f()")).containsExactly(EventKind.ACQUIRE, EventKind.RELEASE);
        assertThat(steps("lock = Lock()", "while True:\n    with lock:\n        break"))
                .containsExactly(EventKind.ACQUIRE, EventKind.RELEASE);
        assertThat(steps("lock = Lock()", "for i in range(2):\n    with lock:\n        continue"))
                .containsExactly(EventKind.ACQUIRE, EventKind.RELEASE, EventKind.ACQUIRE, EventKind.RELEASE);
        assertThat(steps("lock = Lock()\nother = RLock()", "with lock, other:\n    x = 1 // 0"))
                .containsExactly(EventKind.ACQUIRE, EventKind.ACQUIRE, EventKind.RELEASE, EventKind.RELEASE);
    }

    @Test
    void aFunctionsOwnName_doesNotMakeMainsNameShared() {
        assertThat(stepsOf(Compiled.main(
                        "def work(n):\n    for i in range(n):\n        pass\nfor i in range(3):\n    work(i)")))
                .isEmpty();
    }

    @Test
    void whatIsOnlyLookedForInASharedList_staysPrivate() {
        assertThat(steps("items = [1]", "mine = [2]\nitems.extend(mine)\nx = items.count(mine)\nmine.append(3)"))
                .containsExactly(EventKind.MUTATE, EventKind.QUERY);
    }

    @Test
    void askingASharedListByAndOrBool_isAStep() {
        assertThat(steps("items = []", "x = items and 1\ny = items or 2\nz = bool(items)"))
                .containsExactly(EventKind.QUERY, EventKind.QUERY, EventKind.QUERY);
    }

    @Test
    void aVariableThatAFunctionRebinds_hasAStepForEachReadAndWrite() {
        String program = """
                def counter():
                    n = 0
                    def up():
                        nonlocal n
                        n += 1
                    up()
                    return n
                counter()
                """;
        assertThat(stepsOf(Compiled.main(program)))
                .containsExactly(EventKind.WRITE, EventKind.READ, EventKind.WRITE, EventKind.READ);
    }

    @Test
    void aVariableOfALoop_isReboundWhereFunctionsShareIt() {
        assertThat(steps("", "for i in range(2):\n    f = lambda: i\nf()"))
                .containsExactly(EventKind.WRITE, EventKind.WRITE, EventKind.READ);
    }

    @Test
    void aVariableThatIsBoundOnce_hasNoSteps_whoeverSharesIt() {
        assertThat(steps("", "n = 1\ndef f():\n    return n + index\nf()")).isEmpty();
        assertThat(steps("", "def f(n):\n    return n and f(n - 1)\nf(3)")).isEmpty();
    }

    @Test
    void whatIsStoredInAVariableThatFunctionsShare_isShared() {
        assertThat(steps("", "mine = [1]\nf = lambda: mine\nmine.append(2)")).containsExactly(EventKind.MUTATE);
        assertThat(steps("", "mine = [1]\nf = lambda mine: mine\nmine.append(2)"))
                .isEmpty();
    }

    @Test
    void aParameterThatIsGivenAnotherValue_isRebound() {
        assertThat(stepsOf(Compiled.main("def f(n):\n    g = lambda: n\n    n = 5\n    return g()\nf(1)")))
                .containsExactly(EventKind.WRITE, EventKind.READ);
    }

    private static final String BOX = """
            class Box:
                made = 0
                limit = 10
                def __init__(self):
                    self.total = 0
                    self.owner = 'me'
                    self.lock = Lock()
                def add(self, n):
                    with self.lock:
                        self.total += n
                    return self.limit
            box = Box()
            """;

    @Test
    void aReboundAttributeOfASharedInstance_hasAStepForEachReadAndWrite() {
        assertThat(steps(BOX, "box.total += 1")).containsExactly(EventKind.READ, EventKind.WRITE);
        assertThat(steps(BOX, "box.add(1)"))
                .containsExactly(EventKind.ACQUIRE, EventKind.READ, EventKind.WRITE, EventKind.RELEASE);
    }

    @Test
    void attributesThatOnlyInitSets_constantsOfClasses_andMethods_areNoSteps() {
        assertThat(steps(BOX, "print(box.owner, box.limit, Box.limit, box.lock.locked)"))
                .isEmpty();
    }

    @Test
    void attributesOfAnInstanceThatOneThreadAloneHas_areNoSteps() {
        assertThat(steps(BOX, "mine = Box()\nmine.total += 1\nprint(mine.total)"))
                .isEmpty();
    }

    @Test
    void aReboundAttributeOfAClass_isAVariableOfTheClass() {
        String setup = "class Box:\n    made = 0\n";
        assertThat(steps(setup, "Box.made += 1\nb = Box()\nprint(b.made)"))
                .containsExactly(EventKind.READ, EventKind.WRITE, EventKind.READ);
    }

    @Test
    void anInitThatGivesItsObjectAway_makesWhatItSetsRebound() {
        String setup = """
                known = []
                class Node:
                    def __init__(self):
                        known.append(self)
                        self.value = 1
                """;
        assertThat(steps(setup, "node = Node()\nprint(node.value)"))
                .containsExactly(EventKind.MUTATE, EventKind.WRITE, EventKind.READ);
    }

    @Test
    void anAttributeThatOnlyTheClassHas_isReadInOneStep_andIsTheInstancesOnceStored() {
        String setup = "class Box:\n    value = 5\nbox = Box()";
        assertThat(steps(setup, "box.value += 1\nassert box.value == 6\nassert Box.value == 5"))
                .containsExactly(EventKind.READ, EventKind.WRITE, EventKind.READ);
    }

    @Test
    void anAttributeThatBothAnInstanceAndItsClassRebind_isLookedForInTwoSteps() {
        String setup = "class Box:\n    value = 5\nbox = Box()\nother = Box()\nother.value = 2";
        assertThat(steps(setup, "Box.value = 7\nassert box.value == 7\nassert other.value == 2"))
                .containsExactly(EventKind.WRITE, EventKind.READ, EventKind.READ, EventKind.READ);
    }

    @Test
    void whatAStepOfLookingForAnAttributeFound_holds_whateverOthersDoMeanwhile() {
        String setup = "class Box:\n    value = 5\n    def act(self):\n        return 1\nbox = Box()";
        for (String reads : List.of("print(box.value)", "print(box.act())")) {
            List<String> printed = new ArrayList<>();
            Map<String, String> threads =
                    new TreeMap<>(Map.of("P", reads, "Q", "box.value = 6\nbox.act = lambda: 2\nbox.act = None"));
            Stepper stepper = new Stepper(Compiled.threads(setup, threads), 1, printed::add);
            stepper.begin();
            Operation reading = stepper.pending(0);
            Effect read = stepper.host().model(reading.object()).apply(0, reading);
            stepper.step(1);
            stepper.step(1);

            stepper.machine().complete(stepper.state(0), read);
            stepper.pending(0);

            assertThat(printed).containsExactly(reads.contains("act") ? "1" : "5");
        }
    }

    @Test
    void aStartedThreadsObject_isSharedFromItsStartOn() {
        String program = """
                class Worker(Thread):
                    def __init__(self):
                        super().__init__()
                        self.done = False
                    def run(self):
                        self.done = True
                worker = Worker()
                worker.start()
                worker.join()
                print(worker.done)
                """;
        assertThat(stepsOf(Compiled.main(program)))
                .containsExactly(EventKind.START, EventKind.WRITE, EventKind.JOIN, EventKind.READ);
    }

    @Test
    void attributesAndPrimitivesInThem_areNamedAfterTheirObject() {
        assertThat(Compiled.namesOfObjects(Compiled.main(BOX + """
                Box.made += 1
                class Car:
                    def __init__(self):
                        self.box = Box()
                car = Car()
                car.box.total = 1
                cars = [Car()]
                cars.append(Box())
                """)))
                .contains(
                        "box.lock",
                        "box.total",
                        "Box.made",
                        "car.box.lock",
                        "car.box.total",
                        "cars[0].box.total",
                        "box-1.total");
    }

    @Test
    void readingASharedListAsAWhole_isOneStep() {
        assertThat(steps(
                        "items = [3, 1]",
                        "print(items)\nx = sorted(items)\ny = items[:]\nz = items + [1]\na, b = items\nt = f'{items}'"))
                .containsOnly(EventKind.READ)
                .hasSize(6);
    }

    @Test
    void aComprehensionOverASharedList_hasAStepForEachElement() {
        assertThat(steps("items = [3, 1]", "x = [i for i in items]"))
                .containsExactly(EventKind.READ, EventKind.READ, EventKind.QUERY);
    }

    @Test
    void aSharedDictionary_hasAStepForEachEntryMethodAndLen() {
        assertThat(steps(
                        "d = {'a': 1}",
                        "d['b'] = 2\nx = d['a']\ny = d.get('c')\nz = len(d)\nw = 'a' in d\ndel d['a']\nprint(d)"))
                .containsExactly(
                        EventKind.MUTATE,
                        EventKind.READ,
                        EventKind.QUERY,
                        EventKind.QUERY,
                        EventKind.QUERY,
                        EventKind.MUTATE,
                        EventKind.READ);
    }

    @Test
    void aLoopOverASharedDictionary_asksForItsSizeAndThenReadsEachEntry() {
        assertThat(steps("d = {'a': 1, 'b': 2}", "for k, v in d.items():\n    pass"))
                .containsExactly(EventKind.QUERY, EventKind.READ, EventKind.READ, EventKind.QUERY);
    }

    @Test
    void aPrivateDictionary_hasNoSteps() {
        assertThat(steps("", "d = {1: 2}\nd[3] = 4\nx = [k for k in d]\nd.update(a=5)\nprint(d, d[1])"))
                .isEmpty();
    }
}
