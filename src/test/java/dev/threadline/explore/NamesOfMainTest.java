package dev.threadline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.script.Ending;
import dev.threadline.script.EverySchedule;
import dev.threadline.script.Program;
import dev.threadline.script.ReducedSpace;
import dev.threadline.script.StateSpace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names that are nobody's but main's are kept with its thread, whatever they lead to: what the search finds is what walking every
 * schedule finds.
 */
class NamesOfMainTest {
    private static final int MOST_SCHEDULES = 200_000;

    private static final String SETUP = """
            lock = Lock()
            n = 0

            def add(box):
                global n
                with lock:
                    box.append(n)
                    n += len(box)

            class Worker(Thread):
                def __init__(self, box):
                    super().__init__()
                    self.box = box

                def run(self):
                    add(self.box)
            """;

    private static final String STARTS_EACH = """
            workers = [Thread(target=add, args=([i],)) for i in range(2)]
            for worker in workers:
                worker.start()
            for worker in workers:
                worker.join()
            """;

    private static final String KEEPS_WHAT_THREADS_HAVE = """
            for i in range(2):
                box = [i]
                worker = Thread(target=add, args=(box,))
                worker.start()
            box.append(n)
            n = box[-1]
            """;

    private static final String GIVES_ALL_THE_SAME = """
            box = []
            for i in range(2):
                box = [box]
                Thread(target=add, args=(box,)).start()
            box = None
            """;

    private static final String KEEPS_OBJECTS_TO_ITSELF = """
            worker = Worker([])
            for box in [[1], worker.box]:
                worker = Worker(box)
                worker.start()
            worker.join()
            del worker
            try:
                worker.join()
            except NameError:
                n += 10
            """;

    private static final String SWAPS = """
            one, other = [1], [2]
            for i in range(2):
                Thread(target=add, args=(one,)).start()
                one, other = other, one
            n += len(one)
            """;

    @ParameterizedTest
    @ValueSource(strings = {STARTS_EACH, KEEPS_WHAT_THREADS_HAVE, GIVES_ALL_THE_SAME, KEEPS_OBJECTS_TO_ITSELF, SWAPS})
    void whatTheSearchFinds_isWhatWalkingEveryScheduleFinds(String main) {
        Program program = Explored.program(SETUP, Map.of(), main, "");
        Map<Ending, Integer> walked = EverySchedule.of(program, MOST_SCHEDULES).orElseThrow();

        SearchedSpace searched = Explored.search(program);
        ScheduleCounts counts = new ScheduleCounts(searched.graph(), new Components(searched.graph()));
        Map<Ending, Integer> found = new HashMap<>();
        for (int outcome = 1; outcome <= searched.endings().size(); outcome++) {
            found.put(
                    searched.endings().get(outcome - 1),
                    counts.of(outcome).orElseThrow().intValueExact());
        }
        SearchedSpace reduced = Explored.search(new ReducedSpace(new StateSpace(program, Explored.PLAIN)));

        assertThat(found).isEqualTo(walked);
        assertThat(new HashSet<>(reduced.endings())).isEqualTo(walked.keySet());
    }
}
