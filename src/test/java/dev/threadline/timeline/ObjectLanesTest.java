package dev.threadline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Cursor;
import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Run;
import dev.threadline.event.ThreadStatus;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.BarrierModel;
import dev.threadline.model.ConditionModel;
import dev.threadline.model.EventModel;
import dev.threadline.model.Operation;
import dev.threadline.model.QueueModel;
import dev.threadline.model.RLockModel;
import dev.threadline.model.SemaphoreModel;
import dev.threadline.picture.Colour;
import dev.threadline.picture.Dash;
import dev.threadline.picture.DisplayList;
import dev.threadline.picture.Item;
import dev.threadline.picture.Palette;
import dev.threadline.picture.StateRole;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectLanesTest {
    private static final Palette LIGHT = Theme.LIGHT.palette();
    private static final Colour STOCK = LIGHT.stock().ground();

    private final TextMeasure measure = new TextMeasure();

    static Stream<Run> plays() {
        return Stream.of(
                Plays.semaphore(4, 2, 1),
                Plays.queue(2, 3, 2, 3, 2),
                Plays.condition(3, 4, 3),
                Plays.barrier(3, 3, 2, 4),
                Plays.pulses(3, 5),
                Plays.readers(3, 6));
    }

    @ParameterizedTest
    @MethodSource("plays")
    void inEveryColumnEdge_theLanesSayWhatTheStateSays(Run run) throws Exception {
        Timeline timeline = Timeline.of(run, Axis.STEPS);
        EventLog log = run.log();
        Cursor cursor = new Cursor(log);
        for (long step = 1; step < log.steps(); step++) {
            cursor.seekStep(step);
            for (int id = 0; id < log.threads().size(); id++) {
                Lane.OfThread lane = (Lane.OfThread) timeline.lanes().get(id);
                StateRole role = lane.role(lane.states().at(step));
                boolean acts = role == StateRole.RUNNING;
                ThreadStatus status = cursor.state().thread(id).status();
                assertThat(acts || role == role(status))
                        .as("step %s: thread %s is %s and drawn %s", step, id, status, role)
                        .isTrue();
            }
        }
    }

    private static StateRole role(ThreadStatus status) {
        return switch (status) {
            case UNBORN -> StateRole.NOT_STARTED;
            case ENDED -> StateRole.ENDED;
            case SLEEPING -> StateRole.SLEEPING;
            case READY -> StateRole.READY;
            case WAITING -> StateRole.WAITING;
            case BLOCKED -> StateRole.BLOCKED;
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void asManyCellsAreFilled_asPermitsAreFreeAfterTheStep(long seed) throws Exception {
        Run run = Plays.semaphore(4, 3, seed);
        Timeline timeline = Timeline.of(run, Axis.STEPS);

        checkCells(run, timeline, lane(timeline, "semaphore"), state -> ((ObjectState.Permits) state).count());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void asManySquaresStand_asItemsAreInTheQueueAfterTheStep(long seed) throws Exception {
        Run run = Plays.queue(2, 3, 4, 4, seed);
        Timeline timeline = Timeline.of(run, Axis.STEPS);

        checkCells(
                run,
                timeline,
                lane(timeline, "queue"),
                state -> ((ObjectState.Queue) state).items().size());
        assertThat(items(timeline, "queue", Item.Line.class))
                .as("the limit")
                .anyMatch(line -> line.stroke().dash() == Dash.DASHED);
    }

    @Test
    void asManySquaresStand_asEntriesAreInTheDictionaryAfterTheStep() throws Exception {
        Runs runs = Runs.of("P", "Q");
        Value entry = new Value.Tuple(List.of(Value.of("k"), Value.of(1)));
        runs.object(ObjectKind.DICT, "table", new ObjectState.Entries(List.of(entry)));
        runs.append(EventKind.MUTATE, "P", "table", 0, null, new Detail.Splice("update", 1, 0, List.of(entry, entry)));
        runs.append(EventKind.MUTATE, "Q", "table", 0, null, new Detail.Splice("set", 1, 1, List.of(entry)));
        runs.append(EventKind.MUTATE, "P", "table", 0, null, new Detail.Splice("pop", 0, 1, List.of()));
        runs.append(EventKind.MUTATE, "Q", "table", 0, null, new Detail.Splice("clear", 0, 2, List.of()));
        Run run = runs.finished("a dictionary");
        Timeline timeline = Timeline.of(run, Axis.STEPS);

        checkCells(
                run,
                timeline,
                lane(timeline, "table"),
                state -> ((ObjectState.Entries) state).pairs().size());
    }

    private interface Count {
        int in(ObjectState state);
    }

    private void checkCells(Run run, Timeline timeline, Lane.OfObject lane, Count count) {
        View view = wide(timeline);
        Scale scale = new ViewLayout(timeline, measure).scale(view);
        List<Item.Rectangle> cells = items(timeline, lane.name(), Item.Rectangle.class).stream()
                .filter(rectangle -> STOCK.equals(rectangle.fill()))
                .toList();
        Cursor cursor = new Cursor(run.log());
        for (long step = 1; step <= run.log().steps(); step++) {
            cursor.seekStep(step);
            double x = scale.x(step - 0.1);
            assertThat(cells.stream().filter(cell -> cell.x() <= x && x <= cell.x() + cell.width()))
                    .as("step %s", step)
                    .hasSize(count.in(cursor.state().object(lane.object())));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whoWasNotified_isRedBeforeItIsGreen(long seed) throws Exception {
        Run run = Plays.condition(3, 5, seed);
        Timeline timeline = Timeline.of(run, Axis.STEPS);
        int woken = 0;
        for (Lane lane : timeline.lanes()) {
            if (lane instanceof Lane.OfThread thread) {
                Spans states = thread.states();
                for (int span = 0; span + 1 < states.size(); span++) {
                    boolean waits = thread.role(span) == StateRole.WAITING;
                    if (waits) {
                        assertThat(thread.role(span + 1)).isEqualTo(StateRole.BLOCKED);
                        woken++;
                    }
                }
            }
        }
        long resumed = positions(run, EventKind.RESUME).size();
        assertThat(woken).isEqualTo((int) resumed).isPositive();
    }

    @Test
    void aWaitThatGivesUp_isRedUntilItHasItsLockBack_andSaysWhatItKeeps() throws Exception {
        Play play = new Play("Patient", "Holder");
        RLockModel lock = new RLockModel();
        int lockObject = play.object("lock", lock);
        int condition = play.object("condition", new ConditionModel(lock, lockObject));
        Operation take = Operation.of(Action.ACQUIRE, lockObject);
        Operation free = Operation.of(Action.RELEASE, lockObject);
        play.does("Patient", take, take, Operation.of(Action.WAIT, condition), free, free);
        play.does("Holder", take, free);
        Run run = play.inOrder("Patient Patient Patient Holder")
                .gives("Patient", condition)
                .inOrder("Holder Patient Patient Patient")
                .end("");
        Timeline timeline = Timeline.of(run, Axis.STEPS);
        Lane.OfThread patient = (Lane.OfThread) timeline.lanes().getFirst();

        assertThat(patient.role(patient.states().at(3))).isEqualTo(StateRole.WAITING);
        assertThat(patient.role(patient.states().at(4))).isEqualTo(StateRole.RUNNING);
        assertThat(patient.role(patient.states().at(5))).isEqualTo(StateRole.BLOCKED);
        View view = View.of(timeline, 3000, 600, Theme.LIGHT);
        assertThat(strings(new ViewLayout(timeline, measure).layout(view)))
                .contains("waits for condition, keeps ×2 for later", "wants lock back: Holder has it since 4");
    }

    @Test
    void aPulseThatNobodySaw_isATickAndNobody_atEveryZoom() throws Exception {
        Play play = new Play("Setter", "Late");
        int event = play.object("event", new EventModel());
        play.does("Setter", Operation.of(Action.SET, event), Operation.of(Action.CLEAR_FLAG, event));
        for (int i = 0; i < 4000; i++) {
            play.does("Setter", Operation.of(Action.IS_SET, event));
        }
        play.does("Late", Operation.of(Action.WAIT, event));
        Run run = play.toTheEnd(1, "");
        Timeline timeline = Timeline.of(run, Axis.STEPS);

        assertThat(strings(layout(timeline, wide(timeline).over(new Range(0, 10)))))
                .contains("wakes nobody");
        for (double length : new double[] {10, 100, 1000, 4000}) {
            View view = wide(timeline).over(new Range(0, length));
            Box lane = new ViewLayout(timeline, measure).lane(view, 2);
            assertThat(layout(timeline, view).all()).as("over %s steps", length).anyMatch(item -> switch (item) {
                case Item.Line(double x1, double y1, double x2, double y2, var stroke) ->
                    x1 == x2 && y1 == lane.y() && y2 > y1 && stroke.width() >= 2 && stroke.colour() == LIGHT.text();
                case Item.Rectangle(var _, double y, double width, var _, var _, var fill, var _) ->
                    y == lane.y() && width >= 2 && LIGHT.text().equals(fill);
                default -> false;
            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theLineOfATrip_crossesExactlyTheLanesOfItsParties(long seed) throws Exception {
        Run run = Plays.barrier(6, 3, 2, seed);
        Timeline timeline = Timeline.of(run, Axis.STEPS);
        View view = wide(timeline);
        ViewLayout layout = new ViewLayout(timeline, measure);
        List<Item.Line> heavy = layout.layout(view)
                .all()
                .filter(Item.Line.class::isInstance)
                .map(Item.Line.class::cast)
                .filter(line -> line.stroke().width() == 3)
                .toList();
        List<Long> trips = positions(run, EventKind.TRIP);
        assertThat(trips).isNotEmpty();
        for (long trip : trips) {
            double x = layout.scale(view).x(timeline.coordinateOf(trip));
            List<Integer> parties = new ArrayList<>(
                    ((dev.threadline.event.Detail.Woken) run.log().detailAt(trip)).threads());
            parties.add(run.log().threadAt(trip));
            for (int thread = 0; thread < run.log().threads().size(); thread++) {
                Box row = layout.lane(view, thread);
                boolean crossed = heavy.stream()
                        .anyMatch(line ->
                                Math.abs(line.x1() - x) < 0.01 && line.y1() < row.bottom() && line.y2() > row.y());
                assertThat(crossed).as("trip %s, thread %s", trip, thread).isEqualTo(parties.contains(thread));
            }
        }
    }

    @Test
    void aBarrier_countsItsParties_andShowsThatItIsBroken() throws Exception {
        Play play = new Play("One", "Two", "Judge");
        int barrier = play.object("barrier", new BarrierModel(3, false));
        play.does("One", Operation.of(Action.WAIT, barrier));
        play.does("Two", Operation.of(Action.WAIT, barrier));
        play.does("Judge", Operation.of(Action.ABORT, barrier));
        Run run = play.inOrder("One Two Judge One Two").end("");
        Timeline timeline = Timeline.of(run, Axis.STEPS);

        assertThat(strings(layout(timeline, wide(timeline)))).contains("1/3", "2/3", "broken");
        Lane.OfThread one = (Lane.OfThread) timeline.lanes().getFirst();
        assertThat(one.role(one.states().at(2.5))).isEqualTo(StateRole.WAITING);
    }

    @Test
    void moreThanTenItems_areAnAreaWithTheirNumber() throws Exception {
        Play play = new Play("Producer");
        int queue = play.object(
                "queue",
                new QueueModel(
                        ObjectKind.QUEUE,
                        0,
                        Integer::compare,
                        code -> play.log().value(code)));
        for (int i = 0; i < 12; i++) {
            play.does("Producer", Operation.of(Action.PUT, queue, ValueCode.ofSmall(i)));
        }
        Timeline timeline = Timeline.of(play.toTheEnd(1, ""), Axis.STEPS);

        assertThat(strings(layout(timeline, wide(timeline)))).contains("1", "11", "12");
        assertThat(items(timeline, "queue", Item.Rectangle.class))
                .filteredOn(rectangle -> STOCK.equals(rectangle.fill()))
                .as("one area for each column")
                .hasSize(12);
    }

    @Test
    void whoWaits_isAChipOnTheLane() throws Exception {
        Run run = Plays.queue(1, 2, 0, 0, 1);
        assertThat(run.log().steps()).isZero();
        Play play = new Play("Left", "Right");
        int queue = play.object(
                "queue",
                new QueueModel(
                        ObjectKind.QUEUE,
                        1,
                        Integer::compare,
                        code -> play.log().value(code)));
        play.does(
                "Left",
                Operation.of(Action.PUT, queue, ValueCode.ofSmall(7)),
                Operation.of(Action.PUT, queue, ValueCode.ofSmall(8)));
        Timeline full = Timeline.of(play.toTheEnd(1, ""), Axis.STEPS);

        Lane.OfObject lane = lane(full, "queue");
        assertThat(lane.putters().payload(lane.putters().size() - 1)).isEqualTo(1);
        assertThat(Waiters.of(full, lane.object(), Waiters.Purpose.ROOM, 1.5)).containsExactly(0);
        assertThat(strings(layout(full, wide(full)))).contains("waits for room in queue", "7");
    }

    @Test
    void aLongRunSeenWhole_takesNoMoreItemsThanPixels_andKeepsTheWorst() throws Exception {
        Play play = new Play("Taker", "Late");
        int semaphore = play.object("semaphore", SemaphoreModel.unbounded(2));
        for (int i = 0; i < 30_000; i++) {
            play.does("Taker", Operation.of(Action.ACQUIRE, semaphore), Operation.of(Action.RELEASE, semaphore));
        }
        play.does("Taker", Operation.of(Action.ACQUIRE, semaphore), Operation.of(Action.ACQUIRE, semaphore));
        play.does("Late", Operation.of(Action.ACQUIRE, semaphore), Operation.of(Action.RELEASE, semaphore));
        play.does("Taker", Operation.of(Action.RELEASE, semaphore));
        Run run = play.inOrder("Taker ".repeat(60_002) + "Late Taker Late")
                .does("Taker", Operation.of(Action.RELEASE, semaphore))
                .toTheEnd(1, "");
        Timeline timeline = Timeline.of(run, Axis.STEPS);
        View view = View.of(timeline, 900, 400, Theme.LIGHT);
        Lane.OfObject lane = lane(timeline, "semaphore");

        assertThat(layout(timeline, view).all().count()).isLessThan(4 * 900);
        assertThat(lane.level(lane.levels().worst(0, timeline.end())))
                .as("none left")
                .isZero();
        assertThat(lane.waiters().payload(lane.waiters().worst(0, timeline.end())))
                .as("Late waits")
                .isEqualTo(1);
    }

    private static List<Long> positions(Run run, EventKind kind) {
        List<Long> found = new ArrayList<>();
        for (long position = 0; position < run.log().size(); position++) {
            if (run.log().kindAt(position) == kind) {
                found.add(position);
            }
        }
        return found;
    }

    private static Lane.OfObject lane(Timeline timeline, String name) {
        return timeline.lanes().stream()
                .filter(Lane.OfObject.class::isInstance)
                .map(Lane.OfObject.class::cast)
                .filter(lane -> lane.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static View wide(Timeline timeline) {
        return View.of(timeline, 2400, 1200, Theme.LIGHT);
    }

    private DisplayList layout(Timeline timeline, View view) {
        return new ViewLayout(timeline, measure).layout(view);
    }

    private <T extends Item> List<T> items(Timeline timeline, String lane, Class<T> kind) {
        return layout(timeline, wide(timeline))
                .all()
                .filter(Item.Group.class::isInstance)
                .map(Item.Group.class::cast)
                .filter(group -> group.title().equals(lane))
                .flatMap(group -> group.items().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static List<String> strings(DisplayList picture) {
        return picture.all()
                .filter(Item.Text.class::isInstance)
                .map(item -> ((Item.Text) item).string())
                .toList();
    }
}
