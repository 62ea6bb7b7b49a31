package dev.threadline.app.timeline;

import dev.threadline.app.look.Look;
import dev.threadline.app.work.Diagnosing;
import dev.threadline.app.work.Diagnosis;
import dev.threadline.app.work.LaneSelection;
import dev.threadline.app.work.Remark;
import dev.threadline.timeline.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/**
 * Marks over the timeline where findings have come about, on the ruler and on the overview: a triangle for a mistake, a ring for what only
 * takes time. A click goes there. Beside the names, a bar at each lane that the chosen finding is about.
 */
final class FindingMarks extends Pane {
    private static final double SIZE = 11;
    private static final double SMALL = 8;
    private static final double BAR = 4;
    private static final String TRIANGLE = "M8 1 16 15H0z";
    private static final String RING = "M8 0a8 8 0 1 0 0 16 8 8 0 0 0 0-16z M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6z";

    private final Diagnosing diagnosing;
    private final LaneSelection selection;
    private final Look look;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Region> bars = new ArrayList<>();
    private Optional<Diagnosis> marked = Optional.empty();

    /** The marks of the findings that have come about by one step. */
    private record Mark(long step, Region onRuler, Region onOverview) {}

    FindingMarks(Diagnosing diagnosing, LaneSelection selection, Look look) {
        this.diagnosing = diagnosing;
        this.selection = selection;
        this.look = look;
        setPickOnBounds(false);
        setManaged(false);
    }

    /** Puts them where they belong in what a lens shows. */
    void lay(Lens lens) {
        Optional<Diagnosis> told = diagnosing.told();
        List<Integer> lanes = selection.lanes().get();
        int wanted = lanes.size() > 1 ? lanes.size() : 0;
        if (!told.equals(marked) || bars.size() != wanted) {
            marked = told;
            make(wanted);
        }
        for (int bar = 0; bar < wanted; bar++) {
            lay(bars.get(bar), lens, lens.placeOf(lanes.get(bar)));
        }
        Box ruler = lens.ruler();
        Optional<Box> overview = lens.overview();
        for (Mark mark : marks) {
            double x = lens.x(mark.step);
            mark.onRuler.setVisible(x >= ruler.x() && x <= ruler.right());
            mark.onRuler.resizeRelocate(x - SIZE / 2, ruler.y() + 1, SIZE, SIZE);
            mark.onOverview.setVisible(overview.isPresent());
            overview.ifPresent(strip -> mark.onOverview.resizeRelocate(
                    lens.overviewX(strip, mark.step) - SMALL / 2, strip.bottom() - SMALL, SMALL, SMALL));
        }
    }

    private static void lay(Region bar, Lens lens, int lane) {
        bar.setVisible(lane >= 0);
        if (lane >= 0) {
            Box plot = lens.plot();
            double top = Math.clamp(lens.lane(lane).y(), plot.y(), plot.bottom());
            double bottom = Math.clamp(lens.lane(lane).bottom(), plot.y(), plot.bottom());
            bar.resizeRelocate(0, top, BAR, bottom - top);
        }
    }

    private void make(int lanes) {
        marks.clear();
        bars.clear();
        getChildren().clear();
        for (int lane = 0; lane < lanes; lane++) {
            Region bar = new Region();
            bar.getStyleClass().add("lane-bar");
            bar.setMouseTransparent(true);
            bar.setManaged(false);
            bars.add(bar);
        }
        places().forEach((step, remarks) -> marks.add(new Mark(step, mark(remarks), mark(remarks))));
        getChildren().addAll(bars);
        marks.forEach(mark -> getChildren().addAll(mark.onRuler, mark.onOverview));
    }

    /** Those that may be told, by step, the gravest first. */
    private Map<Long, List<Remark>> places() {
        return marked.map(Diagnosis::remarks).orElse(List.of()).stream()
                .collect(Collectors.groupingBy(Remark::step, TreeMap::new, Collectors.toList()));
    }

    private Region mark(List<Remark> remarks) {
        Remark gravest = remarks.getFirst();
        SVGPath shape = new SVGPath();
        shape.setContent(gravest.note() ? RING : TRIANGLE);
        Region mark = new Region();
        mark.setShape(shape);
        mark.getStyleClass().addAll("finding-mark", gravest.note() ? "note-mark" : "mistake-mark");
        mark.setManaged(false);
        String words = remarks.stream().map(remark -> remark.words().what()).collect(Collectors.joining("\n"));
        Tooltip.install(mark, new Tooltip(words));
        mark.setAccessibleRole(AccessibleRole.BUTTON);
        mark.setAccessibleText(look.say("findings.mark", gravest.step(), words));
        mark.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                diagnosing.choose(gravest);
            }
        });
        return mark;
    }
}
