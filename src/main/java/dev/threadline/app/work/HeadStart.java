package dev.threadline.app.work;

import dev.threadline.event.UserError;
import dev.threadline.scenario.Catalogue;
import dev.threadline.scenario.Gil;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.ScenarioFile;
import java.util.List;
import java.util.Optional;

/** The run of a scenario of the library that is made while its window is still being built, so that there is something to be seen the sooner. */
public final class HeadStart {
    private final ScenarioFile source;
    private final Job job;
    private final Reading reading;

    private HeadStart(ScenarioFile source, Job job, Reading reading) {
        this.source = source;
        this.job = job;
        this.reading = reading;
    }

    /**
     * Runs what a window shows first, as that window would; nothing where it is not of the library, waits for the reader, or goes at the
     * operating system's pace, nor where it can't be run, of which the window tells.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public static Optional<HeadStart> of(FirstView first) throws InterruptedException {
        try {
            Optional<ScenarioFile> shown = switch (first) {
                case FirstView.Library() -> Catalogue.firstShipped();
                case FirstView.Named(String idOrPath) -> Catalogue.shipped(idOrPath);
            };
            return shown.isPresent() ? run(shown.get()) : Optional.empty();
        } catch (UserError toldLater) {
            return Optional.empty();
        }
    }

    private static Optional<HeadStart> run(ScenarioFile source) throws InterruptedException {
        Scheduler decides = Scheduler.of(source.scenario().run());
        if (decides.isFree() || decides.isByHand()) {
            return Optional.empty();
        }
        Conductor conductor = new Conductor(new Catalogue(List.of()));
        conductor.decide(decides);
        Job job = conductor.job(source, Gil.AS_WRITTEN);
        return Optional.of(new HeadStart(source, job, job.carryOut(Job.Audience.NOBODY)));
    }

    /** What was run. */
    Scenario scenario() {
        return source.scenario();
    }

    /** How it was run. */
    Job job() {
        return job;
    }

    /** The run. */
    public Reading reading() {
        return reading;
    }

    /** Whether what lies after the first step is hidden at first. */
    public boolean isCurtained() {
        return Curtain.teaches(scenario()) && reading.steps() <= Reading.MOST_COLUMNS;
    }
}
