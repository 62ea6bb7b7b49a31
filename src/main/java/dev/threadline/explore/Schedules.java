package dev.threadline.explore;

import dev.threadline.analysis.Phrases;
import dev.threadline.analysis.RunText;
import dev.threadline.event.Named;
import dev.threadline.event.Planned;
import dev.threadline.event.Run;
import dev.threadline.event.UserError;
import dev.threadline.kernel.Replay;
import dev.threadline.kernel.RoundRobin;
import dev.threadline.scenario.Verdict;
import dev.threadline.sync.Recording;
import dev.threadline.sync.Task;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The schedules of a piece of plain Java code that uses the primitives of {@link dev.threadline.sync}: all the orders in which its
 * threads can take their steps. In a test:
 *
 * <pre>{@code
 * @Test
 * void transfersInBothDirections_comeToAnEnd() throws Exception {
 *     Schedules.of("transfers", () -> {
 *         Account left = new Account("left");
 *         Account right = new Account("right");
 *         RecordedThread there = new RecordedThread("There", () -> left.transferTo(right));
 *         RecordedThread back = new RecordedThread("Back", () -> right.transferTo(left));
 *         there.start();
 *         back.start();
 *         there.join();
 *         back.join();
 *     }).verify();
 * }
 * }</pre>
 *
 * <p>The code is run again and again, from its beginning, on real threads of which one runs at a time; so it makes what its threads
 * share itself, and depends on nothing but its own steps. A run ends badly if its threads wait for each other for ever, if
 * one of them dies of an error or assertion, or if they go round in a loop for ever. Each sleep ends, and each time limit is over,
 * at any time. Daemons are cut when the others have ended.
 *
 * <p>By default every schedule is covered, leaving out those that differ only in the order of independent steps; the
 * alternatives cover less, and of larger programs the more likely parts first. An immutable description: each method gives a changed
 * copy.
 */
public final class Schedules {
    private static final Duration DEFAULT_TIME = Duration.ofSeconds(30);
    private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(10);
    private static final int DEFAULT_STEPS = 2_000;
    private static final int TEXT_WIDTH = 100;
    private static final int TEXT_ENDS = 40;

    private final String title;
    private final Task code;
    private final CodeSearch search;
    private final Limits limits;
    private final Optional<FinalClaim> claim;

    /**
     * What exploring may take.
     *
     * @param time in all
     * @param executions in all
     * @param steps of one execution
     * @param patience how long a thread may compute between two steps
     */
    record Limits(Duration time, long executions, int steps, Duration patience) {}

    private Schedules(String title, Task code, CodeSearch search, Limits limits, Optional<FinalClaim> claim) {
        this.title = title;
        this.code = code;
        this.search = search;
        this.limits = limits;
        this.claim = claim;
    }

    /**
     * Those of some code: all of them, within half a minute.
     *
     * @param title what it is called
     * @param code what its main thread does
     */
    public static Schedules of(String title, Task code) {
        Limits limits = new Limits(DEFAULT_TIME, Long.MAX_VALUE, DEFAULT_STEPS, DEFAULT_PATIENCE);
        return new Schedules(title, code, new CodeSearch.Everything(), limits, Optional.empty());
    }

    private Schedules by(CodeSearch newSearch) {
        return new Schedules(title, code, newSearch, limits, claim);
    }

    private Schedules with(Limits newLimits) {
        return new Schedules(title, code, search, newLimits, claim);
    }

    /** The same within another time. @throws UserError if it is zero or less */
    public Schedules within(Duration time) {
        refuse(!time.isPositive(), "a time of " + time + " explores nothing: give some");
        return with(new Limits(time, limits.executions(), limits.steps(), limits.patience()));
    }

    /** The same in so many executions at most. @throws UserError if it is zero or less */
    public Schedules upTo(long executions) {
        refuse(executions <= 0, executions + " executions explore nothing: give one at least");
        return with(new Limits(limits.time(), executions, limits.steps(), limits.patience()));
    }

    /** The same with so many steps an execution at most; one that has more, and keeps nobody back, is a livelock. */
    public Schedules withSteps(int most) {
        refuse(most <= 0, most + " steps are no execution: give one at least");
        return with(new Limits(limits.time(), limits.executions(), most, limits.patience()));
    }

    /** The same with the time that a thread may compute between two steps, after which it counts as not to be stopped. */
    public Schedules withPatience(Duration patience) {
        refuse(!patience.isPositive(), "a patience of " + patience + " lets nobody compute: give some");
        return with(new Limits(limits.time(), limits.executions(), limits.steps(), patience));
    }

    /** Those alone that leave a thread that could have gone on so many times at most. */
    public Schedules withPreemptions(int most) {
        refuse(most < 0, most + " preemptions can't be: give 0 or more");
        return by(new CodeSearch.Preemptions(most));
    }

    /** Any of them, as chance will have it, until the budget is spent. */
    public Schedules atRandom(long seed) {
        return by(new CodeSearch.AtRandom(seed));
    }

    /**
     * Any of them, by probabilistic concurrency testing (Burckhardt and others, 2010), until the budget is spent.
     *
     * @param depth how many steps have to come in a certain order for the errors that are looked for; 3 is a good guess
     */
    public Schedules byPct(int depth, long seed) {
        refuse(depth < 1, "a depth of " + depth + " can't be: give 1 or more");
        return by(new CodeSearch.Pct(depth, seed));
    }

    /**
     * The same with a claim about the end of each execution in which all threads have ended. It is asked when none of them is left, so
     * that it may look at whatever they have shared.
     *
     * @param text what is claimed, for whoever reads that it does not hold
     */
    public Schedules claiming(String text, BooleanSupplier holds) {
        return new Schedules(title, code, search, limits, Optional.of(new FinalClaim(text, holds)));
    }

    private static void refuse(boolean bad, String sentence) {
        if (bad) {
            throw new UserError(sentence);
        }
    }

    /**
     * Explores them.
     *
     * @throws InterruptedException if the calling thread is interrupted
     * @throws UserError if the code can't be explored: it can't be stopped, does something else under the same schedule, or takes
     *     no step of which there could be another order
     */
    public ExploredCode explore() throws InterruptedException {
        return explore(false);
    }

    private ExploredCode explore(boolean untilFailure) throws InterruptedException {
        // Limits are ours to keep: no execution is cut by those of a recording.
        Recording recording = Recording.of(title, code)
                .within(Duration.ofDays(1))
                .upTo(Integer.MAX_VALUE)
                .withoutSleeping();
        CodeRuns runs = new CodeRuns(recording, claim);
        ExploredCode explored = new Watched(title, runs, limits.patience())
                .explore(() -> new CodeExplorer(runs, limits).explore(title, search, untilFailure));
        refuse(
                runs.decisions() == 0,
                "\"%s\" takes no step of dev.threadline.sync, so there is nothing to explore: its threads should be RecordedThreads, and what they share of that package"
                        .formatted(title));
        return explored;
    }

    /**
     * Explores them until one ends badly.
     *
     * @return what was seen, if all ended well; it tells too whether that was everything
     * @throws AssertionError if one ended badly: how, by which schedule, step by step, and how to see it again
     * @throws InterruptedException if the calling thread is interrupted
     * @throws UserError as {@link #explore()}
     */
    public ExploredCode verify() throws InterruptedException {
        ExploredCode explored = explore(true);
        if (explored.verdict().equals(Optional.of(Verdict.FAILS))) {
            throw new AssertionError(failure(explored.outcomes().getFirst()));
        }
        return explored;
    }

    private String failure(ExploredOutcome outcome) throws InterruptedException {
        String schedule = ScheduleText.write(outcome.text());
        StringBuilder text = new StringBuilder();
        text.append(ExplorationText.english().failure(title, outcome, schedule));
        try {
            new RunText(replay(schedule, true), Phrases.english(), TEXT_WIDTH, TEXT_ENDS).write(text);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    /**
     * Runs the code by a schedule.
     *
     * @param schedule as {@link #verify} and the outcomes tell it: the names of the threads that go on, one after the other, such as
     *     {@code main*2, There, Back*3}; how they go on behind a colon, such as {@code There:timeout}
     * @return the run, with the source lines of its steps
     * @throws UserError if there is no such schedule, or the program does not end where it does
     * @throws InterruptedException if the calling thread is interrupted
     */
    public Run replay(String schedule) throws InterruptedException {
        return replay(schedule, false);
    }

    /** @param mayGoOn whether the run may be longer than the schedule, and then is cut */
    private Run replay(String schedule, boolean mayGoOn) throws InterruptedException {
        List<Named> plan = ScheduleText.read(
                schedule,
                part -> new UserError(
                        "\"%s\" is no choice of a schedule: write the name of a thread, such as main, main*3 or main:timeout"
                                .formatted(part)));
        Replay replay = new Replay(List.<Planned>copyOf(plan), new Bounded(new RoundRobin(), 0));
        Run run = Recording.of(title, code)
                .withLines()
                .withoutSleeping()
                .controlled(() -> replay)
                .run();
        replay.divergence().ifPresent(sentence -> {
            throw new UserError("that is no schedule of \"%s\": %s".formatted(title, sentence));
        });
        refuse(
                replay.wentOn() && !mayGoOn,
                "the schedule of \"%s\" ends after %d choices, and the program does not: give it to its end"
                        .formatted(title, plan.size()));
        refuse(
                replay.made() < plan.size(),
                "\"%s\" ends after %d choices, and the schedule has %d: it belongs to another program"
                        .formatted(title, replay.made(), plan.size()));
        return run;
    }
}
