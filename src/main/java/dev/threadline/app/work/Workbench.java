package dev.threadline.app.work;

import dev.threadline.app.look.Texts;
import dev.threadline.event.Choice;
import dev.threadline.event.Listing;
import dev.threadline.recording.Recorded;
import dev.threadline.scenario.Catalogue;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.ScenarioFile;
import dev.threadline.scenario.ScenarioReader;
import dev.threadline.timeline.Axis;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What the window works on: a scenario, the run of it that is being read and where, who decides in the next one, and the job
 * that is under way. Knows no views. Everything here happens on the window's thread, except the jobs, which never do.
 */
public final class Workbench {
    private final Catalogue catalogue;
    private final Background background;
    private final Conductor conductor;
    private final Subject subject = new Subject();
    private final Place place = new Place(this::tell);
    private final CurrentJob job;
    private final ReadOnlyObjectWrapper<Fork> fork = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** What the run that is under way waits to be answered, or null. */
    private Fork question;

    /**
     * @param background carries out what takes long, each task on its own thread
     * @param window carries out tasks on the window's thread
     */
    public Workbench(Catalogue catalogue, Texts texts, Executor background, Executor window) {
        this.catalogue = catalogue;
        this.background = new Background(background, window, texts);
        job = new CurrentJob(this.background);
        place.reading().addListener((_, _, now) -> {
            if (now != null) {
                subject.show(now.run());
            }
        });
        place.moment().addListener((_, _, _) -> lookAtFork());
        conductor = new Conductor(catalogue);
    }

    /** The scenarios of the library. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** The scenario that is open, or null for a run without one. */
    public ReadOnlyObjectProperty<Scenario> scenario() {
        return subject.scenario();
    }

    /** The scenario with its own text, or null. */
    public ScenarioFile source() {
        return subject.source();
    }

    /** Where what takes long is carried out. */
    public Background background() {
        return background;
    }

    /** The file that was opened last, once it is known to hold a scenario or a recording; null for what is of the library. */
    public ReadOnlyObjectProperty<Path> opened() {
        return subject.opened();
    }

    /** The program's text. */
    public ReadOnlyObjectProperty<Listing> listing() {
        return subject.listing();
    }

    /** The run that is being read, or null while there is none yet. */
    public ReadOnlyObjectProperty<Reading> reading() {
        return place.reading();
    }

    /** Where the reader stands, or null without a run. */
    public ReadOnlyObjectProperty<Moment> moment() {
        return place.moment();
    }

    /** Who may go on in the run that is under way, or went on and could have where the reader stands; or null. */
    public ReadOnlyObjectProperty<Fork> fork() {
        return fork.getReadOnlyProperty();
    }

    /** Whether the run that is under way waits for the reader to choose. */
    public boolean isAsked() {
        return question != null;
    }

    /** Whether the reader chose in the run that is read who goes on. */
    public boolean isChosen() {
        return reading().get() != null && conductor.isChosen(reading().get().run());
    }

    /** Who decides in the next run; null while there is nothing to run. */
    public ReadOnlyObjectProperty<Scheduler> scheduler() {
        return conductor.scheduler();
    }

    /** The run that is being read and those that branched off it, or null. */
    public ReadOnlyObjectProperty<Family> family() {
        return conductor.family();
    }

    /** What is under way, or null. */
    public ReadOnlyObjectProperty<Job> job() {
        return job.property();
    }

    /** What the window is called. */
    public ReadOnlyStringProperty title() {
        return subject.title();
    }

    /** What went wrong, in one sentence, or empty. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Shows what a window begins with. */
    public void open(FirstView first) {
        first.in(catalogue).ifPresent(this::open);
    }

    /** Shows what has been run ahead of the window. */
    public void open(HeadStart ahead) {
        turnTo(catalogue.file(ahead.scenario().id()).orElseThrow(), Optional.empty(), false);
        finish(ahead.job(), ahead.reading());
    }

    /** Shows a scenario of the library and runs it. */
    public void open(Scenario chosen) {
        catalogue.file(chosen.id()).ifPresent(this::openShipped);
    }

    private void openShipped(ScenarioFile chosen) {
        open(chosen, Optional.empty());
    }

    /** Shows the scenario with an id, or what is in a file; where there is none, tells why. */
    public void open(String idOrPath) {
        catalogue
                .file(idOrPath)
                .ifPresentOrElse(this::openShipped, () -> open(idOrPath, () -> catalogue.openFile(idOrPath)));
    }

    /** Shows what is in a file: a scenario, which is run, or a recording. */
    public void open(Path path) {
        open(path.toString(), () -> ScenarioReader.open(path));
    }

    private void open(String path, Supplier<ScenarioFile> read) {
        background.carryOut(() -> Found.in(path, read), this::show, this::tell);
    }

    private void show(Found found) {
        switch (found) {
            case Found.Program(ScenarioFile chosen, Path from) -> open(chosen, Optional.of(from));
            case Found.Recording(Path from) -> start(Job.opening(from));
        }
    }

    /** What a recording says of itself is shown before its events have been looked at. */
    private void show(Recorded recorded) {
        clear();
        Optional<ScenarioFile> known = catalogue.file(recorded.run().scenario());
        conductor.decide(
                known.map(found -> Scheduler.of(found.scenario().run())).orElse(null));
        subject.turnToRecording(recorded.run(), recorded.file(), known);
        recorded.loss().ifPresent(this::tell);
    }

    /** Lays the run that is being read out along an axis, if nothing else is under way. */
    public void layOut(Axis axis) {
        if (reading().get() != null && job.get() == null) {
            start(Job.layingOut(reading().get(), axis));
        }
    }

    private void open(ScenarioFile chosen, Optional<Path> from) {
        turnTo(chosen, from, subject.isOf(from));
        run();
    }

    /** Runs a scenario in a way that is known; if it is the open one, the run that is being read stays until then. */
    void replay(ScenarioFile chosen, Job known) {
        if (chosen != subject.source()) {
            turnTo(chosen, Optional.empty(), false);
        }
        problem.set("");
        start(known);
    }

    /** Runs what is being edited, saved or not; whoever decides in it goes on to, however the text changes. */
    public void run(ScenarioFile edited) {
        boolean same = subject.isCalled(edited.name());
        turnTo(edited, Optional.empty(), same);
        run();
    }

    private void turnTo(ScenarioFile chosen, Optional<Path> from, boolean same) {
        clear();
        conductor.decide(
                same ? scheduler().get() : Scheduler.of(chosen.scenario().run()));
        subject.turnTo(chosen, from, same);
    }

    private void clear() {
        problem.set("");
        conductor.clear();
        place.clear();
        lookAtFork();
    }

    /**
     * Runs the scenario again; the run that is being read stays until the new one is ready. A file is read again first,
     * because whoever runs it again has mostly just changed it.
     */
    public void runAgain() {
        if (subject.file().isPresent()) {
            open(subject.file().get());
        } else if (scenario().get() != null) {
            problem.set("");
            run();
        }
    }

    /** Runs the scenario again with an interpreter lock if the last run had none, and without one if it had. */
    public void switchGil() {
        if (scenario().get() != null) {
            subject.switchGil();
            problem.set("");
            run();
        }
    }

    /** Runs the scenario again, and lets somebody else decide in it, from now on. */
    public void runBy(Scheduler chosen) {
        if (scenario().get() != null) {
            conductor.decide(chosen);
            runAgain();
        }
    }

    private void run() {
        start(conductor.job(source(), subject.gil()));
    }

    /**
     * Lets somebody go on: in the run that is under way and asks, or else in another run, which is as the one that is read up to
     * where the reader stands.
     *
     * @param at the place among the others of the fork
     */
    public void choose(int at) {
        Fork here = fork.get();
        if (here == null || at >= here.others().size()) {
            return;
        }
        if (question != null) {
            question = null;
            conductor.chose(reading().get().run());
            stepTo(Long.MAX_VALUE);
            fork.set(null);
            job.get().answer(here, at);
        } else {
            branch(here, Optional.of(here.others().get(at).choice()));
        }
    }

    /** Runs it again as it went up to where the reader stands, and lets the reader decide from there on. */
    public void takeOver() {
        if (fork.get() != null && question == null) {
            branch(fork.get(), Optional.empty());
        }
    }

    /** Takes the last choice back that the reader made in the run that asks. */
    public void undo() {
        if (question != null) {
            conductor
                    .undone(source(), reading().get().run(), question, job.get().kept())
                    .ifPresent(this::start);
        }
    }

    private void branch(Fork here, Optional<Choice> other) {
        problem.set("");
        start(conductor.branch(source(), reading().get().run(), here, other));
    }

    /** Reads another run of the family, at the same step if it has it. */
    public void turnTo(Family.Member member) {
        place.turnTo(conductor.turnTo(member), moment().get().step());
    }

    /** A run of the family as it is read. */
    public Reading reading(Family.Member member) {
        return conductor.reading(member);
    }

    private void lookAtFork() {
        Reading read = reading().get();
        Moment at = moment().get();
        boolean passed = question == null && scenario().get() != null && at != null && read.isOver();
        fork.set(passed ? read.fork(at.step()).orElse(null) : question);
    }

    /** Ends what is under way; a run that was going is read as far as it came. */
    public void cancel() {
        job.cancel();
    }

    /** Ends what is under way, for a window that closes. */
    public void close() {
        job.abandon();
    }

    /** Stands after a step; beyond the ends it stands at the end. */
    public void stepTo(long step) {
        place.stepTo(step);
    }

    /** Stands some steps on, or back. */
    public void stepBy(long steps) {
        place.stepBy(steps);
    }

    /** Tells a mistake, in one sentence; nothing where there is none. */
    public void tell(String sentence) {
        problem.set(sentence);
    }

    /** The mistake has been read. */
    public void dismissProblem() {
        problem.set("");
    }

    private void start(Job next) {
        question = null;
        job.start(next, audience(), this::finish, this::fail);
    }

    private Job.Audience audience() {
        return new Job.Audience() {
            @Override
            public void opened(Recorded recorded) {
                show(recorded);
            }

            @Override
            public void goesOn(Reading latest) {
                place.goOnWith(latest);
            }

            @Override
            public void asks(Reading latest, Fork open) {
                question = open;
                conductor.asks(open);
                place.goOnWith(latest);
                lookAtFork();
            }
        };
    }

    private void fail(String why) {
        question = null;
        tell(why);
        lookAtFork();
    }

    /** Who branched off stands after the choice that was made there; who came as far as the reader went stays there. */
    private void finish(Job done, Reading result) {
        question = null;
        Reading before = reading().get();
        boolean decided = done.hasAsked() && before != null && result.continues(before);
        conductor.add(result, done);
        if (decided) {
            long step = moment().get().step();
            place.turnTo(result, step == before.steps() ? Long.MAX_VALUE : step);
        } else if (done.landing().isPresent()) {
            place.turnTo(result, result.stepOf(done.landing().getAsInt()));
        } else {
            place.goOnWith(result);
        }
        lookAtFork();
    }
}
