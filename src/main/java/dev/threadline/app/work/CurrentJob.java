package dev.threadline.app.work;

import dev.threadline.recording.Recorded;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The job that is under way, of which there is one at a time: who begins another abandons it, and what an abandoned job still
 * has to say is of no interest any more. All of this happens on the window's thread, but the job itself.
 */
public final class CurrentJob {
    private final Background background;
    private final ReadOnlyObjectWrapper<Job> job = new ReadOnlyObjectWrapper<>();

    /** @param background carries jobs out */
    CurrentJob(Background background) {
        this.background = background;
    }

    /** What is under way, or null. */
    ReadOnlyObjectProperty<Job> property() {
        return job.getReadOnlyProperty();
    }

    /** What is under way, or null. */
    Job get() {
        return job.get();
    }

    /**
     * Begins a job, in the place of the one that is under way.
     *
     * @param audience is told on the window's thread what there is before it is done
     * @param done gets what came of it, after which nothing is under way
     * @param failed gets what went wrong instead, in a sentence, which is empty where it was ended early
     */
    void start(Job next, Job.Audience audience, BiConsumer<Job, Reading> done, Consumer<String> failed) {
        abandon();
        job.set(next);
        background.carryOut(
                () -> next.carryOut(whileGoing(next, audience)),
                result -> finish(next, () -> done.accept(next, result)),
                why -> finish(next, () -> failed.accept(why)));
    }

    private Job.Audience whileGoing(Job going, Job.Audience audience) {
        return new Job.Audience() {
            @Override
            public void opened(Recorded recorded) {
                meanwhile(going, () -> audience.opened(recorded));
            }

            @Override
            public void goesOn(Reading reading) {
                meanwhile(going, () -> audience.goesOn(reading));
            }

            @Override
            public void asks(Reading reading, Fork fork) {
                meanwhile(going, () -> audience.asks(reading, fork));
            }
        };
    }

    private void meanwhile(Job going, Runnable news) {
        background.tell(() -> {
            if (job.get() == going) {
                news.run();
            }
        });
    }

    private void finish(Job done, Runnable news) {
        if (job.get() == done) {
            job.set(null);
            news.run();
        }
    }

    /** Ends what is under way; a run that was going is read as far as it came. */
    void cancel() {
        if (job.get() != null) {
            job.get().cancel();
        }
    }

    /** Ends what is under way, and nobody waits for what comes of it. */
    void abandon() {
        if (job.get() != null) {
            job.get().abandon();
        }
    }
}
