package dev.threadline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Runs side by side: the plainest definition of a longest common subsequence is the oracle. */
class AlignmentTest {
    private static final long SEED = 20_261_123;

    /** A letter a column: = the same, ! another value, ^ only in the first, v only in the second. */
    private static String signs(Alignment alignment) {
        StringBuilder signs = new StringBuilder();
        IntStream.rangeClosed(1, alignment.columns())
                .forEach(column ->
                        signs.append("=!^v".charAt(alignment.kind(column).ordinal())));
        return signs.toString();
    }

    @Test
    void stepsShareAColumn_whereTheSameThreadDoesTheSame() throws InterruptedException {
        assertThat(signs(LetterRun.align("abc", "abc"))).isEqualTo("===");
        assertThat(signs(LetterRun.align("", ""))).isEmpty();
        assertThat(signs(LetterRun.align("ab", ""))).isEqualTo("^^");
        assertThat(signs(LetterRun.align("", "ab"))).isEqualTo("vv");
        assertThat(signs(LetterRun.align("abc", "aBc"))).isEqualTo("=!=");
        assertThat(signs(LetterRun.align("abbc", "abc"))).isEqualTo("==^=");
        assertThat(signs(LetterRun.align("ac", "abbc"))).isEqualTo("=vv=");
        assertThat(signs(LetterRun.align("aaabc", "aaac"))).isEqualTo("===^=");
    }

    @Test
    void columns_areThoseOfTheSteps() throws InterruptedException {
        Alignment alignment = LetterRun.align("abca", "acca");
        assertThat(signs(alignment)).isEqualTo("=^v==");
        assertThat(alignment.firstColumns()).containsExactly(1, 2, 4, 5);
        assertThat(alignment.secondColumns()).containsExactly(1, 3, 4, 5);
        assertThat(alignment.differences()).isEqualTo(2);
        assertThat(alignment.count(Alignment.Kind.SAME, 2, 4)).isEqualTo(1);
        assertThat(alignment.count(Alignment.Kind.ONLY_SECOND, 3, 3)).isEqualTo(1);
        assertThat(alignment.nextDifference(0)).isEqualTo(2);
        assertThat(alignment.nextDifference(2)).isEqualTo(3);
        assertThat(alignment.nextDifference(3)).isZero();
    }

    @Test
    void asManySharedAsThereCanBe_inRandomRuns() throws InterruptedException {
        Random random = new Random(SEED);
        for (int round = 0; round < 400; round++) {
            String first = word(random);
            String second = word(random);
            Alignment alignment = LetterRun.align(first, second);
            assertThat(shared(alignment)).as("%s beside %s", first, second).isEqualTo(longest(first, second));
            check(alignment, first, second);
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int letters = random.nextInt(11); letters > 0; letters--) {
            word.append("abcABC".charAt(random.nextInt(6)));
        }
        return word.toString();
    }

    private static long shared(Alignment alignment) {
        return signs(alignment)
                .chars()
                .filter(sign -> sign == '=' || sign == '!')
                .count();
    }

    private static int longest(String first, String second) {
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        if (Character.toLowerCase(first.charAt(0)) == Character.toLowerCase(second.charAt(0))) {
            return 1 + longest(first.substring(1), second.substring(1));
        }
        return Math.max(longest(first.substring(1), second), longest(first, second.substring(1)));
    }

    /** Each step stands in one column, in order, and what shares one is the same deed. */
    private static void check(Alignment alignment, String first, String second) {
        String signs = signs(alignment);
        StringBuilder above = new StringBuilder();
        StringBuilder below = new StringBuilder();
        for (int column = 1; column <= alignment.columns(); column++) {
            char sign = signs.charAt(column - 1);
            if (sign != 'v') {
                assertThat(alignment.firstColumns()[above.length()]).isEqualTo(column);
                above.append(first.charAt(above.length()));
            }
            if (sign != '^') {
                assertThat(alignment.secondColumns()[below.length()]).isEqualTo(column);
                below.append(second.charAt(below.length()));
            }
            if (sign == '=') {
                assertThat(above.charAt(above.length() - 1)).isEqualTo(below.charAt(below.length() - 1));
            }
        }
        assertThat(above).hasToString(first);
        assertThat(below).hasToString(second);
    }
}
