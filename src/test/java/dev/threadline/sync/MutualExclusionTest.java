package dev.threadline.sync;

import static dev.threadline.sync.Where.join;
import static dev.threadline.sync.Where.started;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The classic ways to keep two threads apart by nothing but shared variables. They hold where these are sequentially consistent,
 * and nowhere else.
 */
@Timeout(120)
class MutualExclusionTest {
    private static final int ENTRIES = 20_000;

    /** How a thread, 0 or 1, enters and leaves. */
    private interface Protocol {
        void enter(int me);

        void leave(int me);
    }

    private static SharedInt[] variables(String name) {
        return IntStream.range(0, 2).mapToObj(i -> new SharedInt(name + i, 0)).toArray(SharedInt[]::new);
    }

    /** G. L. Peterson, 1981. */
    private static class Peterson implements Protocol {
        private final SharedInt[] wants = variables("wants");
        private final SharedInt turn = new SharedInt("turn", 0);

        @Override
        public void enter(int me) {
            wants[me].set(1);
            turn.set(1 - me);
            while (wants[1 - me].get() == 1 && turn.get() == 1 - me) {
                Thread.yield();
            }
        }

        @Override
        public void leave(int me) {
            wants[me].set(0);
        }
    }

    /** Says that it wants to come in when it has looked, and not before. */
    private static final class LateFlag extends Peterson {
        @Override
        public void enter(int me) {
            while (super.wants[1 - me].get() == 1) {
                Thread.yield();
            }
            super.wants[me].set(1);
        }
    }

    /** T. J. Dekker, told by E. W. Dijkstra, 1965. */
    private static final class Dekker implements Protocol {
        private final SharedInt[] wants = variables("wants");
        private final SharedInt turn = new SharedInt("turn", 0);

        @Override
        public void enter(int me) {
            wants[me].set(1);
            while (wants[1 - me].get() == 1) {
                if (turn.get() != me) {
                    wants[me].set(0);
                    while (turn.get() != me) {
                        Thread.yield();
                    }
                    wants[me].set(1);
                }
            }
        }

        @Override
        public void leave(int me) {
            turn.set(1 - me);
            wants[me].set(0);
        }
    }

    /** L. Lamport's bakery, 1974. */
    private static final class Bakery implements Protocol {
        private final SharedInt[] choosing = variables("choosing");
        private final SharedInt[] number = variables("number");

        @Override
        public void enter(int me) {
            choosing[me].set(1);
            number[me].set(1 + Math.max(number[0].get(), number[1].get()));
            choosing[me].set(0);
            int other = 1 - me;
            while (choosing[other].get() == 1) {
                Thread.yield();
            }
            while (isBefore(other, me)) {
                Thread.yield();
            }
        }

        private boolean isBefore(int other, int me) {
            int theirs = number[other].get();
            int mine = number[me].get();
            return theirs != 0 && (theirs < mine || theirs == mine && other < me);
        }

        @Override
        public void leave(int me) {
            number[me].set(0);
        }
    }

    /** Whether two threads were ever inside together. */
    private static boolean breaks(Protocol protocol, int entries) throws InterruptedException {
        java.util.concurrent.atomic.AtomicInteger inside = new java.util.concurrent.atomic.AtomicInteger();
        AtomicBoolean broken = new AtomicBoolean();
        Run run = Recording.of("mutual exclusion", () -> {
                    join(
                            started(() -> enterOften(protocol, 0, entries, inside, broken)),
                            started(() -> enterOften(protocol, 1, entries, inside, broken)));
                })
                .upTo(Long.MAX_VALUE)
                .run();
        assertThat(run.outcome().kind()).as(run.outcome().reason()).isEqualTo(OutcomeKind.FINISHED);
        return broken.get();
    }

    private static void enterOften(
            Protocol protocol,
            int me,
            int entries,
            java.util.concurrent.atomic.AtomicInteger inside,
            AtomicBoolean broken) {
        for (int i = 0; i < entries && !broken.get(); i++) {
            protocol.enter(me);
            if (inside.incrementAndGet() > 1) {
                broken.set(true);
            }
            Thread.onSpinWait();
            inside.decrementAndGet();
            protocol.leave(me);
        }
    }

    @Test
    void peterson_keepsThemApart() throws InterruptedException {
        assertThat(breaks(new Peterson(), ENTRIES)).isFalse();
    }

    @Test
    void dekker_keepsThemApart() throws InterruptedException {
        assertThat(breaks(new Dekker(), ENTRIES)).isFalse();
    }

    @Test
    void bakery_keepsThemApart() throws InterruptedException {
        assertThat(breaks(new Bakery(), ENTRIES)).isFalse();
    }

    @Test
    void petersonWhoLooksBeforeItSpeaks_isBroken() throws InterruptedException {
        assertThat(breaks(new LateFlag(), 50 * ENTRIES)).isTrue();
    }
}
