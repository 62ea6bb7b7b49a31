package dev.threadline.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Operation;
import dev.threadline.model.VariableModel;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How free runs come to an end when something outside the program ends them. */
@Timeout(20)
class FreeRunEndingTest {
    private final EventLog log = new EventLog();

    @Test
    void aRunCancelledBeforeItsThreadsBegin_ends_andRunsNoneOfThem() throws InterruptedException {
        FreeRun run = new FreeRun(SomeOptions.on(false), log);
        AtomicInteger bodies = new AtomicInteger();
        List<Integer> ids = IntStream.range(0, 50)
                .mapToObj(i -> run.newThread("T" + i, false, self -> bodies.incrementAndGet()))
                .toList();
        run.cancel();

        assertThat(run.run(ids).kind()).isEqualTo(OutcomeKind.CANCELLED);
        assertThat(bodies).hasValue(0);
    }

    @Test
    void aRunOfDaemonsOnly_isOverBeforeTheyDoAnything() throws InterruptedException {
        FreeRun run = new FreeRun(SomeOptions.on(false), log);
        AtomicInteger bodies = new AtomicInteger();
        List<Integer> ids = IntStream.range(0, 3)
                .mapToObj(i -> run.newThread("T" + i, true, self -> bodies.incrementAndGet()))
                .toList();

        assertThat(run.run(ids)).isEqualTo(Outcome.FINISHED);
        assertThat(bodies).hasValue(0);
    }

    @Test
    void aRun_doesNotWaitForADaemonBesideOthers() throws InterruptedException {
        FreeRun run = new FreeRun(SomeOptions.on(false), log);
        int daemon = run.newThread("daemon", true, self -> {
            while (true) {
                self.poll();
            }
        });
        int other = run.newThread("other", false, self -> {});

        assertThat(run.run(List.of(daemon, other))).isEqualTo(Outcome.FINISHED);
    }

    @Test
    void aRunWhosePrintedLinesAreNotTaken_fails_andHoldsNobodyBack() {
        RuntimeException full = new RuntimeException("the paper is out");
        FreeRunOptions options = SomeOptions.of(FreeRunOptions.DEFAULT_MAX_EVENTS, false, line -> {
            throw full;
        });
        FreeRun run = new FreeRun(options, log);
        int variable = run.create(
                ObjectKind.VARIABLE,
                "v",
                new VariableModel(ValueCode.ofSmall(0), code -> Value.of(ValueCode.small(code))));
        int thread = run.newThread("prints", false, self -> {
            self.print(1, "a line");
            while (true) {
                self.perform(2, Operation.of(Action.READ, variable));
            }
        });

        assertThatThrownBy(() -> run.run(List.of(thread)))
                .isInstanceOf(IllegalStateException.class)
                .hasCause(full);
    }
}
