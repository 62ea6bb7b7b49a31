package dev.threadline.app.work;

import dev.threadline.event.Choice;
import dev.threadline.event.Provenance;
import dev.threadline.event.Run;
import dev.threadline.kernel.FreeRunOptions;
import dev.threadline.scenario.Catalogue;
import dev.threadline.scenario.Control;
import dev.threadline.scenario.Gil;
import dev.threadline.scenario.Plan;
import dev.threadline.scenario.RunLimits;
import dev.threadline.scenario.ScenarioFile;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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
    }

    /**
     * To run a scenario from its beginning.
     *
     * @throws dev.threadline.event.UserError if it is to follow its twin, and that has nothing to follow
     */
    Job job(ScenarioFile scenario, Gil gil) {
        Scheduler decides = scheduler.get();
        return Job.running(
                scenario,
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
        Plan plan = Plan.branching(from, fork.number(), other);
        return Job.running(
                scenario,
                OptionalInt.of(fork.number()),
                hand -> limits(
                        decides,
                        Gil.AS_WRITTEN,
                        decides.control(hand).with(plan).asExplored(wasExplored(from))));
    }

    /** Whether a run was made as its scenario is explored, and so those must be that branch off it. */
    static boolean wasExplored(Run run) {
        return run.heading().provenance().fact(Provenance.Fact.EXPLORED).equals(Optional.of("yes"));
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

    /** A run is over and is read, or one of the family was laid out in another way. @param kept how many choices of the one that is read now it was to keep */
    void add(Reading reading, OptionalInt kept) {
        if (readings.replace(reading.run(), reading) != null) {
            return;
        }
        boolean branched = kept.isPresent();
        if (!branched) {
            readings.clear();
        }
        readings.put(reading.run(), reading);
        family.set(branched ? family.get().branched(kept.getAsInt(), reading.run()) : Family.of(reading.run()));
    }

    /** The step after which a member left the run that it branched off. */
    long stepOf(Family.Member member) {
        return readings.get(member.run()).stepOf(member.kept());
    }

    /** Another member of the family is read. */
    Reading turnTo(Family.Member member) {
        family.set(family.get().at(member.path()));
        return readings.get(member.run());
    }
}
