package dev.threadline.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.analysis.WaitForGraph;
import dev.threadline.analysis.WaitForGraph.Wait;
import dev.threadline.app.look.Texts;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.ThreadInfo;
import dev.threadline.picture.Dash;
import dev.threadline.picture.DisplayList;
import dev.threadline.picture.Item;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.Theme;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitForPictureTest {
    private static final double WIDTH = 236;

    /** Threads T0, T1 ... are the objects 0, 1 ...; locks lock0, lock1 ... follow them. */
    private static EventLog log(int threads) {
        EventLog log = new EventLog();
        for (int id = 0; id < threads; id++) {
            log.add(new ObjectInfo(id, ObjectKind.THREAD, "T" + id, ObjectState.Life.UNBORN));
            log.add(new ThreadInfo(id, id, "T" + id, false));
        }
        for (int id = 0; id < threads; id++) {
            log.add(new ObjectInfo(threads + id, ObjectKind.LOCK, "lock" + id, ObjectState.Lock.FREE));
        }
        return log;
    }

    private static Wait wait(int thread, int object, int holder) {
        return new Wait(thread, object, holder, false, 0, 1);
    }

    private static DisplayList draw(EventLog log, WaitForGraph graph) {
        return new WaitForPicture(log, new TextMeasure(), Theme.LIGHT.palette(), Texts.english(), WIDTH).draw(graph);
    }

    private static List<String> words(DisplayList picture) {
        return picture.all()
                .filter(Item.Text.class::isInstance)
                .map(item -> ((Item.Text) item).string())
                .toList();
    }

    private static long lines(DisplayList picture, Dash dash) {
        return picture.all()
                .filter(item -> item instanceof Item.Line line && line.stroke().dash() == dash)
                .count();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void aCycle_isARing_wantsAndHoldsByTurns(int size) {
        EventLog log = log(size);
        List<Wait> cycle = IntStream.range(0, size)
                .mapToObj(thread -> wait(thread, size + thread, (thread + 1) % size))
                .toList();
        DisplayList picture = draw(log, new WaitForGraph(cycle, List.of(cycle)));
        assertThat(words(picture)).hasSize(2 * size).doesNotHaveDuplicates();
        assertThat(lines(picture, Dash.DASHED)).isEqualTo(size);
        assertThat(lines(picture, Dash.SOLID)).isEqualTo(size);
    }

    @Test
    void whoeverWaitsForItself_hasTwoArrowsBesideEachOther() {
        List<Wait> cycle = List.of(wait(0, 1, 0));
        List<Item.Line> lines = draw(log(1), new WaitForGraph(cycle, List.of(cycle)))
                .all()
                .filter(Item.Line.class::isInstance)
                .map(Item.Line.class::cast)
                .toList();
        assertThat(Math.abs(lines.get(0).y1() - lines.get(1).y1())).isGreaterThan(8);
    }

    @Test
    void whoeverJoins_pointsAtTheThread() {
        DisplayList picture = draw(log(2), new WaitForGraph(List.of(wait(0, 1, 1)), List.of()));
        assertThat(words(picture)).containsExactly("T0", "T1");
    }

    @Test
    void manyWhoWantTheSame_standInOneRow() {
        List<Wait> waits =
                IntStream.range(1, 40).mapToObj(thread -> wait(thread, 40, 0)).toList();
        assertThat(words(draw(log(40), new WaitForGraph(waits, List.of()))))
                .containsExactly("39 threads", "lock0", "T0");
    }

    @Test
    void everything_staysInsideThePicture() {
        EventLog log = log(30);
        List<Wait> waits = IntStream.range(1, 30)
                .mapToObj(thread -> wait(thread, 30 + thread, 0))
                .toList();
        DisplayList picture = draw(log, new WaitForGraph(waits, List.of()));
        assertThat(picture.all().filter(Item.Rectangle.class::isInstance).map(Item.Rectangle.class::cast))
                .allSatisfy(box -> {
                    assertThat(box.x()).isBetween(0.0, WIDTH - box.width());
                    assertThat(box.y()).isBetween(0.0, picture.height() - box.height());
                });
        assertThat(words(picture)).contains("and 21 more");
    }
}
