package dev.threadline.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class HandoverTest {
    static Stream<Supplier<Handover>> handovers() {
        return Stream.of(VirtualHandover::new, PlatformHandover::new);
    }

    @Test
    void theFastest_isOnVirtualThreads_whereTheJvmWasStartedForIt() {
        assertThat(VirtualHandover.isPossible()).isTrue();
        assertThat(Handover.fastest()).isInstanceOf(VirtualHandover.class);
    }

    @ParameterizedTest
    @MethodSource("handovers")
    void turns_goWhereTheOneWhoHasThemSays(Supplier<Handover> make) {
        List<String> log = new ArrayList<>();
        try (Handover handover = make.get()) {
            List<Handover.Runner> runners = new ArrayList<>();
            runners.add(handover.runner("a", () -> {
                log.add("a1");
                handover.pass(runners.get(0), runners.get(1));
                log.add("a2");
                handover.pass(runners.get(0), runners.get(2));
                log.add("a3");
                return null;
            }));
            runners.add(handover.runner("b", () -> {
                log.add("b1");
                return runners.get(0);
            }));
            runners.add(handover.runner("c", () -> {
                log.add("c1");
                return runners.get(0);
            }));
            handover.run(runners.getFirst());
        }
        assertThat(log).containsExactly("a1", "b1", "a2", "c1", "a3");
    }

    @ParameterizedTest
    @MethodSource("handovers")
    void aRunner_isAThreadOfItsOwn_withItsName(Supplier<Handover> make) {
        List<String> names = new ArrayList<>();
        try (Handover handover = make.get()) {
            Handover.Runner[] second = new Handover.Runner[1];
            Handover.Runner first = handover.runner("first", () -> {
                names.add(Thread.currentThread().getName());
                return second[0];
            });
            second[0] = handover.runner("second", () -> {
                names.add(Thread.currentThread().getName());
                assertThat(second[0].thread()).isSameAs(Thread.currentThread());
                return null;
            });
            handover.run(first);
            assertThat(first.thread()).isNotSameAs(second[0].thread());
        }
        assertThat(names).containsExactly("first", "second");
    }

    @ParameterizedTest
    @MethodSource("handovers")
    void aHandover_servesOneRunAfterAnother(Supplier<Handover> make) {
        int[] turns = new int[1];
        try (Handover handover = make.get()) {
            for (int run = 0; run < 100; run++) {
                Handover.Runner last = handover.runner("last", () -> {
                    turns[0]++;
                    return null;
                });
                handover.run(handover.runner("first", () -> {
                    turns[0]++;
                    return last;
                }));
            }
        }
        assertThat(turns[0]).isEqualTo(200);
    }

    /** What one has written the next sees, without any synchronization of its own. */
    @ParameterizedTest
    @MethodSource("handovers")
    void manyTurns_ofManyRunners_areEachSeenByTheNext(Supplier<Handover> make) {
        int runnerCount = 8;
        int rounds = 2_000;
        long[] sum = new long[1];
        try (Handover handover = make.get()) {
            List<Handover.Runner> runners = new ArrayList<>();
            for (int i = 0; i < runnerCount; i++) {
                int self = i;
                runners.add(handover.runner("r" + i, () -> {
                    for (int round = 0; round < rounds; round++) {
                        sum[0]++;
                        if (round < rounds - 1 || self < runnerCount - 1) {
                            if (round == rounds - 1) {
                                return runners.get(self + 1);
                            }
                            handover.pass(runners.get(self), runners.get((self + 1) % runnerCount));
                        }
                    }
                    return null;
                }));
            }
            handover.run(runners.getFirst());
        }
        assertThat(sum[0]).isEqualTo((long) runnerCount * rounds);
    }

    /** Java code may wait by other means; the turn stays with it until it goes on. */
    @ParameterizedTest
    @MethodSource("handovers")
    void aRunnerThatWaitsByOtherMeans_keepsItsTurn(Supplier<Handover> make) {
        List<String> log = new ArrayList<>();
        CountDownLatch outside = new CountDownLatch(1);
        try (Handover handover = make.get()) {
            Handover.Runner second = handover.runner("second", () -> {
                log.add("second");
                return null;
            });
            Handover.Runner first = handover.runner("first", () -> {
                Thread.ofPlatform().start(outside::countDown);
                try {
                    outside.await();
                } catch (InterruptedException unexpected) {
                    throw new AssertionError(unexpected);
                }
                log.add("first");
                return second;
            });
            handover.run(first);
        }
        assertThat(log).containsExactly("first", "second");
    }

    @ParameterizedTest
    @MethodSource("handovers")
    void anInterrupt_givesNoTurn_andIsKept(Supplier<Handover> make) {
        List<String> log = new ArrayList<>();
        try (Handover handover = make.get()) {
            List<Handover.Runner> runners = new ArrayList<>();
            runners.add(handover.runner("interrupted", () -> {
                handover.pass(runners.get(0), runners.get(1));
                log.add("interrupted: " + Thread.interrupted());
                return null;
            }));
            runners.add(handover.runner("other", () -> {
                runners.get(0).thread().interrupt();
                Thread.yield();
                log.add("other");
                return runners.get(0);
            }));
            handover.run(runners.getFirst());
        }
        assertThat(log).containsExactly("other", "interrupted: true");
    }

    @ParameterizedTest
    @MethodSource("handovers")
    void aBodyThatFails_endsTheRun(Supplier<Handover> make) {
        try (Handover handover = make.get()) {
            Handover.Runner failing = handover.runner("failing", () -> {
                throw new ArithmeticException("broken");
            });
            assertThatThrownBy(() -> handover.run(failing))
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("broken");
        }
    }
}
