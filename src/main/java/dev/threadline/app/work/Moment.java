package dev.threadline.app.work;

import dev.threadline.analysis.WaitForGraph;
import dev.threadline.event.Cursor;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.RunState;
import dev.threadline.event.ThreadState;
import dev.threadline.picture.StateRole;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Everything that the window says about the moment after a step. A value: the same step gives an equal moment, whichever
 * way the reader came.
 *
 * @param step from 0, before the first step
 * @param position how many events lie before it
 * @param sentence what the step did
 * @param actor the thread that took the step, or -1 at step 0
 * @param threads those made so far, by number; at most {@value #MOST}
 * @param objects all but the threads; at most {@value #MOST}
 * @param stuck how many threads are blocked or waiting
 * @param graph who waits for whom
 */
public record Moment(
        long step,
        long position,
        String sentence,
        int actor,
        List<ThreadNow> threads,
        List<ObjectNow> objects,
        int stuck,
        WaitForGraph graph) {
    /** More rows than this are not read by anybody. */
    static final int MOST = 200;

    /** Words of no more characters than this have never been cut. */
    private static final int SHORT = 20;

    /**
     * A thread.
     *
     * @param sign its letters
     * @param role how its state looks
     * @param text its state in words
     * @param line where it is in the listing, or 0; an ended or unborn thread is nowhere
     */
    public record ThreadNow(int id, String name, String sign, StateRole role, String text, int line) {}

    /**
     * An object.
     *
     * @param text its state in words
     * @param cut whether there is more to it than the words tell; {@link Reading#whole} has it all
     * @param waiters the threads that want it or wait for it, the longest waiting first
     */
    public record ObjectNow(int id, String name, ObjectKind kind, String text, boolean cut, List<Integer> waiters) {
        public ObjectNow {
            waiters = List.copyOf(waiters);
        }
    }

    public Moment {
        threads = List.copyOf(threads);
        objects = List.copyOf(objects);
    }

    static Moment of(Reading reading, Cursor cursor, long step) {
        EventLog log = reading.log();
        RunState state = cursor.state();
        int actor = step == 0 ? -1 : log.threadAt(log.positionOfStep(step));
        WaitForGraph graph = WaitForGraph.of(log, state);
        List<ThreadNow> threads = IntStream.range(0, Math.min(MOST, reading.threads()))
                .mapToObj(id -> thread(reading, state, id, actor))
                .toList();
        List<ObjectNow> objects = log.objects().stream()
                .filter(object -> object.kind() != ObjectKind.THREAD)
                .limit(MOST)
                .map(object -> object(reading, state, graph, object))
                .toList();
        return new Moment(
                step,
                cursor.position(),
                reading.sentences().step(cursor),
                actor,
                threads,
                objects,
                graph.waits().size(),
                graph);
    }

    private static ThreadNow thread(Reading reading, RunState state, int id, int actor) {
        ThreadState thread = state.thread(id);
        StateRole role = switch (thread.status()) {
            case UNBORN -> StateRole.NOT_STARTED;
            case ENDED -> StateRole.ENDED;
            case SLEEPING -> StateRole.SLEEPING;
            case READY -> id == actor ? StateRole.RUNNING : StateRole.READY;
            case WAITING -> StateRole.WAITING;
            case BLOCKED -> StateRole.BLOCKED;
        };
        boolean somewhere = role != StateRole.NOT_STARTED && role != StateRole.ENDED;
        return new ThreadNow(
                id,
                reading.log().thread(id).name(),
                reading.sign(id),
                role,
                reading.sentences().thread(state, id),
                somewhere ? thread.line() : 0);
    }

    private static ObjectNow object(Reading reading, RunState state, WaitForGraph graph, ObjectInfo object) {
        String text = reading.sentences().object(state, object.id());
        boolean cut = text.length() > SHORT && !text.equals(reading.sentences().objectInFull(state, object.id()));
        return new ObjectNow(
                object.id(),
                object.name(),
                object.kind(),
                text,
                cut,
                graph.waits().stream()
                        .filter(wait -> wait.object() == object.id())
                        .sorted(Comparator.comparingLong(WaitForGraph.Wait::since))
                        .map(WaitForGraph.Wait::thread)
                        .toList());
    }
}
