package dev.threadline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.Value;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunTextTest {
    private static String text(Run run, int width, long ends) throws IOException {
        StringBuilder text = new StringBuilder();
        new RunText(run, Phrases.english(), width, ends).write(text);
        return text.toString();
    }

    @Test
    void twoLocksInTwoOrders() throws IOException {
        Run run = LogBuilder.twoLocks().deadlocked("Two locks, two orders", "Left", "Right");

        assertThat(text(run, 80, 100)).isEqualTo("""
                Two locks, two orders

                step  Left                     Right                    Logger
                   1  takes A                                           : asleep
                   2                           takes B                  :
                   3  reads n 0                                         :
                   4  writes n 1                                        :
                   5  | wants B                reads n 1                :
                   6  |                        writes n 2               :
                   7  |                        | wants A                reads n 2
                                                                        prints 2
                 end  |                        |                        ended

                Deadlock: Left and Right wait for ever.
                Left has A since step 1 and wants B.
                Right has B since step 2 and wants A.
                Neither can let go: each waits for the other.
                """);
    }

    @Test
    void aLongRun_showsItsEnds() throws IOException {
        LogBuilder run = new LogBuilder().variable("n", 0).locks("A").threads("P", "Q");
        run.takes("P", "A").wants("Q", "A");
        for (int i = 0; i < 1_200_000; i++) {
            run.reads("P", "n", i);
        }

        assertThat(text(run.finished(), 80, 3)).isEqualTo("""
                A run

                   step  P                         Q
                      1  takes A
                      2  reads n 0                 | wants A
                      3  reads n 1                 |
                ... 1,199,995 steps ...
                1199999  reads n 1199997           | wants A
                1200000  reads n 1199998           |
                1200001  reads n 1199999           |
                    end                            |

                Finished: every thread came to its end.
                """);
    }

    @Test
    void sixThreads_fitEightyColumns_andLongLabelsAreCut() throws IOException {
        LogBuilder run = new LogBuilder()
                .locks("theOnlyLock")
                .threads("One", "Two", "Three", "Four", "Five", "Thread-number-6")
                .takes("One", "theOnlyLock");
        for (String thread : List.of("Two", "Three", "Four", "Five", "Thread-number-6")) {
            run.wants(thread, "theOnlyLock");
        }
        run.releases("One", "theOnlyLock").takes("Thread-number-6", "theOnlyLock");
        String text = text(run.run("Six", new Outcome(OutcomeKind.TIME_LIMIT, "", List.of())), 80, 100);

        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(text).isEqualTo("""
                Six

                step  One         Two         Three       Four        Five        Threa..r-6
                   1  takes..ock
                   2  relea..ock  | wan..ock  | wan..ock  | wan..ock  | wan..ock  | wan..ock
                   3              |           |           |           |           takes..ock
                 end              |           |           |           |

                Cut off before the end.
                """);
    }

    @Test
    void moreThreadsThanFit_shareTheLastColumn() throws IOException {
        LogBuilder run = new LogBuilder().locks("A").threads("P", "Q", "R", "S", "Idle");
        for (String thread : List.of("P", "Q", "R", "S")) {
            run.takes(thread, "A").releases(thread, "A");
        }

        assertThat(text(run.finished(), 40, 100)).isEqualTo("""
                A run

                step  P           Q           others
                   1  takes A
                   2  releases A
                   3              takes A
                   4              releases A
                   5                          R: takes A
                   6                          R: re..s A
                   7                          S: takes A
                   8                          S: re..s A

                Finished: every thread came to its end.
                """);
    }

    @Test
    void printedLinesAndErrors_haveRowsOfTheirOwn() throws IOException {
        LogBuilder run = new LogBuilder().variable("n", 0).threads("P", "Q");
        run.prints("Q", "hello").reads("P", "n", 0).prints("P", "first\nsecond, and so long that it runs on\n");
        run.event(EventKind.FAIL, "Q", null, Value.NONE, new Detail.Failure("ValueError", "no"))
                .ends("Q");
        run.reads("P", "n", 0).reads("P", "n", 0);

        assertThat(text(run.finished(), 60, 100)).isEqualTo("""
                A run

                step  P                         Q
                                                prints hello
                   1  reads n 0
                      prints first
                      prints second, and so long that it runs on
                                                fails: ValueError: no
                   2  reads n 0                 ended by an error
                   3  reads n 0

                Finished: every thread came to its end.
                """);
    }

    @Test
    void aWidthThatNothingFits_isRefused() {
        Run run = LogBuilder.twoLocks().finished();

        assertThatThrownBy(() -> new RunText(run, Phrases.english(), 39, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
