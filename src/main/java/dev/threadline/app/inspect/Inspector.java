package dev.threadline.app.inspect;

import dev.threadline.app.decide.FamilyView;
import dev.threadline.app.look.Badge;
import dev.threadline.app.look.Look;
import dev.threadline.app.work.Curtain;
import dev.threadline.app.work.Diagnosing;
import dev.threadline.app.work.Explaining;
import dev.threadline.app.work.Moment;
import dev.threadline.app.work.Reading;
import dev.threadline.app.work.Workbench;
import dev.threadline.picture.TextStyle;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The state after the step: every thread, who waits for whom, every object, and at the end of a deadlock its story. */
public final class Inspector extends ScrollPane {
    private static final TextStyle THREAD = TextStyle.sans(TextStyle.Weight.BOLD, 13);
    private static final TextStyle OBJECT = TextStyle.mono(TextStyle.Weight.BOLD, 12.5);

    /** More room than this a name does not get, px: beside it a word such as "ended" has to fit, in a pane that scrolls too. */
    private static final double MOST_NAME = 136;

    private final Workbench bench;
    private final Look look;
    private final Label title = new Label();
    private final GridPane threads = grid();
    private final GridPane objects = grid();
    private final VBox everything;
    private final VBox story = new VBox();

    /**
     * @param curtain hides how runs end
     * @param diagnosing what went wrong in the run
     */
    public Inspector(Workbench bench, Curtain curtain, Diagnosing diagnosing, Look look) {
        this.bench = bench;
        this.look = look;
        getStyleClass().add("inspector");
        title.getStyleClass().add("title");
        story.getStyleClass().addAll("card", "story");
        story.managedProperty().bind(story.visibleProperty());
        Label heading = new Label(look.say("inspector.everything"));
        heading.getStyleClass().add("heading");
        everything = new VBox(heading, objects);
        everything.getStyleClass().add("section");
        everything.managedProperty().bind(everything.visibleProperty());
        VBox content = new VBox(
                title,
                threads,
                story,
                new WaitsView(new Explaining(bench), look),
                new FindingsView(bench, curtain, diagnosing, look),
                new FamilyView(bench, curtain, look),
                new WaitForView(bench, look),
                everything);
        content.getStyleClass().add("inspector-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        bench.moment().addListener((_, _, _) -> refresh());
        bench.reading().addListener((_, _, _) -> refresh());
        look.theme().addListener((_, _, _) -> refresh());
        refresh();
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        return grid;
    }

    private void refresh() {
        Moment moment = bench.moment().get();
        threads.getChildren().clear();
        objects.getChildren().clear();
        story.getChildren().clear();
        everything.setVisible(moment != null && !moment.objects().isEmpty());
        story.setVisible(false);
        title.setText(
                moment == null
                        ? ""
                        : moment.step() == 0
                                ? look.say("inspector.before")
                                : look.say("inspector.after", moment.step()));
        if (moment != null) {
            moment.threads().forEach(this::add);
            moment.objects().forEach(this::add);
            tell(moment);
        }
    }

    private void add(Moment.ThreadNow thread) {
        Label name = name(thread.name(), THREAD);
        name.getStyleClass().add("thread-name");
        Label state = words(thread.text());
        state.setStyle(
                "-fx-text-fill: " + look.palette().state(thread.role()).word().hex() + ";");
        threads.addRow(
                threads.getRowCount(), new Badge(thread.sign(), look.palette().owner(thread.id())), name, state);
    }

    private void add(Moment.ObjectNow object) {
        Label name = name(object.name(), OBJECT);
        name.getStyleClass().add("object-name");
        objects.addRow(objects.getRowCount(), name, words(object.text()));
    }

    /** A name takes the room that it needs, up to a limit; the words beside it go on in the next line. */
    private Label name(String text, TextStyle style) {
        Label name = new Label(text);
        double needed = look.measure().width(text, style) + 2;
        name.setMinWidth(Math.min(MOST_NAME, needed));
        name.setMaxWidth(MOST_NAME);
        if (needed > MOST_NAME) {
            name.setTooltip(new Tooltip(text));
        }
        return name;
    }

    private static Label words(String text) {
        Label words = new Label(text);
        words.setWrapText(true);
        return words;
    }

    private void tell(Moment moment) {
        Reading reading = bench.reading().get();
        List<String> sentences = reading.story();
        if (moment.step() == reading.steps() && !sentences.isEmpty()) {
            Label heading = new Label(look.say("inspector.story"));
            heading.getStyleClass().add("story-title");
            story.getChildren().add(heading);
            sentences.forEach(sentence -> story.getChildren().add(words(sentence)));
            story.setVisible(true);
        }
    }
}
