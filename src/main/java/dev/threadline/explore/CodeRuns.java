package dev.threadline.explore;

import dev.threadline.event.Choice;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.UserError;
import dev.threadline.event.Value;
import dev.threadline.kernel.Decision;
import dev.threadline.kernel.Handover;
import dev.threadline.kernel.Strategy;
import dev.threadline.script.Ending;
import dev.threadline.script.PlainValue;
import dev.threadline.sync.Recording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs plain Java code again and again, on the same threads and into the same log, under one strategy after another; and keeps the
 * choices of the last run.
 */
final class CodeRuns implements Strategy, AutoCloseable {
    private final Recording recording;
    private final Optional<FinalClaim> claim;
    private final Handover handover = Handover.fastest();
    private final EventLog log = new EventLog();
    private final AtomicLong decisions = new AtomicLong();

    private Strategy strategy;

    /** Where the run is, or was; one and the same all the time that it lasts. */
    private Decision decision;

    private int[] taken = new int[64];
    private int size;
    private int preemptions;

    /** How many events there were when the last choice was made. */
    private long eventsBefore;

    private boolean stopped;
    private RuntimeException failure;

    /** @param claim what must hold after each run that comes to its end */
    CodeRuns(Recording recording, Optional<FinalClaim> claim) {
        this.recording = recording;
        this.claim = claim;
    }

    /**
     * Runs it once.
     *
     * @return how it ended; null if the strategy stopped it
     * @throws Interrupted if the calling thread is interrupted
     */
    Ending run(Strategy newStrategy) {
        strategy = newStrategy;
        decision = null;
        size = 0;
        preemptions = 0;
        eventsBefore = 0;
        stopped = false;
        failure = null;
        log.clear();
        Outcome outcome;
        try {
            outcome = recording.run(this, handover, log).outcome();
        } catch (InterruptedException interrupted) {
            throw new Interrupted();
        }
        if (failure != null) {
            throw failure;
        }
        if (stopped) {
            return null;
        }
        if (!OutcomeKind.OF_SCHEDULES.contains(outcome.kind())) {
            throw new UserError("%s can't be explored: an execution was cut %s"
                    .formatted(threadName(decision == null ? 0 : decision.last()), outcome.reason()));
        }
        SortedMap<String, PlainValue> last = last();
        boolean broken = outcome.kind() == OutcomeKind.FINISHED
                && claim.isPresent()
                && !claim.get().holds().getAsBoolean();
        return broken
                ? new Ending(OutcomeKind.CHECK, claim.get().text(), last, List.of())
                : new Ending(outcome.kind(), outcome.reason(), last, List.of());
    }

    @Override
    public int choose(Decision now) {
        decision = now;
        decisions.lazySet(decisions.getPlain() + 1);
        try {
            int place = strategy.choose(now);
            stopped = place == Decision.STOP;
            if (!stopped) {
                note(now, place);
            }
            return place;
        } catch (RuntimeException refused) {
            failure = refused;
            return Decision.STOP;
        }
    }

    @Override
    public String word() {
        return strategy.word();
    }

    private void note(Decision now, int place) {
        int before = now.last();
        if (now.thread(place) != before && before >= 0 && couldGoOn(now, before)) {
            preemptions++;
        }
        if (size == taken.length) {
            taken = Arrays.copyOf(taken, 2 * size);
        }
        taken[size++] = Turn.of(now.choice(place));
        eventsBefore = log.size();
    }

    private static boolean couldGoOn(Decision now, int thread) {
        for (int place = 0; place < now.size(); place++) {
            if (now.thread(place) == thread) {
                return true;
            }
        }
        return false;
    }

    /** The plain values that the variables and queues have now. */
    private SortedMap<String, PlainValue> last() {
        SortedMap<String, PlainValue> last = new TreeMap<>();
        for (ObjectInfo object : log.objects()) {
            if (decision != null) {
                plain(decision.model(object.id()).snapshot()).ifPresent(value -> last.put(object.name(), value));
            }
        }
        return last;
    }

    private static Optional<PlainValue> plain(ObjectState state) {
        return switch (state) {
            case ObjectState.Variable(var value) -> plain(value);
            case ObjectState.Queue(var _, var items) -> {
                List<PlainValue> elements =
                        items.stream().flatMap(item -> plain(item).stream()).toList();
                yield elements.size() == items.size()
                        ? Optional.of(new PlainValue.Sequence(false, elements))
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static Optional<PlainValue> plain(Value value) {
        return switch (value) {
            case Value.None _, Value.Bool _, Value.Int _, Value.Real _, Value.Text _ ->
                Optional.of(new PlainValue.Single(value));
            default -> Optional.empty();
        };
    }

    /** Where the last run is, or was when it ended; null if nothing was to be decided in it. */
    Decision decision() {
        return decision;
    }

    /** What happened in the last run. */
    EventLog log() {
        return log;
    }

    /** How many choices the last run made. */
    int size() {
        return size;
    }

    /** How often it left a thread that could have gone on. */
    int preemptions() {
        return preemptions;
    }

    /** The choices of the last run. */
    List<Choice> choices() {
        return Arrays.stream(taken, 0, size).mapToObj(Turn::choice).toList();
    }

    /** What a thread of the last run is called. */
    String threadName(int thread) {
        return thread < 0 ? "main" : log.thread(thread).name();
    }

    /** The threads that the last run left at an operation. */
    List<String> left() {
        List<String> left = new ArrayList<>();
        for (int thread = 0; decision != null && thread < decision.threadCount(); thread++) {
            if (decision.pending(thread) != null && !log.thread(thread).daemon()) {
                left.add(threadName(thread));
            }
        }
        return left;
    }

    /** Whether a thread has died of an error since the last choice. */
    boolean hasFailed() {
        for (long event = log.size() - 1; event >= eventsBefore; event--) {
            if (log.kindAt(event) == EventKind.FAIL) {
                return true;
            }
        }
        return false;
    }

    /** How many decisions there were in all; any thread may ask. */
    long decisions() {
        return decisions.getOpaque();
    }

    /** Who had its turn last; any thread may ask, and hears about it sooner or later. */
    String running() {
        Decision now = decision;
        int at = size - 1;
        return now == null || at < 0 ? "main" : threadName(Turn.thread(taken[at]));
    }

    @Override
    public void close() {
        handover.close();
    }

    /** Thrown where whoever explores is interrupted. */
    static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Interrupted() {
            super(null, null, false, false);
        }
    }
}
