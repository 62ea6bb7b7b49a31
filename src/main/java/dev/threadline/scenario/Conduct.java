package dev.threadline.scenario;

import dev.threadline.event.ChoiceLog;
import dev.threadline.event.Named;
import dev.threadline.event.Planned;
import dev.threadline.event.UserError;
import dev.threadline.kernel.Handover;
import dev.threadline.kernel.Pct;
import dev.threadline.kernel.Pos;
import dev.threadline.kernel.PreemptionBounded;
import dev.threadline.kernel.RandomWalk;
import dev.threadline.kernel.Replay;
import dev.threadline.kernel.RoundRobin;
import dev.threadline.kernel.Strategy;
import dev.threadline.kernel.Witness;
import dev.threadline.script.Program;
import dev.threadline.script.ScriptRun;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** How a controlled run of a scenario is made: its strategy, and what there is to say of it afterwards. */
final class Conduct {
    private final Scenario scenario;
    private final Program program;
    private final RunLimits limits;
    private final long seed;
    private final Witness witness;

    /** Where the choices come from, if there are any to replay. */
    private final Optional<Plan> plan;

    private final Optional<Replay> replay;

    /** @param seed of the random numbers and the strategy */
    Conduct(Scenario scenario, Program program, RunLimits limits, long seed) {
        this.scenario = scenario;
        this.program = program;
        this.limits = limits;
        this.seed = seed;
        StrategyName name = limits.control().strategy(scenario.run());
        plan = limits.control()
                .plan()
                .map(this::checked)
                .or(() -> name == StrategyName.REPLAY ? Optional.of(written()) : Optional.empty());
        Strategy strategy = strategy(name);
        replay = plan.map(choices -> new Replay(choices.choices(), strategy));
        witness = new Witness(replay.<Strategy>map(again -> again).orElse(strategy));
    }

    private Plan checked(Plan chosen) {
        chosen.scenario().filter(id -> !id.equals(scenario.id())).ifPresent(other -> {
            throw new UserError("%s has choices of a run of %s, not of %s; give it with its own scenario."
                    .formatted(chosen.source(), other, scenario.id()));
        });
        return chosen;
    }

    private Plan written() {
        List<Planned> choices = scenario.run().schedule().stream()
                .<Planned>map(choice -> Named.parse(choice).orElseThrow())
                .toList();
        return new Plan(
                "the schedule of " + scenario.id(),
                Optional.of(scenario.id()),
                Optional.empty(),
                OptionalLong.empty(),
                choices);
    }

    private Strategy strategy(StrategyName name) {
        return switch (name) {
            case BY_HAND -> limits.control().byHand().orElseGet(RoundRobin::new);
            case ROUND_ROBIN, REPLAY -> new RoundRobin();
            case RANDOM -> new RandomWalk(seed);
            case PCT -> new Pct(limits.control().depth(), seed, length());
            case POS -> new Pos(seed);
            case PREEMPTION_BOUNDED -> new PreemptionBounded(limits.control().bound(), seed, length());
        };
    }

    /** How many decisions between several threads a run has, as another one shows. */
    private int length() {
        PreemptionBounded scout = new PreemptionBounded(0, seed, 1);
        try (Handover handover = Handover.fastest()) {
            new ScriptRun(program, settings(line -> {}), scout, handover).run();
        } catch (InterruptedException calledOff) {
            Thread.currentThread().interrupt();
        }
        return Math.max(scout.contested(), 1);
    }

    private ScriptRun.ControlledSettings settings(Consumer<String> printed) {
        return new ScriptRun.ControlledSettings(
                limits.timeLimit(),
                limits.maxEvents(),
                seed,
                scenario.explore().random() || plan.filter(Plan::draws).isPresent(),
                limits.control().explored(),
                Math.max(limits.control().spurious(), plan.map(Plan::spurious).orElse(0)),
                printed);
    }

    /** The run, at its step 0. @param handover stays open */
    ScriptRun run(Consumer<String> printed, Handover handover) {
        return new ScriptRun(program, settings(printed), witness, handover);
    }

    /** What was decided so far. */
    ChoiceLog choices() {
        return witness.choices(seed);
    }

    /** Where a planned choice could not be made, and why, in a sentence. */
    Optional<String> divergence() {
        return replay.flatMap(Replay::divergence)
                .map(sentence -> plan.orElseThrow().source() + ": " + sentence);
    }

    /** What is to be said of who decided: that a plan came to its end before the run did, or that nobody was there. */
    Optional<String> remark() {
        if (limits.control().strategy(scenario.run()) == StrategyName.BY_HAND
                && limits.control().byHand().isEmpty()) {
            return Optional.of("nobody is there to choose by hand, so threads take turns.");
        }
        boolean replays = limits.control().strategy(scenario.run()) == StrategyName.REPLAY;
        return replay.filter(again -> replays && again.wentOn())
                .map(again -> "%s ends after choice %d, before the run does; from there on threads take turns."
                        .formatted(plan.orElseThrow().source(), again.made()));
    }
}
