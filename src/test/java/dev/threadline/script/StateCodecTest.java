package dev.threadline.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole state of a program as numbers, and back. */
class StateCodecTest {
    private static final int MAX_STEPS = 2000;

    static Stream<Program> programs() {
        return Stream.of(
                Compiled.threads(
                        "A = Lock()\nB = RLock()\nn = 0\nitems = [1, 'two', (3, 4)]",
                        Map.of("Left", """
                                for i in range(4):
                                    with A:
                                        n += 1
                                        with B:
                                            with B:
                                                items.append(n)
                                """, "Right", """
                                text = 'x'
                                big = 2 ** 80
                                while len(items) < 6:
                                    with B:
                                        n -= 1
                                    text = text + str(n)
                                    items += [text, big]
                                print(items[0], text)
                                """)),
                Compiled.main("""
                        came = []
                        cond = Condition()
                        mine = local()
                        rw = ReadWriteLock()
                        latch = CountDownLatch(2)
                        atom = AtomicInteger(3)
                        meeting = Exchanger()
                        prio = queue.PriorityQueue(3)
                        def act():
                            came.append('act')
                        barrier = Barrier(2, act, 5)
                        def work(k):
                            mine.name = current_thread().name
                            barrier.wait()
                            with cond:
                                came.append(mine.name)
                                cond.notify_all()
                            with rw.readLock():
                                prio.put((3 - k, mine.name))
                            latch.countDown()
                            came.append(meeting.exchange([k, atom.incrementAndGet()]))
                        workers = [Thread(target=work, args=(0,)), Thread(target=work, args=(1,))]
                        timer = Timer(5, act)
                        for w in workers + [timer]:
                            w.start()
                        timer.cancel()
                        with cond:
                            print(cond.wait_for(lambda: len(came) > 2))
                        latch.await()
                        with rw.writeLock():
                            print(prio.get(), prio.get(), active_count() > 0)
                        for w in workers + [timer]:
                            w.join()
                        print(len(came))
                        """),
                Compiled.main("""
                        results = []
                        lock = Lock()
                        def work(k, into):
                            mine = [k]
                            for round in range(k):
                                mine.append(round * k)
                                with lock:
                                    into.append(mine[round])
                            assert len(into) < 100, 'too many'
                            return mine
                        def both(k, into):
                            first = work(k, into)
                            return first + work(k + 1, into)
                        workers = [Thread(target=both, args=(2, results)), Thread(target=work, args=(3, results))]
                        for w in workers:
                            w.start()
                        for w in workers:
                            w.join()
                        print(len(results))
                        """),
                Compiled.main("""
                        def counter(step):
                            n = 0
                            def up(by=[step]):
                                nonlocal n
                                n += by[0]
                                return n
                            return up
                        ups = [counter(2), counter(3)]
                        def work(up, times=2):
                            say = lambda text: text + str(up())
                            for i in range(times):
                                print(say('now '))
                        workers = []
                        for up in ups:
                            workers.append(Thread(target=work, args=(up,)))
                            workers.append(Thread(target=lambda f=up: f()))
                        for w in workers:
                            w.start()
                        for w in workers:
                            w.join()
                        """),
                Compiled.main("""
                        class Failed(Exception):
                            def __init__(self, why):
                                super().__init__(why)
                                self.why = [why]
                        class Base(Thread):
                            made = 0
                            def __init__(self, box, times=2):
                                Thread.__init__(self)
                                self.box = box
                                self.left = times
                                Base.made += 1
                            def step(self):
                                self.left -= 1
                                return self.left
                        class Worker(Base):
                            def step(self):
                                return super().step() + len(self.box)
                            def run(self):
                                act = self.step
                                with self.box as entered:
                                    while self.left > 0:
                                        print(entered, act())
                                try:
                                    raise Failed(self.left)
                                except Failed as e:
                                    print(e, e.why, self.box)
                                self.box == self
                        class Box:
                            lock = RLock()
                            def __init__(self):
                                self.items = [0]
                            def __len__(self):
                                return len(self.items)
                            def __enter__(self):
                                self.lock.acquire()
                                self.items.append(1)
                                return self
                            def __exit__(self, kind, value, trace):
                                self.lock.release()
                            def __str__(self):
                                return 'box of ' + str(len(self))
                            def __eq__(self, other):
                                return len(self) == other.left
                        workers = [Worker(Box()), Worker(Box(), 3)]
                        for w in workers:
                            w.start()
                        for w in workers:
                            w.join()
                        """),
                Compiled.threads("lock = Lock()\nflag = False", Map.of("Dies", """
                                with lock:
                                    flag = True
                                    x = [1, 2][5]
                                """, "Waits", """
                                while not flag:
                                    pass
                                got = lock.acquire()
                                assert got
                                lock.release()
                                """)));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyStateOnTheWay_survivesEncodingAndDecoding(Program program) {
        for (long seed = 1; seed <= 20; seed++) {
            List<String> straight = new ArrayList<>();
            List<String> copied = new ArrayList<>();
            Stepper plain = new Stepper(program, seed, straight::add);
            plain.begin();
            Stepper other = new Stepper(program, seed, copied::add);
            other.begin();
            SplittableRandom random = new SplittableRandom(seed);
            for (int step = 0; step < MAX_STEPS; step++) {
                int[] enabled = enabled(plain);
                if (enabled.length == 0) {
                    break;
                }
                int chosen = enabled[random.nextInt(enabled.length)];
                plain.step(chosen);
                other.step(chosen);
                EncodedState state = StateEncoder.encode(other);
                other = StateDecoder.decode(program, state, seed, copied::add);
                assertThat(StateEncoder.encode(other))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(state);
                assertThat(StateEncoder.encode(plain))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(state);
                assertThat(enabled(other)).containsExactly(enabled(plain));
            }
            assertThat(enabled(plain)).as("seed %d comes to an end", seed).isEmpty();
            assertThat(copied).isEqualTo(straight);
        }
    }

    private static int[] enabled(Stepper stepper) {
        IntPredicate can = stepper::enabled;
        return IntStream.range(0, stepper.threadCount()).filter(can).toArray();
    }

    @Test
    void equalStates_areEqualNumbers_whateverOrderTheirCellsWereMadeIn() {
        Program program = Compiled.threads(
                "n = 0\nm = 0",
                Map.of(
                        "P", "n = 1\nmine = [1, 2, [3]]\nn = 2",
                        "Q", "m = 1\nmine = ['a', 'b' + str(7)]\nm = 2"));
        Stepper first = new Stepper(program, 1, line -> {});
        first.begin();
        Stepper second = new Stepper(program, 1, line -> {});
        second.begin();

        first.step(0);
        first.step(1);
        second.step(1);
        second.step(0);

        assertThat(StateEncoder.encode(first)).isEqualTo(StateEncoder.encode(second));
        assertThat(StateEncoder.encode(first)).hasSameHashCodeAs(StateEncoder.encode(second));
    }

    @Test
    void differentStates_areDifferentNumbers() {
        Program program = Compiled.threads("n = 0", Map.of("P", "n = 1\nn = 2"));
        Stepper stepper = new Stepper(program, 1, line -> {});
        stepper.begin();
        EncodedState before = StateEncoder.encode(stepper);

        stepper.step(0);

        assertThat(StateEncoder.encode(stepper)).isNotEqualTo(before);
    }

    @Test
    void valuesThatAreEqual_areEqualNumbers_howeverTheyWereComputed() {
        Program program = Compiled.threads(
                "x = None\ny = None",
                Map.of("P", "x = 'a' + 'b'\ny = 9999999999 + 1", "Q", "x = 'ab'\ny = 10000000000"));
        Stepper first = new Stepper(program, 1, line -> {});
        first.begin();
        Stepper second = new Stepper(program, 1, line -> {});
        second.begin();
        for (int thread : new int[] {0, 0, 1, 1}) {
            first.step(thread);
            second.step(1 - thread);
        }

        assertThat(StateEncoder.encode(first)).isEqualTo(StateEncoder.encode(second));
    }

    @Test
    void namesThatTheProgramDidNotGive_goOnCountingAfterDecoding() {
        Program program = Compiled.main("a = [Lock(), 1]\nb = [2]\nb.append(3)\nc = [[Lock()]]\nc[0].append(1)");
        Stepper plain = new Stepper(program, 1, line -> {});
        plain.begin();
        Stepper copied = new Stepper(program, 1, line -> {});
        copied.begin();
        while (plain.enabled(0)) {
            plain.step(0);
            copied = StateDecoder.decode(program, StateEncoder.encode(copied), 1, line -> {});
            copied.step(0);
            assertThat(StateEncoder.encode(copied)).isEqualTo(StateEncoder.encode(plain));
        }
    }

    @Test
    void dictionariesFloatsAndViews_surviveEncodingAndDecoding() {
        Program program = Compiled.threads(
                "d = {'a': 0.5, 1: [2]}\nn = 0",
                Map.of(
                        "P",
                        "for k, v in d.items():\n    n = v\nd[2.5] = d\ndel d['a']\nn = d.pop(1)\nprint(d.keys())"));
        List<String> printed = new ArrayList<>();
        Stepper plain = new Stepper(program, 1, printed::add);
        plain.begin();
        List<String> again = new ArrayList<>();
        Stepper copied = new Stepper(program, 1, again::add);
        copied.begin();
        while (plain.enabled(0)) {
            plain.step(0);
            copied = StateDecoder.decode(program, StateEncoder.encode(copied), 1, again::add);
            copied.step(0);
            assertThat(StateEncoder.encode(copied)).isEqualTo(StateEncoder.encode(plain));
        }
        assertThat(again).isEqualTo(printed).containsExactly("dict_keys([2.5])");
    }

    private static EncodedState after(Program program, int... threads) {
        Stepper stepper = new Stepper(program, 1, line -> {});
        stepper.begin();
        for (int thread : threads) {
            stepper.step(thread);
        }
        return StateEncoder.encode(stepper);
    }

    @Test
    void itemsOfAPriorityQueueThatLieAlike_areOneState_whoeverPutsThemFirst() {
        Program program = Compiled.threads(
                "q = queue.PriorityQueue()",
                new TreeMap<>(Map.of("P", "q.put((1, 'a'))\nq.get()", "Q", "q.put((2, 'b'))\nq.get()")));

        assertThat(after(program, 0, 1)).isEqualTo(after(program, 1, 0));
    }

    @Test
    void whatAThreadThatHasEndedHadOfItsOwn_isNoPartOfTheState() {
        Program program = Compiled.threads(
                "mine = local()\nn = 0", new TreeMap<>(Map.of("P", "mine.x = n\nn = 7", "Q", "n = 5\nn = 6\nn = 8")));

        assertThat(after(program, 0, 1, 0)).isEqualTo(after(program, 1, 0, 0));
        assertThat(after(program, 0, 1, 1)).isNotEqualTo(after(program, 1, 0, 1));
    }

    @Test
    void whatCanBeGoneThroughOnce_goesOnWhereItWas_overItsEncoding() {
        Program program = Compiled.threads(
                "n = 0", Map.of("P", "pairs = zip('abc', [1, 2, 3])\nfor p in pairs:\n    n = p\nprint(list(pairs))"));
        List<String> printed = new ArrayList<>();
        Stepper stepper = new Stepper(program, 1, printed::add);
        stepper.begin();
        List<EncodedState> states = new ArrayList<>();
        while (stepper.enabled(0)) {
            stepper.step(0);
            EncodedState state = StateEncoder.encode(stepper);
            stepper = StateDecoder.decode(program, state, 1, printed::add);
            assertThat(StateEncoder.encode(stepper)).isEqualTo(state);
            states.add(state);
        }

        assertThat(printed).containsExactly("[]");
        assertThat(states).doesNotHaveDuplicates().hasSize(3);
    }
}
