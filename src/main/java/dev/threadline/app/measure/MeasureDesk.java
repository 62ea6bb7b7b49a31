package dev.threadline.app.measure;

import dev.threadline.app.look.Look;
import dev.threadline.export.FileNotWritten;
import dev.threadline.export.PictureFormat;
import dev.threadline.export.WholeFile;
import dev.threadline.measure.Chart;
import dev.threadline.measure.Measurement;
import dev.threadline.measure.Measuring;
import dev.threadline.measure.Plan;
import dev.threadline.measure.Progress;
import dev.threadline.measure.Work;
import dev.threadline.picture.DisplayList;
import dev.threadline.picture.Theme;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What the page for measuring works on: the figures so far, and the measuring that is under way. Knows no views. Everything here
 * happens on the window's thread, except the measuring and the writing of files, which never do.
 */
public final class MeasureDesk {
    private static final System.Logger LOG = System.getLogger(MeasureDesk.class.getName());
    private static final double CHART_WIDTH = 1920;
    private static final double CHART_HEIGHT = 1080;

    private final Look look;
    private final Executor background;
    private final Executor window;
    private final ReadOnlyObjectWrapper<Measurement> figures =
            new ReadOnlyObjectWrapper<>(new Measurement(Plan.BOOK, List.of()));
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private Round round;

    /**
     * @param background carries out what takes long, each task on its own thread
     * @param window carries out tasks on the window's thread
     */
    public MeasureDesk(Look look, Executor background, Executor window) {
        this.look = look;
        this.background = background;
        this.window = window;
    }

    /** What was measured, so far or all of it. */
    ReadOnlyObjectProperty<Measurement> figures() {
        return figures.getReadOnlyProperty();
    }

    /** Whether a measuring is under way. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** How much of it is done, 0 to 1. */
    ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }

    /** What is being measured, or how the last thing that was asked ended; may be empty. */
    public ReadOnlyStringProperty told() {
        return told.getReadOnlyProperty();
    }

    /** Measures; a measuring that is under way is ended first. */
    public void measure(Plan plan) {
        cancel();
        Round next = new Round();
        round = next;
        figures.set(new Measurement(plan, List.of()));
        share.set(0);
        busy.set(true);
        background.execute(() -> next.carryOut(plan));
    }

    /** Ends what is under way; what was measured so far stays. */
    public void cancel() {
        if (round != null) {
            round.end();
            over(round, look.say("measure.cancelled"));
        }
    }

    /** Writes the chart of the figures; the format is that of the file's ending, PNG if it has none of the two. */
    public void export(Path file) {
        Measurement now = figures.get();
        Theme theme = look.theme().get();
        PictureFormat format = PictureFormat.of(file).orElse(PictureFormat.PNG);
        background.execute(() -> {
            DisplayList picture = new Chart(look.measure()).draw(now, theme, CHART_WIDTH, CHART_HEIGHT);
            try {
                WholeFile.write(file, out -> format.writer(1).write(picture, out));
                window.execute(() -> told.set(look.say("measure.saved", file.getFileName())));
            } catch (FileNotWritten refused) {
                window.execute(() -> told.set(refused.getMessage()));
            }
        });
    }

    private void over(Round done, String sentence) {
        if (round == done) {
            round = null;
            busy.set(false);
            told.set(sentence);
        }
    }

    /** One measuring, carried out by one background thread. */
    private final class Round implements Progress {
        // Guarded by this.
        private Thread worker;
        private boolean ended;

        void carryOut(Plan plan) {
            synchronized (this) {
                if (ended) {
                    return;
                }
                worker = Thread.currentThread();
            }
            String sentence = "";
            try {
                new Measuring(plan, this).run();
                sentence = look.say("measure.done");
            } catch (InterruptedException asked) {
                sentence = look.say("measure.cancelled");
            } catch (IOException failed) {
                sentence = look.say("measure.failed", failed.getMessage());
            } catch (RuntimeException | Error defect) {
                LOG.log(Level.ERROR, "A measuring failed", defect);
                sentence = look.say("problem.defect", defect.getClass().getSimpleName());
            } finally {
                synchronized (this) {
                    worker = null;
                }
                String last = sentence;
                window.execute(() -> over(this, last));
            }
        }

        synchronized void end() {
            ended = true;
            if (worker != null) {
                worker.interrupt();
            }
        }

        @Override
        public void measuring(Work work, int n, double done) {
            tell(() -> {
                share.set(done);
                told.set(look.say("measure.going", work.title(), n));
            });
        }

        @Override
        public void measured(Measurement soFar) {
            tell(() -> figures.set(soFar));
        }

        /** What a round that was ended has still to tell is of no interest. */
        private void tell(Runnable news) {
            window.execute(() -> {
                if (round == this) {
                    news.run();
                }
            });
        }
    }
}
