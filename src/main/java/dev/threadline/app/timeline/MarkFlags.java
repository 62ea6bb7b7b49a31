package dev.threadline.app.timeline;

import dev.threadline.app.look.Look;
import dev.threadline.app.work.Mark;
import dev.threadline.app.work.Marks;
import dev.threadline.app.work.Workbench;
import dev.threadline.timeline.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.SVGPath;

/** The reader's marks over the timeline: a flag on the ruler, its pole through the lanes, and a smaller flag on the overview. A click goes there. */
final class MarkFlags extends Pane {
    private static final double SIZE = 12;
    private static final double SMALL = 8;
    private static final String FLAG = "M0 0v16h2.5v-6H16l-4-5 4-5z";

    private final Workbench bench;
    private final Marks marks;
    private final Look look;
    private final List<Flag> flags = new ArrayList<>();
    private List<Mark> shown = List.of();

    private record Flag(long step, Line pole, Region onRuler, Region onOverview) {}

    MarkFlags(Workbench bench, Marks marks, Look look) {
        this.bench = bench;
        this.marks = marks;
        this.look = look;
        setPickOnBounds(false);
        setManaged(false);
    }

    /** Puts them where they belong in what a lens shows. */
    void lay(Lens lens) {
        if (!marks.seen().get().equals(shown)) {
            shown = marks.seen().get();
            make();
        }
        Box ruler = lens.ruler();
        Box plot = lens.plot();
        Optional<Box> overview = lens.overview();
        for (Flag flag : flags) {
            double x = lens.x(flag.step);
            boolean inSight = x >= ruler.x() && x <= ruler.right();
            flag.onRuler.setVisible(inSight);
            flag.onRuler.resizeRelocate(x, ruler.bottom() - SIZE, SIZE, SIZE);
            flag.pole.setVisible(inSight);
            flag.pole.setStartX(x);
            flag.pole.setEndX(x);
            flag.pole.setStartY(ruler.bottom());
            flag.pole.setEndY(plot.bottom());
            flag.onOverview.setVisible(overview.isPresent());
            overview.ifPresent(
                    strip -> flag.onOverview.resizeRelocate(lens.overviewX(strip, flag.step), strip.y(), SMALL, SMALL));
        }
    }

    private void make() {
        flags.clear();
        getChildren().clear();
        shown.forEach(mark -> flags.add(new Flag(mark.step(), pole(), flag(mark), flag(mark))));
        flags.forEach(flag -> getChildren().addAll(flag.pole, flag.onRuler, flag.onOverview));
    }

    private static Line pole() {
        Line pole = new Line();
        pole.getStyleClass().add("mark-pole");
        pole.setMouseTransparent(true);
        pole.setManaged(false);
        return pole;
    }

    private Region flag(Mark mark) {
        SVGPath shape = new SVGPath();
        shape.setContent(FLAG);
        Region flag = new Region();
        flag.setShape(shape);
        flag.getStyleClass().add("mark-flag");
        flag.setManaged(false);
        String where = look.say("mark.step", mark.step());
        String words = mark.note().isEmpty() ? where : where + ": " + mark.note();
        Tooltip.install(flag, new Tooltip(words));
        flag.setAccessibleRole(AccessibleRole.BUTTON);
        flag.setAccessibleText(words);
        flag.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                bench.stepTo(mark.step());
            }
        });
        return flag;
    }
}
