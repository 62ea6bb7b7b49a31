package dev.threadline.app.work;

import dev.threadline.event.Choice;
import dev.threadline.event.EventLog;
import dev.threadline.event.Provenance;
import dev.threadline.event.Run;
import dev.threadline.kernel.FreeRunOptions;
import dev.threadline.scenario.Catalogue;
import dev.threadline.scenario.Control;
import dev.threadline.scenario.Gil;
import dev.threadline.scenario.Plan;
import dev.threadline.scenario.RunLimits;
import dev.threadline.scenario.ScenarioFile;
import dev.threadline.scenario.StrategyName;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Makes the runs of a scenario: who decides in them, and which of them branched off which. Everything here happens on the window's
 * thread.
 */
public final class Conductor {
    private final Catalogue catalogue;
    private final ReadOnlyObjectWrapper<Scheduler> scheduler = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Family> family = new ReadOnlyObjectWrapper<>();

    /** Each run of the family as it is read. */
    private final Map<Run, Reading> readings = new IdentityHashMap<>();

    /** Where the reader was asked in the run that is under way, by how many choices were made before. */
    private final NavigableSet<Integer> asked = new TreeSet<>();

    /** The logs of the runs in which the reader chose who goes on. */
    private final Set<EventLog> chosen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The job of the run that branches off by the reader's choice, or null. */
    private Job branching;

    /** @param catalogue has the twins of scenarios */
    Conductor(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Who decides in the next run; null while there is nothing to run. */
    ReadOnlyObjectProperty<Scheduler> scheduler() {
        return scheduler.getReadOnlyProperty();
    }

    /** The run that is read and those that belong to it, or null. */
    ReadOnlyObjectProperty<Family> family() {
        return family.getReadOnlyProperty();
    }

    void decide(Scheduler chosen) {
        scheduler.set(chosen);
    }

    /** Another program, another family. */
    void clear() {
        family.set(null);
        readings.clear();
        asked.clear();
        chosen.clear();
    }

    /**
     * To run a scenario from its beginning.
     *
     * @throws dev.threadline.event.UserError if it is to follow its twin, and that has nothing to follow
     */
    Job job(ScenarioFile scenario, Gil gil) {
        asked.clear();
        Scheduler decides = scheduler.get();
        return Job.running(
                scenario,
                OptionalInt.empty(),
                OptionalInt.empty(),
                hand -> limits(decides, gil, decides.control(hand).withTwin(scenario.scenario(), catalogue)));
    }

    /**
     * To run a scenario as in another run up to a fork, and there another way.
     *
     * @param other how it goes on there; where that is left open, the reader decides from there on
     */
    Job branch(ScenarioFile scenario, Run from, Fork fork, Optional<Choice> other) {
        Scheduler decides = other.isPresent()
                ? scheduler.get().afterChoices()
                : scheduler.get().byHand();
        asked.tailSet(fork.number(), true).clear();
        // Who has chosen wants to see what comes of it.
        int landing = other.isPresent() ? fork.number() + 1 : fork.number();
        Job job = again(
                scenario,
                decides,
                Plan.branching(from, fork.number(), other),
                OptionalInt.of(fork.number()),
                OptionalInt.of(landing),
                wasExplored(from));
        branching = other.isPresent() ? job : null;
        return job;
    }

    /** To run a scenario's twin on the order of threads of a controlled run of it, as far as the twin can. */
    static Job beside(ScenarioFile twin, Run run) {
        int all = run.choices().orElseThrow().decided().size();
        return again(
                twin,
                new Scheduler(
                        Optional.of(StrategyName.TWIN),
                        run.choices().orElseThrow().seed()),
                Plan.branching(run, all, Optional.empty()),
                OptionalInt.empty(),
                OptionalInt.empty(),
                wasExplored(run));
    }

    private static Job again(
            ScenarioFile scenario,
            Scheduler decides,
            Plan plan,
            OptionalInt kept,
            OptionalInt landing,
            boolean explored) {
        return Job.running(
                scenario,
                kept,
                landing,
                hand -> limits(
                        decides,
                        Gil.AS_WRITTEN,
                        decides.control(hand).with(plan).asExplored(explored)));
    }

    /** Whether a run was made as its scenario is explored, and so those must be that branch off it. */
    static boolean wasExplored(Run run) {
        return run.heading().provenance().fact(Provenance.Fact.EXPLORED).equals(Optional.of("yes"));
    }

    /** The reader is asked. */
    void asks(Fork fork) {
        asked.add(fork.number());
    }

    /** The reader has chosen in the run that asks. */
    void chose(Run going) {
        chosen.add(going.log());
    }

    /** Whether the reader chose in a run who goes on. */
    boolean isChosen(Run run) {
        return chosen.contains(run.log());
    }

    /**
     * To run a scenario as in the run that asks, but for the last choice that the reader made in it; empty where he has made none.
     *
     * @param going the run that asks
     * @param kept how many choices that had in common with the one that it branched off, if it did
     */
    Optional<Job> undone(ScenarioFile scenario, Run going, Fork fork, OptionalInt kept) {
        Integer before = asked.lower(fork.number());
        if (before == null) {
            return Optional.empty();
        }
        asked.tailSet(before, true).clear();
        OptionalInt common = kept.isPresent() ? OptionalInt.of(Math.min(kept.getAsInt(), before)) : kept;
        return Optional.of(again(
                scenario,
                scheduler.get().byHand(),
                Plan.branching(going, before, Optional.empty()),
                common,
                common,
                wasExplored(going)));
    }

    private static RunLimits limits(Scheduler decides, Gil gil, Control control) {
        return new RunLimits(
                decides.isByHand() ? RunLimits.BY_HAND_TIME : FreeRunOptions.DEFAULT_TIME_LIMIT,
                FreeRunOptions.DEFAULT_MAX_EVENTS,
                false,
                gil,
                OptionalDouble.empty(),
                control.plan().isPresent() ? control.plan().get().seed() : decides.runSeed(),
                control);
    }

    /** A run is over and is read, or one of the family was laid out in another way. @param done how it came about */
    void add(Reading reading, Job done) {
        if (done == branching) {
            chose(reading.run());
        }
        if (readings.replace(reading.run(), reading) != null) {
            return;
        }
        OptionalInt kept = done.kept();
        boolean branched = kept.isPresent();
        if (!branched) {
            readings.clear();
        }
        readings.put(reading.run(), reading);
        family.set(branched ? family.get().branched(kept.getAsInt(), reading.run()) : Family.of(reading.run()));
    }

    /** A member as it is read. */
    Reading reading(Family.Member member) {
        return readings.get(member.run());
    }

    /** Another member of the family is read. */
    Reading turnTo(Family.Member member) {
        family.set(family.get().at(member.path()));
        return reading(member);
    }
}
