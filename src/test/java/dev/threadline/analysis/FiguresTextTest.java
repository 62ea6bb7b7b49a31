package dev.threadline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.analysis.figures.CriticalPath;
import dev.threadline.event.EventKind;
import dev.threadline.event.Run;
import dev.threadline.event.Value;
import org.junit.jupiter.api.Test;

class FiguresTextTest {
    private static String text(Run run) {
        return String.join(
                "\n", new FiguresText(run, Phrases.english()).lines(RunSummary.of(run), CriticalPath.of(run)));
    }

    @Test
    void aContendedLock() {
        LogBuilder run = new LogBuilder()
                .locks("A")
                .threads("P", "Q")
                .takes("P", "A")
                .wants("Q", "A")
                .pause(9_000)
                .releases("P", "A")
                .enabled(EventKind.ACQUIRE, "Q", "A", Value.of(1), "P")
                .releases("Q", "A");

        assertThat(text(run.finished())).isEqualTo("""
                Where the time went, 15 us in all:
                thread  steps  running  blocked  waiting  asleep
                Q           2     3 us    11 us        -       -
                P           2    15 us        -        -       -
                thread  waited for  times  waited
                Q                A      1   11 us
                lock  taken  contended  share  queue  wait: median   95 %  longest  hold: median   95 %  longest
                A         2          1   50 %      1         11 us  11 us    11 us          1 us  11 us    11 us
                At A, Q waited most for P: once, 11 us in all.
                The critical path, the chain that decided how long it took, is 15 us long and has 2 spans.
                thread  on the path  share  asleep
                P             13 us   87 %       -
                Q              2 us   13 %       -
                In their order:
                  Steps 0 to 2: P, 13 us.
                  Steps 3 to 4: Q, 2 us, after P let it go on at A.
                Without waiting for A the path would be 2 us shorter (13 %).
                This is computed with all else as it was and each wait for that lock over at once. It is a bound and no promise: \
                the lock may be needed.""");
    }
}
