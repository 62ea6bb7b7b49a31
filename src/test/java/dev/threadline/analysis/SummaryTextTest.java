package dev.threadline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Run;
import org.junit.jupiter.api.Test;

class SummaryTextTest {
    private static String text(Run run) {
        return new SummaryText(run.log(), Phrases.english()).of(RunSummary.of(run));
    }

    @Test
    void aSmallRun() {
        assertThat(text(LogBuilder.twoLocks().deadlocked("Two locks", "Left", "Right")))
                .isEqualTo("""
                Deadlock: Left and Right wait for ever.
                3 threads, 7 steps, 15 us.
                thread  steps  running  blocked  waiting  asleep
                Left        3     8 us     7 us        -       -
                Right       3    10 us     4 us        -       -
                Logger      1     4 us        -        -    9 us
                lock  taken  contended  waited  longest   held  queue
                A         1          1    4 us     4 us  11 us      1
                B         1          1    7 us     7 us  10 us      1
                """);
    }

    @Test
    void ofManyThreadsAndLocks_thoseThatWereHeldUpMostAreShown() {
        String text = text(EveryText.manyThreadsAndLocks().finished());

        assertThat(text.lines().count()).isLessThan(16);
        assertThat(text).isEqualTo("""
                Finished: every thread came to its end.
                5 threads, 55 steps, 63 us.
                thread  steps  running  blocked  waiting  asleep
                P          15    63 us        -        -       -
                Q          10    59 us     3 us        -       -
                R          10    59 us     2 us        -       -
                S          10    59 us     1 us        -       -
                and 1 more thread
                lock  taken  contended  waited  longest   held  queue
                A         6          4    6 us     3 us  53 us      4
                B         6          0       -        -  42 us      0
                C         6          0       -        -  31 us      0
                D         6          0       -        -  20 us      0
                and 1 more lock
                """);
    }
}
