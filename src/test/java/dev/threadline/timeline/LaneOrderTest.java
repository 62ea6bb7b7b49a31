package dev.threadline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Value;
import dev.threadline.picture.Item;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.Theme;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaneOrderTest {
    private static final LaneKey T2 = new LaneKey(true, "T2", 0);
    private static final LaneKey T1 = new LaneKey(true, "T1", 0);
    private static final LaneKey LOCK = new LaneKey(false, "L", 0);

    private final Timeline timeline = timeline("T1", "T2", "T3");

    private static Timeline timeline(String... threads) {
        try {
            return Timeline.of(
                    Runs.of(threads)
                            .locks("L")
                            .variable("n", Value.of(0))
                            .takes("T1", "L")
                            .wants("T2", "L")
                            .frees("T1", "L")
                            .reads("T1", "n", 0)
                            .finished(""),
                    Axis.STEPS);
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
    }

    private List<String> shown(LaneOrder order) {
        return names(new ViewLayout(timeline, order, 0, new TextMeasure()));
    }

    private static List<String> names(ViewLayout layout) {
        return layout.lanes().stream().map(Lane::name).toList();
    }

    @Test
    void withoutAnyWish_lanesStandAsInTheTimeline() {
        assertThat(shown(LaneOrder.OWN)).containsExactly("T1", "T2", "T3", "L", "n");
    }

    @Test
    void aLane_movesUpAndDown_andStaysAtTheEnds() {
        LaneOrder up = LaneOrder.OWN.moving(T2, true, timeline.lanes());
        assertThat(shown(up)).containsExactly("T2", "T1", "T3", "L", "n");
        assertThat(up.moving(T2, true, timeline.lanes())).isEqualTo(up);
        assertThat(shown(up.moving(T2, false, timeline.lanes()))).containsExactly("T1", "T2", "T3", "L", "n");
    }

    @Test
    void aLane_movesPastHiddenOnesAtOnce() {
        LaneOrder order = LaneOrder.OWN.hiding(List.of(T2)).moving(T1, false, timeline.lanes());
        assertThat(shown(order)).containsExactly("T3", "T1", "L", "n");
        assertThat(shown(order.showingAll())).containsExactly("T2", "T3", "T1", "L", "n");
    }

    @Test
    void pinnedLanes_standOnTop_amongThemselves_untilLetGo() {
        LaneOrder pinned = LaneOrder.OWN.pinning(LOCK).pinning(T2);
        assertThat(shown(pinned)).containsExactly("T2", "L", "T1", "T3", "n");
        assertThat(shown(pinned.moving(LOCK, true, timeline.lanes()))).containsExactly("L", "T2", "T1", "T3", "n");
        assertThat(pinned.moving(LOCK, false, timeline.lanes())).isEqualTo(pinned);
        assertThat(shown(pinned.pinning(LOCK).pinning(T2))).containsExactly("T1", "T2", "T3", "L", "n");
    }

    @Test
    void foldedLanes_takeLessRoom_whereverTheyStand_untilUnfolded() {
        View view = View.of(timeline, 900, 600, Theme.LIGHT);
        LaneOrder folded = LaneOrder.OWN.folding(List.of(T2, LOCK));
        ViewLayout plain = new ViewLayout(timeline, LaneOrder.OWN, 0, new TextMeasure());
        ViewLayout strips = new ViewLayout(timeline, folded.pinning(LOCK), 0, new TextMeasure());
        assertThat(names(strips)).containsExactly("L", "T1", "T2", "T3", "n");
        assertThat(strips.lane(view, 0).height()).isLessThan(20);
        assertThat(strips.lane(view, 2).height()).isLessThan(20);
        assertThat(strips.lane(view, 1).height()).isEqualTo(plain.lane(view, 0).height());
        assertThat(strips.contentHeight()).isLessThan(plain.contentHeight());
        assertThat(strips.layout(view)).isNotEqualTo(plain.layout(view));
        assertThat(folded.folding(List.of(T1, T2)).folded()).containsExactlyInAnyOrder(T1, T2, LOCK);
        assertThat(folded.folding(List.of(T2, LOCK))).isEqualTo(LaneOrder.OWN);
        assertThat(strips.hit(view, 300, strips.lane(view, 2).y() + 5)).isInstanceOf(Hit.OnSpan.class);
    }

    @Test
    void hiddenLanes_areCounted_andComeBackWhereTheyWere() {
        LaneOrder hiding = LaneOrder.OWN.hiding(List.of(T2, LOCK));
        assertThat(shown(hiding)).containsExactly("T1", "T3", "n");
        assertThat(hiding.hiddenOf(timeline.lanes())).isEqualTo(2);
        assertThat(shown(hiding.showingAll())).containsExactly("T1", "T2", "T3", "L", "n");
    }

    @Test
    void lanesThatComeLater_followTheirPredecessor() {
        LaneOrder order = LaneOrder.OWN.moving(LOCK, true, timeline("T1", "T2").lanes());
        assertThat(shown(order)).containsExactly("T1", "L", "T2", "T3", "n");
    }

    @Test
    void lanesOfOneName_areToldApart() {
        List<Lane> twins = List.of(
                new Lane.OfVariable(1, "n", null),
                new Lane.OfVariable(2, "n", null),
                new Lane.OfVariable(3, "m", null));
        assertThat(LaneKey.of(twins)).doesNotHaveDuplicates();
        LaneOrder order = LaneOrder.OWN.hiding(List.of(new LaneKey(false, "n", 1)));
        assertThat(order.arranged(twins).places()).containsExactly(0, 2, 1);
    }

    @Test
    void pinnedLanes_stayWhileOthersAreScrolledUnderThem() {
        ViewLayout layout = new ViewLayout(timeline, LaneOrder.OWN.pinning(LOCK), 0, new TextMeasure());
        View still = View.of(timeline, 900, 190, Theme.LIGHT);
        View scrolled = still.scrolled(56);
        assertThat(layout.lane(scrolled, 0)).isEqualTo(layout.lane(still, 0));
        assertThat(layout.lane(scrolled, 1).y()).isEqualTo(layout.lane(still, 1).y() - 56);
        assertThat(layout.hit(scrolled, 10, layout.lane(scrolled, 0).y() + 5)).isEqualTo(new Hit.OnLane(0));
        assertThat(layout.hit(scrolled, 10, layout.lane(scrolled, 2).y() + 5)).isEqualTo(new Hit.OnLane(2));
        assertThat(layout.layout(scrolled).all())
                .filteredOn(Item.Text.class::isInstance)
                .extracting(item -> ((Item.Text) item).string())
                .contains("L", "T2")
                .as("of T1 only its badge in the lock")
                .containsOnlyOnce("T1");
    }

    @Test
    void soManyPinnedLanesThatNoOtherHadRoom_areScrolledToo() {
        LaneOrder all = LaneOrder.OWN;
        for (LaneKey key : LaneKey.of(timeline.lanes())) {
            all = all.pinning(key);
        }
        ViewLayout layout = new ViewLayout(timeline, all, 0, new TextMeasure());
        View still = View.of(timeline, 900, 190, Theme.LIGHT);
        assertThat(layout.lane(still.scrolled(50), 0).y())
                .isEqualTo(layout.lane(still, 0).y() - 50);
    }

    @Test
    void hiddenThreads_leaveNoGap_andAreStillNamedByTheLocksTheyHeld() {
        LaneOrder order = LaneOrder.OWN.hiding(List.of(T1));
        ViewLayout layout = new ViewLayout(timeline, order, 0, new TextMeasure());
        View view = View.of(timeline, 900, 600, Theme.LIGHT);
        assertThat(IntStream.range(0, 4)
                        .mapToObj(lane -> layout.lane(view, lane).y()))
                .isSorted();
        assertThat(layout.layout(view).all())
                .filteredOn(Item.Text.class::isInstance)
                .extracting(item -> ((Item.Text) item).string())
                .contains("T2 waits")
                .as("of T1 only its badge in the lock")
                .containsOnlyOnce("T1");
    }
}
