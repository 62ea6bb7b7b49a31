package dev.threadline.app.inspect;

import dev.threadline.app.decide.FamilyView;
import dev.threadline.app.look.Look;
import dev.threadline.app.work.Curtain;
import dev.threadline.app.work.Diagnosing;
import dev.threadline.app.work.Explaining;
import dev.threadline.app.work.Marks;
import dev.threadline.app.work.Moment;
import dev.threadline.app.work.RangeSelection;
import dev.threadline.app.work.Reading;
import dev.threadline.app.work.Workbench;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The state after the step: every thread, who waits for whom, every object, and at the end of a deadlock its story. */
public final class Inspector extends ScrollPane {
    private final Workbench bench;
    private final Look look;
    private final Label title = new Label();
    private final VBox story = new VBox();

    /**
     * @param curtain hides how runs end
     * @param diagnosing what went wrong in the run
     * @param marks what the reader marked
     * @param ranges the range of the run that is selected
     */
    public Inspector(
            Workbench bench, Curtain curtain, Diagnosing diagnosing, Marks marks, RangeSelection ranges, Look look) {
        this.bench = bench;
        this.look = look;
        getStyleClass().add("inspector");
        title.getStyleClass().add("title");
        story.getStyleClass().addAll("card", "story");
        story.managedProperty().bind(story.visibleProperty());
        VBox content = new VBox(
                new RangeView(bench, ranges, look),
                title,
                new ThreadsView(bench, look),
                story,
                new WaitsView(new Explaining(bench), look),
                new FindingsView(bench, curtain, diagnosing, look),
                new MarksView(bench, marks, look),
                new FamilyView(bench, curtain, look),
                new WaitForView(bench, look),
                new ObjectsView(bench, look));
        content.getStyleClass().add("inspector-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        bench.moment().addListener((_, _, _) -> refresh());
        bench.reading().addListener((_, _, _) -> refresh());
        refresh();
    }

    private void refresh() {
        Moment moment = bench.moment().get();
        story.getChildren().clear();
        story.setVisible(false);
        title.setText(
                moment == null
                        ? ""
                        : moment.step() == 0
                                ? look.say("inspector.before")
                                : look.say("inspector.after", moment.step()));
        if (moment != null) {
            tell(moment);
        }
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
