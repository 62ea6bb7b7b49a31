package dev.threadline.app;

import dev.threadline.app.command.Command;
import dev.threadline.app.command.Commands;
import dev.threadline.app.command.KeysOverlay;
import dev.threadline.app.command.Menus;
import dev.threadline.app.decide.ForkStrip;
import dev.threadline.app.decide.WinCard;
import dev.threadline.app.edit.Editor;
import dev.threadline.app.edit.EditorSide;
import dev.threadline.app.edit.Question;
import dev.threadline.app.every.EveryPane;
import dev.threadline.app.inspect.Inspector;
import dev.threadline.app.library.Library;
import dev.threadline.app.look.Look;
import dev.threadline.app.look.Magnifier;
import dev.threadline.app.measure.MeasureDesk;
import dev.threadline.app.measure.MeasurePage;
import dev.threadline.app.measure.SaveChoice;
import dev.threadline.app.predict.Prediction;
import dev.threadline.app.predict.QuestionBoard;
import dev.threadline.app.predict.QuestionCard;
import dev.threadline.app.settings.Divider;
import dev.threadline.app.settings.Preferences;
import dev.threadline.app.settings.Settings;
import dev.threadline.app.settings.TimelinePlace;
import dev.threadline.app.table.EventTable;
import dev.threadline.app.timeline.TimelinePane;
import dev.threadline.app.tour.Tour;
import dev.threadline.app.work.Curtain;
import dev.threadline.app.work.Diagnosing;
import dev.threadline.app.work.Exploring;
import dev.threadline.app.work.FirstView;
import dev.threadline.app.work.Goals;
import dev.threadline.app.work.HeadStart;
import dev.threadline.app.work.Jumps;
import dev.threadline.app.work.LaneSelection;
import dev.threadline.app.work.MarkStore;
import dev.threadline.app.work.Playback;
import dev.threadline.app.work.Replays;
import dev.threadline.app.work.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The window's contents: the views around one workbench, and what the commands do to them. */
final class MainWindow {
    /** The smallest size in which everything can be used, px. */
    static final double LEAST_WIDTH = 800;

    static final double LEAST_HEIGHT = 700;

    /** The width from which the library has room beside the timeline, px, and from which the inspector has room as well. */
    private static final double ROOM_FOR_LIBRARY = 900;

    private static final double ROOM_FOR_BOTH = 1100;

    /** The share of the timeline in the height, as far as its lanes need it. */
    private static final double LEAST_TIMELINE = 0.3;

    private static final double MOST_TIMELINE = 0.62;
    private static final double MOST_OF_TWO = 0.78;
    private static final double TIMELINE_BESIDE_EVERY = 0.42;

    /** What the divider and the air below the last lane take, px. */
    private static final double SLACK = 8;

    private final Workbench bench;
    private final Look look;
    private final Opening opening;
    private final Playback playback;
    private final Commands commands = new Commands();
    private final TimelinePane timeline;
    private final TimelineDesk desk;
    private final ProgramPane program;
    private final Library library;
    private final Fold left;
    private final Fold right;
    private final Layer<KeysOverlay> keys;
    private final ClassMode classMode;
    private final Layer<MeasurePage> measure;
    private final Layer<Tour> tour;
    private final UnderWay underWay;
    private final RunCopies copies;
    private final Whisper whisper = new Whisper();
    private final LaneSelection selection = new LaneSelection();
    private final Jumps jumps;
    private final Diagnosing diagnosing;
    private final Goals goals;
    private final Prediction prediction;
    private final QuestionCard question;
    private final StackPane root = new StackPane();
    private final SplitPane centre;
    private final Divider divider;
    private final Preferences preferences;

    /**
     * @param preferences what its user chose
     * @param files asks for a file to open
     * @param pictures asks where to save a picture
     * @param measuring what is measured
     * @param editor what is edited
     * @param store where marks are kept
     * @param board what was copied
     * @param quit closes the window
     */
    MainWindow(
            Workbench bench,
            Look look,
            Preferences preferences,
            FileChoice files,
            SaveChoice pictures,
            MeasureDesk measuring,
            Editor editor,
            MarkStore store,
            Pasteboard board,
            Runnable quit) {
        this.bench = bench;
        this.look = look;
        this.preferences = preferences;
        opening = new Opening(bench, preferences, editor);
        playback = new Playback(bench);
        Curtain curtain = new Curtain(bench);
        jumps = new Jumps(bench, curtain);
        diagnosing = new Diagnosing(bench, curtain, selection);
        desk = new TimelineDesk(bench, curtain, selection, diagnosing, store, playback, jumps, look, whisper::say);
        timeline = desk.timeline();
        ForkStrip fork = new ForkStrip(bench, curtain, look, timeline::requestFocus);
        Exploring exploring = new Exploring(bench);
        underWay = new UnderWay(bench, jumps, exploring, desk.pairing());
        Replays replays = new Replays(bench);
        copies = new RunCopies(bench, replays, board, look, whisper);
        EventTable table = new EventTable(bench, curtain, selection, look);
        program = new ProgramPane(
                bench,
                curtain,
                look,
                fork,
                new EveryPane(exploring, replays, look, timeline::requestFocus),
                table,
                this::divide);
        library = new Library(bench, look, preferences, this::leaveLibrary);
        keys = new Layer<>(root, () -> new KeysOverlay(look));
        Layer<Question> asking = new Layer<>(root, Question::new);
        editor.askBy(asking::get);
        measure = new Layer<>(root, () -> new MeasurePage(measuring, look, pictures));
        tour = new Layer<>(root, () -> new Tour(bench, exploring, look, () -> preferences.change(Settings::touring)));
        TrailCommands trail = new TrailCommands(bench, playback);
        trail.bind(commands);
        trail.watch(root);
        goals = new Goals(bench);
        prediction = new Prediction(bench, look.texts());
        question = new QuestionCard(prediction, look, false);
        left = new Fold(library, Command.LIBRARY, commands, look, preferences, ROOM_FOR_LIBRARY, timeline);
        Inspector inspector = new Inspector(bench, curtain, diagnosing, desk.marks(), desk.ranges(), look);
        WinCard win = new WinCard(bench, goals, diagnosing, look, timeline::requestFocus);
        FactsSide facts = new FactsSide(win, question, inspector);
        right = new Fold(facts, Command.INSPECTOR, commands, look, preferences, ROOM_FOR_BOTH, timeline);
        facts.onSpeaking(right::open);
        desk.ranges().chosen().isNotNull().addListener((_, _, selects) -> {
            if (selects) {
                right.open();
            }
        });
        bind(files, () -> editor.leave(quit));
        new TableCommands(table, program, board, look, whisper::say)
                .bind(commands, bench.moment().isNull());
        commands.bind(Command.CURTAIN, curtain::turn);
        desk.offer(commands);
        centre = new SplitPane(desk.frame(), program);
        centre.setOrientation(Orientation.VERTICAL);
        centre.setId("centre");
        divider = new Divider(centre, "program", preferences, MOST_TIMELINE);
        VBox middle = new VBox(new Banner(bench, look), centre);
        VBox.setVgrow(centre, Priority.ALWAYS);
        EditorSide side = new EditorSide(editor, look, preferences, middle, timeline::requestFocus);
        new EditCommands(bench, editor, side).bind(commands);
        BorderPane frame =
                new BorderPane(new StackPane(side, new QuestionBoard(prediction, look, timeline::requestFocus)));
        frame.getStyleClass().add("frame");
        TopBar top = new TopBar(menus(), commands, playback, bench, look, timeline);
        Label note = classNote();
        StatusBar status = new StatusBar(bench, curtain, commands, look);
        left.watch(side.room(frame.widthProperty()));
        right.watch(side.room(frame.widthProperty()));
        frame.setTop(top);
        frame.setLeft(left);
        frame.setRight(right);
        frame.setBottom(new StackPane(status, note));
        Blank blank = new Blank(look, timeline);
        root.getChildren().addAll(frame, whisper, blank);
        classMode = new ClassMode(frame, List.of(top, left, right, status), timeline, blank);
        program.projected().bind(classMode.on());
        goals.win().addListener((_, _, won) -> {
            // Before a class nothing is kept.
            if (won != null && !classMode.on().get()) {
                preferences.change(
                        settings -> settings.solving(Set.of(won.scenario().id())));
            }
        });
        desk.marks().projected().bind(classMode.on());
        side.projected().bind(classMode.on());
        prediction.projected().bind(classMode.on());
        note.visibleProperty().bind(classMode.on());
        note.managedProperty().bind(classMode.on());
        root.addEventHandler(KeyEvent.KEY_PRESSED, commands::press);
        root.addEventHandler(KeyEvent.KEY_TYPED, fork::press);
        root.addEventHandler(KeyEvent.KEY_TYPED, commands::press);
        root.addEventHandler(DragEvent.DRAG_OVER, opening::dragOver);
        root.addEventHandler(DragEvent.DRAG_DROPPED, opening::drop);
        bench.reading().addListener((_, _, _) -> divide());
        desk.isPaired().addListener((_, _, _) -> divide());
        centre.heightProperty().addListener((_, _, _) -> divide());
    }

    /** What the window shows. */
    Parent root() {
        return root;
    }

    /** What it is called. */
    ObservableValue<String> title() {
        return bench.title()
                .map(open -> open.isEmpty() ? look.say("window.title") : look.say("window.title.open", open));
    }

    /** What can be asked of it. */
    Commands commands() {
        return commands;
    }

    /** Its playback, for whoever gives the time. */
    Playback playback() {
        return playback;
    }

    /** Its jumps through the run. */
    Jumps jumps() {
        return jumps;
    }

    /** What it finds wrong with the run. */
    Diagnosing diagnosing() {
        return diagnosing;
    }

    /** Whether it is shown to a class. */
    BooleanProperty projected() {
        return classMode.on();
    }

    /** What it asks before a step. */
    Prediction prediction() {
        return prediction;
    }

    /** Shows what a window begins with. @param ahead what has been run of it already */
    void open(FirstView first, Optional<HeadStart> ahead) {
        ahead.ifPresentOrElse(bench::open, () -> opening.open(first));
    }

    /** Shows a user around who has not been here before. */
    void welcome() {
        if (!preferences.now().toured()) {
            tour.get().start();
        }
    }

    /** Its timeline. */
    TimelinePane timeline() {
        return timeline;
    }

    /** Its timeline with all that belongs to it. */
    TimelineDesk desk() {
        return desk;
    }

    /** Fills a scene with this window, in the colours of the theme, whatever that becomes. */
    void fill(Scene scene) {
        Magnifier magnifier = new Magnifier(root);
        scene.setRoot(magnifier);
        new Appearance(preferences, look, Platform.getPreferences().colorSchemeProperty(), classMode.on())
                .dress(scene, magnifier);
        timeline.requestFocus();
    }

    /** Where the timeline is in it. */
    TimelinePlace timelinePlace() {
        Bounds there = root.sceneToLocal(timeline.localToScene(timeline.getLayoutBounds()));
        return new TimelinePlace(
                there.getMinX(),
                there.getMinY(),
                root.getWidth() - there.getMaxX(),
                root.getHeight() - there.getMaxY());
    }

    private void bind(FileChoice files, Runnable quit) {
        ObservableBooleanValue noRun = bench.moment().isNull();
        new StepCommands(bench, playback, jumps, diagnosing, selection, look, whisper::say).bind(commands);
        desk.bind(commands, noRun, this::divide);
        new AppearanceCommands(preferences, look).bind(commands);
        commands.bind(Command.OPEN_FILE, () -> files.choose().ifPresent(opening::open));
        commands.bind(Command.QUIT, quit);
        commands.bind(Command.COPY_RUN, copies::copy, noRun);
        commands.bind(Command.PASTE_RUN, copies::paste);
        commands.bind(
                Command.EVERY_SCHEDULE, program::openEvery, bench.scenario().isNull());
        commands.bind(Command.CANCEL, underWay::cancel, underWay.nothing());
        commands.bind(Command.SWITCH_OUTPUT, program::switchOutput);
        commands.bind(Command.CLASS_MODE, () -> classMode.toggle());
        commands.bind(Command.SEARCH_LIBRARY, () -> {
            left.open();
            library.search();
        });
        commands.bind(Command.SWITCH_GIL, bench::switchGil, bench.scenario().isNull());
        commands.bind(Command.MEASURE, () -> measure.get().open());
        commands.bind(
                Command.FORESEE,
                () -> prediction.foreseeing().set(!prediction.foreseeing().get()));
        commands.bind(
                Command.REACH_QUESTION,
                question::reach,
                question.visibleProperty().not());
        commands.bind(Command.KEYS, () -> keys.get().open());
        commands.bind(Command.TOUR, () -> tour.get().start());
    }

    private void leaveLibrary() {
        left.release();
        timeline.requestFocus();
    }

    private MenuBar menus() {
        return Menus.bar(
                commands,
                look,
                Map.of(
                        Command.OPEN_FILE, new RecentMenu(preferences, look, path -> opening.open(Path.of(path))),
                        Command.SWITCH_THEME, new ThemeMenu(preferences, look)));
    }

    /** Ends what is under way, for a window that closes. */
    void close() {
        desk.close();
        underWay.close();
    }

    /** What a class does not read, but whoever came here by chance. */
    private Label classNote() {
        Label note = new Label(look.say("class.note"));
        note.getStyleClass().add("class-note");
        StackPane.setAlignment(note, Pos.CENTER_RIGHT);
        return note;
    }

    /** The timeline gets the height that its lanes need, as long as the program keeps its own share. */
    private void divide() {
        double height = centre.getHeight();
        if (timeline.lens() != null && height > 0) {
            double wanted = (desk.wholeHeight() + SLACK) / height;
            double most = desk.isPaired().get() ? MOST_OF_TWO : MOST_TIMELINE;
            divider.suggest(Math.clamp(wanted, LEAST_TIMELINE, program.showsEvery() ? TIMELINE_BESIDE_EVERY : most));
        }
    }
}
