package dev.threadline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.EventLog;
import dev.threadline.event.OutcomeKind;
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
}
