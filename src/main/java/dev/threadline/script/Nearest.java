package dev.threadline.script;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The known name that a mistyped one most likely means: the one at the least number of letters inserted, removed, replaced or
 * swapped with their neighbour (Damerau, 1964), if that is few for its length.
 */
public final class Nearest {
    private static final int LONGEST = 100;

    private Nearest() {}

    /** The nearest of the known names, if one is near enough to be meant. */
    public static Optional<String> to(String typed, Collection<String> known) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(name -> distance(typed, name) <= Math.max(1, Math.max(typed.length(), name.length()) / 3))
                .min(Comparator.comparingInt(name -> distance(typed, name)));
    }

    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
