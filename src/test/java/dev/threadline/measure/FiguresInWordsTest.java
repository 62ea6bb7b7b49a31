package dev.threadline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresInWordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 ns",
        "999, 999 ns",
        "1000, 1.00 µs",
        "12345, 12.3 µs",
        "999400, 999 µs",
        "999600, 1.00 ms",
        "4271000, 4.27 ms",
        "26904945000, 26.9 s",
        "260000000000, 260 s"
    })
    void times_haveThreeDigits(double ns, String words) {
        assertThat(Durations.time(ns)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"7.63, 7.6", "1, 1.0", "0.99, 1.0", "0.5, 0.5", "13.4, 13", "0.0266, 1/38", "0.00086, 1/1200"})
    void ratios_haveTwoDigits_andSmallOnesAreFractions(double ratio, String words) {
        assertThat(Durations.ratio(ratio)).isEqualTo(words);
    }

    @Test
    void quartiles_lieBetweenTheNearestTimes() {
        Sample sample = new Sample(Work.FILE, Way.POOL, 2, List.of(40L, 10L, 30L, 20L));

        assertThat(sample.minimum()).isEqualTo(10);
        assertThat(sample.lowerQuartile()).isEqualTo(17.5);
        assertThat(sample.median()).isEqualTo(25);
        assertThat(sample.upperQuartile()).isEqualTo(32.5);
    }

    @Test
    void theTicksOfAnAxis_areOfThe125Series_andStandApart() {
        LogAxis axis = LogAxis.over(List.of(3.1, 870.0), 0, 100);

        assertThat(axis.least()).isEqualTo(2);
        assertThat(axis.most()).isEqualTo(1000);
        assertThat(axis.ticks(5)).containsExactly(2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0);
        assertThat(axis.ticks(20)).containsExactly(10.0, 100.0, 1000.0);
        assertThat(axis.y(2)).isEqualTo(100);
        assertThat(axis.y(1000)).isZero();
    }

    @Test
    void equalValues_haveAnAxisToo() {
        LogAxis axis = LogAxis.over(List.of(1.0, 1.0), 0, 100);

        assertThat(axis.y(1)).isBetween(10.0, 90.0);
        assertThat(axis.ticks(10)).hasSizeGreaterThan(1);
    }

    @Test
    void theBooksTable_isWhole() {
        for (Work work : Work.values()) {
            for (int n : List.of(1, 2, 4, 8)) {
                assertThat(Book.row(work, n)).isPresent();
            }
        }
        assertThat(Book.row(Work.HTTP, 3)).isEmpty();
    }
}
