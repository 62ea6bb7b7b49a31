package dev.threadline.measure;

import java.util.Map;
import java.util.Optional;

/**
 * What the book measured: Python Parallel Programming Cookbook (2015), chapter 2, "Evaluating the performance of multithread
 * applications", with Python 3.3 on a Core 2 Duo of 2.33 GHz; the shortest of 100 times each.
 */
public final class Book {
    private static final Map<Work, Map<Integer, Row>> ROWS = Map.of(
            Work.NOTHING,
            Map.of(
                    1, new Row(.000005, .000188),
                    2, new Row(.000006, .000364),
                    4, new Row(.000009, .000713),
                    8, new Row(.000012, .001397)),
            Work.FIBONACCI,
            Map.of(
                    1, new Row(.021832, .022062),
                    2, new Row(.044926, .045434),
                    4, new Row(.090262, .090161),
                    8, new Row(.177695, .178830)),
            Work.FILE,
            Map.of(
                    1, new Row(.074713, .074958),
                    2, new Row(.150131, .082746),
                    4, new Row(.301600, .168953),
                    8, new Row(.604644, .353848)),
            Work.HTTP,
            Map.of(
                    1, new Row(3.133642, 3.159739),
                    2, new Row(6.626534, 3.383511),
                    4, new Row(13.403415, 3.732269),
                    8, new Row(26.904945, 4.927647)));

    private Book() {}

    /**
     * Two of the book's times.
     *
     * @param sequential n calls one after the other, in s
     * @param threaded n calls by n threads, in s
     */
    public record Row(double sequential, double threaded) {
        /** How many times as fast the threads were. */
        public double speedUp() {
            return sequential / threaded;
        }
    }

    /** The book's times of n calls, if it has them. */
    public static Optional<Row> row(Work work, int n) {
        return Optional.ofNullable(ROWS.get(work).get(n));
    }
}
