package dev.threadline.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** A row that never asks for more width than there is: what matters least gives way, one thing after the other. */
class ElasticRow extends HBox {
    /** Each shows something, or does without it; the first gives way first. */
    private final List<Consumer<Boolean>> extras = new ArrayList<>();

    private double fittedWidth = -1;
    private double fittedNeed = -1;

    ElasticRow() {
        setMinWidth(0);
    }

    /** Names what gives way next, after all that was named before. */
    final void givesWay(Node extra) {
        givesWay(shown -> {
            extra.setVisible(shown);
            extra.setManaged(shown);
        });
    }

    /** Names something that gives way in a way of its own. @param show shows it, or does without it */
    final void givesWay(Consumer<Boolean> show) {
        extras.add(show);
    }

    /** Looks for what has room only when that may be something else than before: each look asks for another layout. */
    @Override
    protected void layoutChildren() {
        if (getWidth() != fittedWidth || needed() != fittedNeed) {
            extras.forEach(extra -> extra.accept(true));
            for (Consumer<Boolean> extra : extras) {
                if (needed() <= getWidth()) {
                    break;
                }
                extra.accept(false);
            }
            fittedWidth = getWidth();
            fittedNeed = needed();
        }
        super.layoutChildren();
    }

    private double needed() {
        List<Node> there = getManagedChildren();
        double widths = there.stream().mapToDouble(node -> node.prefWidth(-1)).sum();
        return snappedLeftInset() + snappedRightInset() + widths + getSpacing() * (there.size() - 1);
    }
}
