package dev.threadline.app;

import dev.threadline.app.command.Commands;
import dev.threadline.app.look.Look;
import dev.threadline.app.timeline.BesidePane;
import dev.threadline.app.timeline.LaneDesk;
import dev.threadline.app.timeline.TimelinePane;
import dev.threadline.app.work.Curtain;
import dev.threadline.app.work.Diagnosing;
import dev.threadline.app.work.Jumps;
import dev.threadline.app.work.LaneSelection;
import dev.threadline.app.work.MarkStore;
import dev.threadline.app.work.Marks;
import dev.threadline.app.work.Pairing;
import dev.threadline.app.work.Playback;
import dev.threadline.app.work.RangeSelection;
import dev.threadline.app.work.Searching;
import dev.threadline.app.work.Workbench;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Parent;

/** The timeline with all that a reader does on it: lanes in another order, marks, a search, another run beside it. */
final class TimelineDesk {
    private final Marks marks;
    private final Pairing pairing;
    private final Searching searching;
    private final RangeSelection ranges;
    private final TimelinePane timeline;
    private final BesidePane beside;
    private final TimelineFrame frame;
    private final LaneCommands laneCommands;
    private final MarkCommands markCommands;
    private final SearchCommands searchCommands;
    private final PairCommands pairCommands;
    private final RangeCommands rangeCommands;
    private final Look look;

    /**
     * @param curtain hides what lies right of the reader
     * @param store where marks are kept
     * @param whisper is told what could not be done
     */
    TimelineDesk(
            Workbench bench,
            Curtain curtain,
            LaneSelection selection,
            Diagnosing diagnosing,
            MarkStore store,
            Playback playback,
            Jumps jumps,
            Look look,
            Consumer<String> whisper) {
        this.look = look;
        marks = new Marks(bench, curtain, store);
        pairing = new Pairing(bench);
        searching = new Searching(bench);
        ranges = new RangeSelection(bench, curtain);
        LaneDesk lanes = new LaneDesk(bench, curtain, selection);
        timeline = new TimelinePane(bench, curtain, selection, lanes, diagnosing, marks, searching, ranges, look);
        timeline.setId("timeline");
        beside = new BesidePane(bench, pairing, curtain, timeline, lanes, look);
        MarkBar bar = new MarkBar(bench, marks, look, timeline::requestFocus);
        laneCommands = new LaneCommands(timeline, lanes, selection);
        markCommands = new MarkCommands(bench, marks, bar, look, whisper);
        rangeCommands = new RangeCommands(ranges, timeline, look, whisper);
        pairCommands = new PairCommands(bench, pairing, playback, look, whisper);
        searchCommands =
                new SearchCommands(bench, curtain, searching, playback, jumps, look, whisper, timeline::requestFocus);
        frame = new TimelineFrame(timeline, beside, searchCommands.bar(), bar, bench, look);
    }

    /**
     * @param noRun whether there is nothing to show
     * @param reshaped is told when the lanes need another height
     */
    void bind(Commands commands, ObservableBooleanValue noRun, Runnable reshaped) {
        new TimelineCommands(timeline).bind(commands, noRun, isPaired(), reshaped);
        laneCommands.bind(commands);
        markCommands.bind(commands);
        pairCommands.bind(commands);
        rangeCommands.bind(commands, noRun);
        searchCommands.bind(commands);
    }

    /** Offers what can be done with a lane, once all commands are bound. */
    void offer(Commands commands) {
        laneCommands.offer(commands, look);
    }

    /** All of it, to be shown. */
    Parent frame() {
        return frame;
    }

    TimelinePane timeline() {
        return timeline;
    }

    /** The other run's lanes. */
    BesidePane beside() {
        return beside;
    }

    Marks marks() {
        return marks;
    }

    Pairing pairing() {
        return pairing;
    }

    /** Which range of the run is selected. */
    RangeSelection ranges() {
        return ranges;
    }

    Searching searching() {
        return searching;
    }

    /** Whether another run is shown below. */
    ObservableBooleanValue isPaired() {
        return beside.visibleProperty();
    }

    /** How tall it would have to be to show all lanes, px; there is a run. */
    double wholeHeight() {
        return timeline.lens().wholeHeight() + beside.wholeHeight();
    }

    /** Ends what is under way, for a window that closes. */
    void close() {
        pairing.end();
    }
}
