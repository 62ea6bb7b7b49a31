package dev.threadline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.model.Action;
import dev.threadline.model.Effect;
import dev.threadline.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of a free run when the system has no thread left to give. */
@Timeout(20)
class FreeRunRefusedThreadTest {
    private final EventLog log = new EventLog();
    private final List<Thread> given = new ArrayList<>();

    /** A system that refuses some of the threads it is asked for, counted from 0. */
    private ThreadFactory refusing(int from, int to) {
        return work -> {
            int number = given.size();
            Thread thread = new Thread(work) {
                @Override
                public void start() {
                    if (number >= from && number < to) {
                        throw new OutOfMemoryError("unable to create native thread");
                    }
                    super.start();
                }
            };
            given.add(thread);
            return thread;
        };
    }

    @Test
    void aThreadRefusedAtTheBeginning_endsTheRun_andLeavesNoThread() throws InterruptedException {
        FreeRun run = new FreeRun(SomeOptions.on(false), log, refusing(3, 4));
        AtomicInteger bodies = new AtomicInteger();
        List<Integer> ids = IntStream.range(0, 5)
                .mapToObj(i -> run.newThread("T" + i, false, self -> bodies.incrementAndGet()))
                .toList();

        Outcome outcome = run.run(ids);

        assertThat(outcome)
                .isEqualTo(new Outcome(OutcomeKind.ERROR, "RuntimeError: can't start new thread", List.of()));
        assertThat(bodies).hasValue(0);
        assertThat(given).noneMatch(Thread::isAlive);
    }

    @Test
    void aThreadRefusedWhileRunning_isRefusedToItsStarter_andCanBeStartedLater() throws InterruptedException {
        FreeRun run = new FreeRun(SomeOptions.on(false), log, refusing(1, 2));
        AtomicInteger bodies = new AtomicInteger();
        int child = run.newThread("child", false, self -> bodies.incrementAndGet());
        int object = run.objectOf(child);
        List<Effect> answers = new ArrayList<>();
        int parent = run.newThread("parent", false, self -> {
            answers.add(self.perform(1, Operation.of(Action.START, object)));
            answers.add(self.perform(2, Operation.of(Action.START, object)));
            answers.add(self.perform(3, Operation.of(Action.START, object)));
            answers.add(self.perform(4, Operation.of(Action.JOIN, object)));
        });

        assertThat(run.run(List.of(parent))).isEqualTo(Outcome.FINISHED);

        assertThat(answers.get(0).failure()).isEqualTo(new Detail.Failure("RuntimeError", "can't start new thread"));
        assertThat(answers.get(1).kind()).isEqualTo(EventKind.START);
        assertThat(answers.get(2).failure().message()).isEqualTo("threads can only be started once");
        assertThat(bodies).hasValue(1);
        assertThat(LongStream.range(0, log.size())
                        .filter(at -> log.threadAt(at) == parent && log.objectAt(at) == object)
                        .mapToObj(log::kindAt))
                .startsWith(EventKind.REFUSE, EventKind.START, EventKind.REFUSE);
    }
}
