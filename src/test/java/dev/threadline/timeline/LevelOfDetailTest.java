package dev.threadline.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.threadline.picture.StateRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelOfDetailTest {
    private static final int PIXELS = 300;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void thePyramid_namesTheSpanThatTheOracleNames(long seed) {
        Random random = new Random(seed);
        Spans spans = randomSpans(random, 1 + random.nextInt(500));
        double length = spans.end(spans.size() - 1);
        for (int question = 0; question < 2000; question++) {
            double from = question % 2 == 0 ? random.nextDouble() * length : random.nextInt((int) length + 1);
            double to = from + 1 + random.nextDouble() * length / (1 + random.nextInt(50));
            assertThat(spans.worst(from, to)).as("%s to %s", from, to).isEqualTo(oracle(spans, from, to));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyPixelOfAWalk_showsWhatTheOracleShows(long seed) {
        Random random = new Random(seed);
        Spans spans = randomSpans(random, 5000);
        double length = spans.end(spans.size() - 1);
        for (int zoom = 0; zoom < 40; zoom++) {
            double from = random.nextDouble() * length * 0.8;
            Range range = new Range(from, from + 1 + random.nextDouble() * (length - from));
            Scale scale = new Scale(range, 100, 100 + PIXELS);
            for (Piece piece : walk(spans, scale)) {
                if (piece.exact) {
                    assertThat(spans.end(piece.span)).isGreaterThanOrEqualTo((long) scale.coordinate(piece.left));
                    continue;
                }
                for (double x = piece.left; x < piece.right - 0.01; x++) {
                    double to = Math.min(scale.coordinate(Math.min(x + 1, piece.right)), range.to());
                    // The walk knows where a pixel begins exactly; going through x costs a rounding error.
                    double start = nearestStart(spans, scale.coordinate(x));
                    int expected = oracle(spans, start, to);
                    assertThat(spans.rank(piece.span)).isEqualTo(spans.rank(expected));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void pixelsOfVeryManySpans_showWhatTheOracleShows_butForAPartOfAPixel(long seed) {
        Random random = new Random(seed);
        Spans spans = randomSpans(random, 60_000);
        double length = spans.end(spans.size() - 1);
        double until = length * (0.5 + random.nextDouble() / 2);
        Range range = new Range(random.nextDouble() * length * 0.1, length);
        Scale scale = new Scale(range, 100, 100 + PIXELS);
        double most = range.length() / PIXELS / 4;
        for (Piece piece : walk(spans, scale, until)) {
            for (double x = piece.left; x < piece.right - 0.01; x++) {
                double from = scale.coordinate(x);
                double to = Math.min(scale.coordinate(Math.min(x + 1, piece.right)), until);
                int rank = spans.rank(piece.span);
                int inside = oracle(spans, from + most, to);
                assertThat(rank).isGreaterThanOrEqualTo(inside < 0 ? 0 : spans.rank(inside));
                assertThat(rank).isLessThanOrEqualTo(spans.rank(oracle(spans, from, Math.min(until, to + most))));
                assertThat(spans.start(piece.span))
                        .as("nothing from behind the end")
                        .isLessThan((long) Math.ceil(until));
            }
        }
    }

    @Test
    void theWorstOfAll_isSeenWhereverItIs() {
        for (int bad = 0; bad < 20_000; bad += 37) {
            SpansBuilder builder = new SpansBuilder(true);
            for (int span = 0; span < 20_000; span++) {
                builder.cut(span, span == bad ? 6 : 1 + span % 3, span, span);
            }
            Spans spans = builder.build(20_000);
            int worst = bad;
            assertThat(walk(spans, new Scale(new Range(0, 20_000), 0, 150)))
                    .filteredOn(piece -> piece.span == worst)
                    .hasSize(1)
                    .allMatch(piece -> Math.abs((piece.left + piece.right) / 2 - worst * 150 / 20_000.0) <= 1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theExactPartsOfAWalk_areSpansWithTheirOwnEdges_andThePartsHaveNoGap(long seed) {
        Random random = new Random(seed);
        Spans spans = randomSpans(random, 3000);
        double length = spans.end(spans.size() - 1);
        for (double part : new double[] {1, 0.3, 0.05, 0.01}) {
            Scale scale = new Scale(new Range(length * 0.4, length * (0.4 + part * 0.5)), 0, PIXELS);
            List<Piece> pieces = walk(spans, scale);
            assertThat(pieces).hasSizeLessThanOrEqualTo(PIXELS + 1);
            assertThat(pieces.getFirst().left).isEqualTo(0);
            assertThat(pieces.getLast().right).isEqualTo(PIXELS, within(1e-6));
            for (int i = 1; i < pieces.size(); i++) {
                assertThat(pieces.get(i).left).isEqualTo(pieces.get(i - 1).right);
            }
        }
    }

    @Test
    void aBlockOfOneNanosecond_isSeenAtEveryZoom() throws Exception {
        Timeline timeline = Timeline.of(
                Runs.of("T1", "T2")
                        .locks("L")
                        .takes("T1", "L")
                        .after(600_000_000)
                        .wants("T2", "L")
                        .after(0)
                        .frees("T1", "L")
                        .after(1)
                        .takes("T2", "L")
                        .after(3_000_000_000L)
                        .ends("T2")
                        .finished(""),
                Axis.TIME);
        Lane.OfThread lane = (Lane.OfThread) timeline.lanes().get(1);
        Range range = timeline.extent();
        int block = spanOf(lane, StateRole.BLOCKED);
        double place = lane.states().start(block);
        while (range.length() > 4) {
            assertThat(walk(lane.states(), new Scale(range, 0, PIXELS)))
                    .as("over %s ns", range.length())
                    .anyMatch(piece -> lane.role(piece.span) == StateRole.BLOCKED && piece.right - piece.left >= 0.99);
            range = range.zoomedAbout(place, 0.7);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theShareOfAPiece_isWhatAddingUpItsSpansGives(long seed) {
        Random random = new Random(seed);
        Spans spans = randomSpans(random, 16 * (int) seed + 16);
        Shares shares = new Shares(spans, 3);
        double length = spans.end(spans.size() - 1);
        for (int question = 0; question < 500; question++) {
            double from = random.nextDouble() * length * 0.9;
            double to = from + random.nextDouble() * (length - from);
            double sum = 0;
            for (int span = 0; span < spans.size(); span++) {
                double inside = Math.min(spans.end(span), to) - Math.max(spans.start(span), from);
                sum += spans.rank(span) >= 3 ? Math.max(0, inside) : 0;
            }
            assertThat(shares.of(from, to)).isEqualTo(sum / (to - from), within(1e-6));
        }
    }

    private static int spanOf(Lane.OfThread lane, StateRole role) {
        for (int span = 0; span < lane.states().size(); span++) {
            if (lane.role(span) == role) {
                return span;
            }
        }
        throw new AssertionError("no span " + role);
    }

    private record Piece(double left, double right, int span, boolean exact) {}

    private static List<Piece> walk(Spans spans, Scale scale) {
        return walk(spans, scale, Double.POSITIVE_INFINITY);
    }

    private static List<Piece> walk(Spans spans, Scale scale, double until) {
        List<Piece> pieces = new ArrayList<>();
        new SpanWalk(spans, scale, until)
                .walk((left, right, span, exact) -> pieces.add(new Piece(left, right, span, exact)));
        return pieces;
    }

    private static double nearestStart(Spans spans, double coordinate) {
        double whole = Math.rint(coordinate);
        return Math.abs(whole - coordinate) < 1e-6 ? whole : coordinate;
    }

    /** Looks at every span: the plain meaning of "the worst, then the longest, then the first". */
    private static int oracle(Spans spans, double from, double to) {
        int best = -1;
        double longest = 0;
        for (int span = 0; span < spans.size(); span++) {
            boolean instant = spans.start(span) == spans.end(span);
            boolean inside = instant
                    ? spans.start(span) >= from && spans.start(span) < to
                    : spans.end(span) > from && spans.start(span) < to;
            double length = Math.min(spans.end(span), to) - Math.max(spans.start(span), from);
            if (inside
                    && (best < 0
                            || spans.rank(span) > spans.rank(best)
                            || spans.rank(span) == spans.rank(best) && length > longest)) {
                best = span;
                longest = length;
            }
        }
        return best;
    }

    private static Spans randomSpans(Random random, int count) {
        SpansBuilder builder = new SpansBuilder(true);
        long at = 0;
        for (int i = 0; i < count; i++) {
            builder.cut(at, random.nextInt(random.nextInt(7) + 1), i, i);
            at += random.nextInt(12) == 0 ? 0 : 1 + (long) (Math.pow(random.nextDouble(), 6) * 300);
        }
        return builder.build(at + 1);
    }
}
