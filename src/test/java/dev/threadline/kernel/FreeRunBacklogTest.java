package dev.threadline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.EventLog;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How far threads may get ahead of the one that puts their events in order. */
@Timeout(20)
class FreeRunBacklogTest {
    /** What a thread may do over and over without any object. */
    private enum Doing {
        PRINTS {
            @Override
            void once(KernelThread self) {
                self.print(1, "again");
            }
        },
        DRAWS {
            @Override
            void once(KernelThread self) {
                self.draw(1, 0, 9);
            }
        },
        SLEEPS {
            @Override
            void once(KernelThread self) {
                self.sleep(1, 0);
            }
        };

        abstract void once(KernelThread self);
    }

    private final EventLog log = new EventLog();

    @ParameterizedTest
    @EnumSource
    void whoGetsAheadOfTheMerger_isHeldBack(Doing doing) throws InterruptedException {
        int enough = 2 * Backlog.MOST;
        AtomicInteger done = new AtomicInteger();
        AtomicReference<Thread> carrier = new AtomicReference<>();
        AtomicInteger doneWhenHeld = new AtomicInteger(-1);
        FreeRunOptions options = SomeOptions.of(FreeRunOptions.DEFAULT_MAX_EVENTS, false, line -> {
            // The merger stands still until the thread does, or has done more than it should.
            while (doneWhenHeld.get() < 0) {
                boolean held = done.get() > 0 && carrier.get().getState() == Thread.State.TIMED_WAITING;
                if (held || done.get() == enough) {
                    doneWhenHeld.set(done.get());
                }
                Thread.onSpinWait();
            }
        });
        FreeRun run = new FreeRun(options, log);
        int thread = run.newThread("busy", false, self -> {
            carrier.set(Thread.currentThread());
            self.print(1, "the first line");
            for (int i = 0; i < enough; i++) {
                doing.once(self);
                done.incrementAndGet();
            }
        });

        assertThat(run.run(List.of(thread))).isEqualTo(Outcome.FINISHED);
        assertThat(doneWhenHeld.get()).isBetween(1, Backlog.MOST + 1);
    }

    @Test
    void manyThreads_areHeldBackTogether() throws InterruptedException {
        int many = 4 * Backlog.TOTAL / Backlog.MOST;
        long enough = 2L * Backlog.TOTAL;
        LongAdder done = new LongAdder();
        Map<Integer, Thread> carriers = new ConcurrentHashMap<>();
        Set<Integer> held = new HashSet<>();
        AtomicLong doneWhenHeld = new AtomicLong(-1);
        FreeRunOptions options = SomeOptions.of(1000, false, line -> {
            // The merger stands still until all the others were held back, or have done more than they should.
            // Meanwhile nobody
            // who was held back goes on.
            while (doneWhenHeld.get() < 0) {
                carriers.forEach((id, carrier) -> {
                    if (carrier.getState() == Thread.State.TIMED_WAITING) {
                        held.add(id);
                    }
                });
                if (held.size() == many || done.sum() >= enough) {
                    doneWhenHeld.set(done.sum());
                }
            }
        });
        FreeRun run = new FreeRun(options, log);
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            ids.add(run.newThread("T" + i, false, self -> {
                self.print(1, "a line");
                carriers.put(self.id(), Thread.currentThread());
                while (true) {
                    self.draw(2, 0, 9);
                    done.increment();
                }
            }));
        }

        assertThat(run.run(ids).kind()).isEqualTo(OutcomeKind.TIME_LIMIT);
        assertThat(doneWhenHeld.get()).isBetween(Backlog.TOTAL / 2L, Backlog.TOTAL + 2L * many);
        assertThat(log.size()).as("what is kept beyond the limit").isLessThan(1000 + 2L * Backlog.TOTAL);
    }

    @ParameterizedTest
    @EnumSource
    void whoDoesSomethingForEver_endsWithTheRun(Doing doing) throws InterruptedException {
        FreeRun run = new FreeRun(SomeOptions.of(5000, false, line -> {}), log);
        int thread = run.newThread("busy", false, self -> {
            while (true) {
                doing.once(self);
            }
        });

        assertThat(run.run(List.of(thread)).kind()).isEqualTo(OutcomeKind.TIME_LIMIT);
    }
}
