package dev.threadline.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DurationsTest {
    @Test
    void ofNothing_allIsZero() {
        assertThat(new Durations().distribution()).isEqualTo(Distribution.NONE);
    }

    @Test
    void upToTheirLimit_quantilesAreExact() {
        Durations times = new Durations();
        for (int ns = Durations.EXACT; ns > 0; ns--) {
            times.add(1_000_000L * ns);
        }

        assertThat(times.distribution())
                .isEqualTo(new Distribution(512, 1_000_000L * 512 * 513 / 2, 256_000_000, 487_000_000, 512_000_000));
    }

    @Test
    void beyondIt_theyAreAtMostOnePartIn128TooLong_whateverIsMeasured() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            long[] all = new long[Durations.EXACT + 1 + random.nextInt(5_000)];
            Durations times = new Durations();
            for (int at = 0; at < all.length; at++) {
                all[at] = random.nextLong() >>> 1 + random.nextInt(62);
                times.add(all[at]);
            }
            Arrays.sort(all);
            Distribution found = times.distribution();

            assertThat(found.count()).as("seed %d", seed).isEqualTo(all.length);
            assertThat(found.totalNs())
                    .as("seed %d", seed)
                    .isEqualTo(Arrays.stream(all).sum());
            assertThat(found.maxNs()).as("seed %d", seed).isEqualTo(all[all.length - 1]);
            assertNear(found.medianNs(), all[(all.length + 1) / 2 - 1], seed);
            assertNear(found.p95Ns(), all[(all.length * 95 + 99) / 100 - 1], seed);
        }
    }

    private static void assertNear(long found, long exact, int seed) {
        assertThat(found).as("seed %d", seed).isBetween(exact, exact + exact / Durations.FINENESS);
    }

    @Test
    void aTally_isASumForEachKey() {
        Tally tally = new Tally();
        long[] sums = new long[1_000];
        Random random = new Random(1);
        for (int at = 0; at < 20_000; at++) {
            int key = random.nextInt(sums.length);
            tally.add((long) key << 30 | key, at);
            sums[key] += at;
        }
        long[] read = new long[sums.length];
        tally.read((key, _, ns) -> read[(int) key & 1023] = ns);

        assertThat(read).isEqualTo(sums);
    }
}
