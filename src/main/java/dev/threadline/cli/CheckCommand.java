package dev.threadline.cli;

import dev.threadline.analysis.Phrases;
import dev.threadline.event.UserError;
import dev.threadline.explore.Budget;
import dev.threadline.explore.Exploration;
import dev.threadline.explore.Judgement;
import dev.threadline.explore.ScenarioExplorer;
import dev.threadline.explore.Scope;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code threadline check}: every schedule of scenarios, and whether they end as their authors expect. */
@Command(
        name = "check",
        description = "Explores every schedule of scenarios, and says in what ways they can end, the simplest way to"
                + " each, and whether that is as expected.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:All is as expected, or holds where nothing is expected.",
            "1:Something is not as expected, or fails where nothing is expected.",
            "2:The input was bad.",
            "3:There is no verdict: the budget was spent, or nothing fails within the bound."
        })
final class CheckCommand implements Callable<Integer> {
    /** The exit code of a check that found no verdict. */
    static final int NO_VERDICT = 3;

    private static final int MOST_SPURIOUS = 1000;

    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "SCENARIO_OR_FOLDER",
            description = "Shipped scenarios' ids, files (scenarios, or Python programs), or folders of scenarios.")
    private List<String> names;

    @Option(
            names = "--time",
            paramLabel = "TIME",
            description =
                    "How long each scenario may take, such as 500ms, 10s, 2m (default: 30s). What a search that is cut"
                            + " by --states or memory leaves of it goes to runs by chance.")
    private Span time = new Span(Budget.USUAL_TIME.toNanos());

    @Option(
            names = "--states",
            paramLabel = "N",
            description = "How many states of each may be looked at (default: as many as there is memory for).")
    private Integer states;

    @Option(
            names = "--bound",
            paramLabel = "N",
            description =
                    "Looks only at schedules with at most N preemptions: changes away from a thread that could have"
                            + " gone on.")
    private Integer bound;

    @Option(
            names = "--reduce",
            description =
                    "Leaves out most orders of steps that have nothing to do with each other: finds every outcome in"
                            + " fewer states, and tells no numbers of schedules, points of no return or possible livelocks.")
    private boolean reduce;

    @Option(
            names = "--spurious",
            paramLabel = "N",
            description =
                    "How often in a schedule a thread may come out of a condition's wait although nobody woke it, 0"
                            + " to 1000 (default: 0).")
    private int spurious;

    @Option(
            names = "--json",
            description =
                    "Tells each as a JSON object on a line of its own, with the findings of the simplest schedules.")
    private boolean json;

    @Option(
            names = "--explain",
            description =
                    "Says what goes wrong in the simplest schedule of each outcome, or could: what, why, and how to"
                            + " mend it. Up to 8 outcomes, the worse ones first; --json tells that too.")
    private boolean explains;

    @Mixin
    private Help help;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Budget budget = budget();
        Scope scope = scope();
        List<String> scenarios = new ArrayList<>();
        for (String name : names) {
            List<Path> files = ScenarioFiles.in(name);
            scenarios.addAll(
                    files.isEmpty()
                            ? List.of(name)
                            : files.stream().map(Path::toString).toList());
        }
        int code = Threadline.DONE;
        for (String scenario : scenarios) {
            code = worse(code, check(scenario, budget, scope, scenarios.size() > 1));
        }
        return code;
    }

    private Budget budget() {
        if (time.ns() == 0) {
            throw new UserError("found --time 0, expected more: no time shows nothing.");
        }
        if (states != null && states < 1) {
            throw new UserError("found --states %d, expected 1 or more.".formatted(states));
        }
        Budget budget = Budget.of(Duration.ofNanos(time.ns()));
        return states == null ? budget : budget.withStates(states);
    }

    private Scope scope() {
        if (bound != null && bound < 0) {
            throw new UserError("found --bound %d, expected 0 or more.".formatted(bound));
        }
        if (spurious < 0 || spurious > MOST_SPURIOUS) {
            throw new UserError("found --spurious %d, expected 0 to %d.".formatted(spurious, MOST_SPURIOUS));
        }
        if (reduce && (bound != null || spurious > 0)) {
            throw new UserError(
                    "found --reduce with %s; what it leaves out may be what that looks at: leave one of them out."
                            .formatted(bound != null ? "--bound" : "--spurious"));
        }
        Scope scope = Scope.EVERYTHING.withSpuriousWakeUps(spurious);
        if (reduce) {
            return scope.withReduction();
        }
        return bound == null ? scope : scope.withPreemptions(bound);
    }

    /** Checks one scenario; where there are several, a mistake in one does not keep the others from being checked. */
    private int check(String name, Budget budget, Scope scope, boolean several) throws InterruptedException {
        try {
            ScenarioFile file = Input.scenario(name);
            Scenario scenario = file.scenario();
            SearchLine progress = new SearchLine(terminal.err(), scenario.id());
            Exploration explored = new ScenarioExplorer(budget, progress, scope).explore(scenario, file.name());
            progress.clear();
            Judgement judgement = Judgement.of(explored);
            Phrases phrases = Phrases.english();
            if (json) {
                List<Map<String, Object>> findings =
                        new ArrayList<>(ReplayedOutcomes.of(file, explored).json(phrases));
                findings.addAll(EndlessFindings.json(explored, phrases));
                terminal.out().println(ExplorationJson.line(scenario, explored, judgement, findings));
            } else {
                terminal.out().print(ExplorationReport.of(scenario, explored, judgement, several && !explains));
                if (explains) {
                    ReplayedOutcomes.of(file, explored).lines(explored, phrases).forEach(terminal.out()::println);
                }
            }
            return judgement
                    .good()
                    .map(fine -> fine ? Threadline.DONE : Threadline.FAILED)
                    .orElse(NO_VERDICT);
        } catch (UserError mistake) {
            if (!several) {
                throw mistake;
            }
            terminal.complain(mistake.getMessage());
            return Threadline.BAD_INPUT;
        }
    }

    /** Bad input outweighs what is not as expected, and that outweighs what is not known. */
    private static int worse(int one, int other) {
        List<Integer> order = List.of(Threadline.DONE, NO_VERDICT, Threadline.FAILED, Threadline.BAD_INPUT);
        return order.indexOf(one) > order.indexOf(other) ? one : other;
    }
}
