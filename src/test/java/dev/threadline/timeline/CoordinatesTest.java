package dev.threadline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept in four bytes comes out whole. */
class CoordinatesTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 1000, (1L << 32) / Spans.BLOCK, 1L << 33, 1L << 45})
    void coordinatesAreKept_howeverFarApart(long mostApart) {
        SplittableRandom random = new SplittableRandom(mostApart);
        for (int size : new int[] {1, Spans.BLOCK, Spans.BLOCK + 1, 1000}) {
            long[] given = new long[size + 3];
            for (int at = 1; at < size; at++) {
                given[at] = given[at - 1] + random.nextLong(mostApart + 1);
            }
            Coordinates kept = new Coordinates(given, size);
            assertThat(kept.size()).isEqualTo(size);
            for (int at = 0; at < size; at++) {
                assertThat(kept.get(at)).isEqualTo(given[at]);
                assertThat(kept.head(at / Spans.BLOCK)).isEqualTo(given[at / Spans.BLOCK * Spans.BLOCK]);
            }
        }
    }
}
