package dev.threadline.cli;

import dev.threadline.analysis.FiguresText;
import dev.threadline.analysis.Findings;
import dev.threadline.analysis.FindingsText;
import dev.threadline.analysis.Phrases;
import dev.threadline.analysis.RunSummary;
import dev.threadline.analysis.Sentences;
import dev.threadline.analysis.SummaryText;
import dev.threadline.analysis.figures.CriticalPath;
import dev.threadline.event.Cursor;
import dev.threadline.event.EventLog;
import dev.threadline.event.Run;
import dev.threadline.scenario.Catalogue;
import dev.threadline.scenario.Control;
import dev.threadline.scenario.RunLimits;
import dev.threadline.scenario.ScenarioRun;
import dev.threadline.scenario.StrategyName;
import java.util.OptionalLong;

/** All that is said of one controlled run of a shipped scenario, the same each time. */
record ToldScenario(Run run, Phrases phrases) {
    private static final int SEED = 1;
    private static final int EVENTS = 20_000;
    private static final int STEPS = 30;

    static ToldScenario of(String id, Phrases phrases) throws InterruptedException {
        RunLimits limits = new RunLimits(
                RunLimits.DEFAULT.timeLimit(),
                EVENTS,
                false,
                RunLimits.DEFAULT.gil(),
                RunLimits.DEFAULT.speed(),
                OptionalLong.of(SEED),
                Control.AS_WRITTEN.with(StrategyName.RANDOM));
        return new ToldScenario(new ScenarioRun(Catalogue.shipped().openFile(id), limits, _ -> {}).run(), phrases);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        steps(text);
        moment(text);
        text.append('\n').append(new SummaryText(run.log(), phrases).of(RunSummary.of(run)));
        line(text, "");
        Telling.story(run, new Sentences(run.log(), phrases)).forEach(line -> line(text, line));
        line(text, "");
        new FindingsText(run, phrases).lines(Findings.of(run)).forEach(line -> line(text, line));
        line(text, "");
        new FiguresText(run, phrases)
                .lines(RunSummary.of(run), CriticalPath.of(run))
                .forEach(line -> line(text, line));
        return text.toString();
    }

    /** The first steps and the last ones. */
    private void steps(StringBuilder text) {
        EventLog log = run.log();
        Sentences sentences = new Sentences(log, phrases);
        Cursor cursor = new Cursor(log);
        for (long step = 1; step <= log.steps(); step++) {
            if (step <= STEPS || step > log.steps() - STEPS) {
                cursor.seekStep(step);
                line(text, step + "  " + sentences.step(cursor));
            }
        }
    }

    /** Everybody and everything in the middle of the run, and at its end. */
    private void moment(StringBuilder text) {
        EventLog log = run.log();
        Sentences sentences = new Sentences(log, phrases);
        Cursor cursor = new Cursor(log);
        for (long step : new long[] {Math.min(log.steps() / 2, EVENTS / 2), log.steps()}) {
            cursor.seekStep(step);
            line(text, "");
            line(text, "(" + step + ")");
            for (int thread = 0; thread < log.threads().size(); thread++) {
                line(text, log.thread(thread).name() + ": " + sentences.thread(cursor.state(), thread));
            }
            for (int object = 0; object < log.objects().size(); object++) {
                if (log.threadOf(object) < 0) {
                    line(text, log.object(object).name() + ": " + sentences.object(cursor.state(), object));
                }
            }
        }
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
