package dev.threadline.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * An upright logarithmic axis: equal ratios are equally far apart. Its ends are numbers of the 1-2-5 series.
 *
 * @param least the value at the bottom, more than 0
 * @param most the value at the top, more than the least
 * @param top px
 * @param bottom px
 */
record LogAxis(double least, double most, double top, double bottom) {
    /** Room between the outermost value and the end of the axis, as a ratio. */
    private static final double AIR = 1.12;

    private static final int[] SERIES = {1, 2, 5};
    private static final int FARTHEST_DECADE = 18;

    /** An axis that has some values on it. */
    static LogAxis over(List<Double> values, double top, double bottom) {
        double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(1);
        double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double least = 0;
        double most = Double.POSITIVE_INFINITY;
        for (double number : numbers(1)) {
            if (number <= low / AIR) {
                least = number;
            }
            if (number >= high * AIR) {
                most = number;
                break;
            }
        }
        return new LogAxis(least, most, top, bottom);
    }

    /** Where a value stands; beyond the ends at the end. */
    double y(double value) {
        double share = Math.log(value / least) / Math.log(most / least);
        return bottom - Math.clamp(share, 0, 1) * (bottom - top);
    }

    /** As many numbers of the series as stand at least that far apart, px. */
    List<Double> ticks(double apart) {
        for (int sparse = 1; sparse <= FARTHEST_DECADE; sparse++) {
            List<Double> ticks = numbers(sparse).stream()
                    .filter(number -> number >= least && number <= most)
                    .toList();
            if (areApart(ticks, apart)) {
                return ticks;
            }
        }
        return List.of(least);
    }

    private boolean areApart(List<Double> ticks, double apart) {
        for (int i = 1; i < ticks.size(); i++) {
            if (y(ticks.get(i - 1)) - y(ticks.get(i)) < apart) {
                return false;
            }
        }
        return true;
    }

    /** The series, ascending. @param sparse 1 for all; 2 for powers of ten alone, 3 for every second of them, and so on */
    private static List<Double> numbers(int sparse) {
        List<Double> numbers = new ArrayList<>();
        for (int decade = -FARTHEST_DECADE; decade <= FARTHEST_DECADE; decade++) {
            if (sparse == 1) {
                for (int digit : SERIES) {
                    numbers.add(Double.parseDouble(digit + "e" + decade));
                }
            } else if (Math.floorMod(decade, sparse - 1) == 0) {
                numbers.add(Double.parseDouble("1e" + decade));
            }
        }
        return numbers;
    }
}
