package dev.threadline.recording;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threadline.event.Detail;
import dev.threadline.event.EventId;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.ThreadInfo;
import dev.threadline.event.UserError;
import dev.threadline.event.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recordings that are whole, and tell what can't have happened: refused when they are read, not by whoever looks at them. */
class SenselessRecordingTest {
    @TempDir
    private Path folder;

    /** An event, or the last of a few. */
    private record Told(
            String what, EventKind kind, int object, Value value, int line, EventId enabler, Detail detail) {
        @Override
        public String toString() {
            return what;
        }

        void appendTo(EventLog log) {
            log.append(kind, 0, 5, object, 1, line, log.code(value), enabler, detail);
        }
    }

    private static Told told(String what, EventKind kind, int object, Value value, Detail detail) {
        return new Told(what, kind, object, value, 0, null, detail);
    }

    private static Detail splice(int at, int removed) {
        return new Detail.Splice("pop", at, removed, List.of());
    }

    static Stream<Told> senseless() {
        Value none = Value.NONE;
        return Stream.of(
                told("a thread changed like a list", EventKind.MUTATE, RandomRun.WORKER, none, splice(0, 0)),
                told("a start of nobody", EventKind.START, EventLog.NO_OBJECT, none, null),
                told("a wait for its own end", EventKind.REQUEST, 0, none, null),
                told("another's end", EventKind.END, RandomRun.WORKER, none, null),
                told("a start of a lock", EventKind.START, RandomRun.LOCK, none, null),
                told("a request for nothing", EventKind.REQUEST, EventLog.NO_OBJECT, none, null),
                told("a put into a variable", EventKind.PUT, RandomRun.VARIABLE, none, null),
                told("more removed than there is", EventKind.MUTATE, RandomRun.LIST, none, splice(1, 2)),
                told("a change beyond the end", EventKind.MUTATE, RandomRun.LIST, none, splice(3, 0)),
                told("a change before the start", EventKind.MUTATE, RandomRun.LIST, none, splice(-1, 1)),
                told("a change that is not told", EventKind.MUTATE, RandomRun.LIST, none, null),
                told(
                        "a notify that tells a sleep",
                        EventKind.NOTIFY,
                        RandomRun.CONDITION,
                        none,
                        new Detail.Duration(1)),
                told("an item that was never put", EventKind.GET, RandomRun.QUEUE, Value.of(4), null),
                told("a lock taken no times", EventKind.ACQUIRE, RandomRun.LOCK, Value.of(0), null),
                told("a lock taken None times", EventKind.ACQUIRE, RandomRun.LOCK, none, null),
                told("less than no permits", EventKind.ACQUIRE, RandomRun.SEMAPHORE, Value.of(-1), null),
                told("a refusal without an error", EventKind.REFUSE, RandomRun.LOCK, none, null),
                told("an unknown thread woken", EventKind.SET, RandomRun.EVENT, none, new Detail.Woken(List.of(2))),
                told("an unknown object written", EventKind.WRITE, RandomRun.VARIABLE, new Value.Ref(99), null),
                told("a write of no object", EventKind.WRITE, 99, none, null),
                new Told("a line that is not there", EventKind.LINE, EventLog.NO_OBJECT, none, 4, null, null),
                new Told("made possible by a later event", EventKind.LINE, -1, none, 1, new EventId(0, 1), null),
                new Told("made possible by no event", EventKind.LINE, -1, none, 1, new EventId(1, -1), null),
                new Told("made possible by no thread", EventKind.LINE, -1, none, 1, new EventId(7, 0), null));
    }

    @ParameterizedTest
    @MethodSource("senseless")
    void anEventThatCannotHaveHappened_isASentence(Told senseless) {
        EventLog log = RandomRun.emptyLog();
        told("before", EventKind.PUT, RandomRun.QUEUE, Value.of(3), null).appendTo(log);
        assertThatCode(() -> read(RandomRun.of(log))).doesNotThrowAnyException();

        senseless.appendTo(log);
        refuses(RandomRun.of(log));
    }

    @Test
    void aLockThatNobodyHolds_isNotReleased() {
        EventLog log = RandomRun.emptyLog();
        told("its last release", EventKind.RELEASE, RandomRun.LOCK, Value.of(0), null)
                .appendTo(log);
        assertThatCode(() -> read(RandomRun.of(log))).doesNotThrowAnyException();

        told("one too many", EventKind.RELEASE, RandomRun.LOCK, Value.of(1), null)
                .appendTo(log);
        refuses(RandomRun.of(log));
    }

    @Test
    void aThreadWithoutItsObject_isASentence() {
        for (int object : new int[] {-1, RandomRun.LOCK, 99}) {
            EventLog log = RandomRun.emptyLog();
            log.add(new ThreadInfo(2, object, "lost", false));
            refuses(RandomRun.of(log));
        }
    }

    @Test
    void anObjectInAStateThatItCannotHave_isASentence() {
        List<ObjectState> states = List.of(
                ObjectState.Life.UNBORN,
                new ObjectState.Lock(7, 1),
                new ObjectState.Lock(0, 0),
                new ObjectState.Lock(-1, 1));
        for (ObjectState state : states) {
            EventLog log = RandomRun.emptyLog();
            log.add(new ObjectInfo(log.objects().size(), ObjectKind.LOCK, "odd", state));
            refuses(RandomRun.of(log));
        }
    }

    @Test
    void aConditionOfSomethingThatIsNoLock_isASentence() {
        EventLog log = RandomRun.emptyLog();
        ObjectState state = new ObjectState.Condition(RandomRun.WORKER);
        log.add(new ObjectInfo(log.objects().size(), ObjectKind.CONDITION, "odd", state));
        refuses(RandomRun.of(log));
    }

    @Test
    void anOutcomeOfUnknownThreads_isASentence() {
        Run run = RandomRun.of(RandomRun.emptyLog());
        Outcome strange = new Outcome(OutcomeKind.DEADLOCK, "", List.of(0, 5));
        refuses(new Run(run.title(), run.scenario(), run.listing(), run.log(), strange));
    }

    private void refuses(Run run) {
        assertThatThrownBy(() -> read(run))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("a.threadline is damaged and can't be read as a recording");
    }

    private void read(Run run) throws IOException {
        Path file = folder.resolve("a.threadline");
        try (OutputStream out = Files.newOutputStream(file)) {
            RunWriter.write(run, out);
        }
        RunReader.read(file);
    }
}
