package dev.threadline.analysis;

import dev.threadline.event.ChoicePlaces;
import dev.threadline.event.Cursor;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Limit;
import dev.threadline.event.Listing;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.RunState;
import dev.threadline.event.ThreadInfo;
import dev.threadline.event.ThreadStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A run in words: its steps, its threads and objects at a moment, its end. Each answer is a function of the events alone;
 * nothing is kept between two questions.
 */
public final class Sentences {
    private final Names names;

    /** The words for a log, in a language. The log may still grow. */
    public Sentences(EventLog log, Phrases phrases) {
        names = new Names(log, phrases);
    }

    /**
     * The sentence of the visible step after which a cursor stands: what it did, and what follows from it. The cursor is not
     * moved; {@link Cursor#seekStep} puts it where all that is folded into the step is known.
     */
    public String step(Cursor cursor) {
        EventLog log = names.log();
        long step = log.stepsBefore(cursor.position());
        if (step == 0) {
            return names.phrases().say("says.nothing");
        }
        long position = log.positionOfStep(step);
        String deed = event(position);
        return new Consequence(names, cursor, position)
                .sentence()
                .map(follows -> deed + " " + follows)
                .orElse(deed);
    }

    /**
     * Why those wait who wait where a cursor stands: a sentence for each object that is waited for, the longest wait first.
     *
     * @param graph who waits for whom there
     */
    public List<String> waits(Cursor cursor, WaitForGraph graph) {
        return graph.waits().stream().collect(Collectors.groupingBy(WaitForGraph.Wait::object)).values().stream()
                .map(group -> group.stream()
                        .sorted(Comparator.comparingLong(WaitForGraph.Wait::since))
                        .toList())
                .sorted(Comparator.comparingLong(group -> group.getFirst().since()))
                .map(group -> new WaitText(names)
                        .sentence(
                                group,
                                Holding.of(
                                        names.log(),
                                        cursor.state(),
                                        cursor.position(),
                                        group.getFirst().object())))
                .toList();
    }

    /** What the event at a position did, as one sentence: "Left takes A." */
    public String event(long position) {
        Deed deed = Deed.at(position, names);
        return names.phrases().say("says." + deed.key(), deed.terms());
    }

    /** What the event at a position did, as a label in its thread's lane: "takes A". */
    public String label(long position) {
        Deed deed = Deed.at(position, names);
        return names.phrases().say("label." + deed.key(), deed.terms());
    }

    /** What a thread does at a moment, to stand beside its name: "blocked, wants B". */
    public String thread(RunState state, int thread) {
        return new StateText(names, state).thread(thread);
    }

    /** What an object is at a moment, to stand beside its name: "held by Right, Left waits". */
    public String object(RunState state, int object) {
        return new StateText(names, state).object(object);
    }

    /** The same with nothing left out: every element, every thread that waits, however long that becomes. */
    public String objectInFull(RunState state, int object) {
        return new StateText(names.inFull(), state).object(object);
    }

    /** The sentences of a deadlock's story, in the order in which they are read. */
    public List<String> story(DeadlockStory story) {
        return new StoryText(names).sentences(story);
    }

    /** How a run ended, as one sentence. */
    public String outcome(Outcome outcome) {
        OutcomeKind kind = outcome.kind();
        String key = "outcome." + kind;
        Phrases phrases = names.phrases();
        return switch (kind) {
            case DEADLOCK -> {
                Terms stuck = Terms.of(names.threads(outcome.stuck()), "")
                        .number(outcome.stuck().size());
                yield outcome.stuck().isEmpty() ? phrases.say(key) : phrases.say(key + ".who", stuck);
            }
            case TIME_LIMIT -> Limit.of(outcome.reason()).map(this::cutAt).orElseGet(() -> phrases.say(key));
            case ASSERTION, ERROR, CHECK ->
                outcome.reason().isEmpty()
                        ? phrases.say(key)
                        : phrases.say(key + ".why", Terms.NONE.value(outcome.reason()));
            case FINISHED -> phrases.say(leavesDaemons() ? key + ".daemons" : key);
            case LIVELOCK, ENDLESS, CANCELLED -> phrases.say(key);
        };
    }

    private String cutAt(Limit limit) {
        Phrases phrases = names.phrases();
        return switch (limit) {
            case Limit.Time(long ns) -> phrases.say("outcome.cut.time", Terms.NONE.value(phrases.duration(ns)));
            case Limit.Events(long count) -> phrases.say("outcome.cut.events", Terms.NONE.number(count));
            case Limit.Memory(long events) -> phrases.say("outcome.cut.memory", Terms.NONE.number(events));
            case Limit.Computing(String thread) -> phrases.say("outcome.cut.computing", Terms.of(thread, ""));
        };
    }

    private boolean leavesDaemons() {
        EventLog log = names.log();
        List<Integer> daemons = log.threads().stream()
                .filter(ThreadInfo::daemon)
                .map(ThreadInfo::id)
                .toList();
        if (daemons.isEmpty()) {
            return false;
        }
        Cursor end = new Cursor(log);
        end.seek(log.size());
        return daemons.stream()
                .map(daemon -> end.state().thread(daemon).status())
                .anyMatch(status -> status != ThreadStatus.ENDED && status != ThreadStatus.UNBORN);
    }

    /** From which step on a run no longer did what the one did that it went along with, and why; empty if it always did. */
    public Optional<String> parting(Run run) {
        return run.choices()
                .flatMap(choices -> choices.parting()
                        .map(where -> names.phrases()
                                .say(
                                        "parting",
                                        Terms.NONE
                                                .value(where.sentence())
                                                .step(ChoicePlaces.of(run.log(), choices)
                                                                .stepsBefore(where.after())
                                                        + 1))));
    }

    /** Where the first error arose that ended a thread; empty if there is none, or its line is not known. */
    public Optional<String> place(Listing listing) {
        EventLog log = names.log();
        for (long at = 0; at < log.size(); at++) {
            if (log.kindAt(at) == EventKind.FAIL) {
                int line = log.lineAt(at);
                return listing.sections().stream()
                        .filter(section -> section.contains(line))
                        .findFirst()
                        .map(section -> names.phrases()
                                .say(
                                        "outcome.place",
                                        Terms.of("", section.title())
                                                .value(listing.text(line).strip())
                                                .number(line - section.firstLine() + 1)));
            }
        }
        return Optional.empty();
    }
}
