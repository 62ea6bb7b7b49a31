package dev.threadline.app.timeline;

import dev.threadline.app.look.Look;
import dev.threadline.timeline.Hit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Tells in a tooltip what lies under the pointer. */
final class SpanTip {
    private static final Duration DELAY = Duration.millis(350);

    private final Node owner;
    private final Look look;
    private final Tooltip tooltip = new Tooltip();
    private final Label title = new Label();
    private final Label body = new Label();
    private Hit.OnSpan told;

    /** @param owner under which the lanes lie */
    SpanTip(Node owner, Look look) {
        this.owner = owner;
        this.look = look;
        tooltip.setShowDelay(DELAY);
        tooltip.setShowDuration(Duration.INDEFINITE);
        title.getStyleClass().add("span-title");
        tooltip.setGraphic(new VBox(title, body));
    }

    /** The pointer is at a place, px. @param lens what shows the lanes, or null */
    void at(Lens lens, double x, double y) {
        if (lens == null || !(lens.hit(x, y) instanceof Hit.OnSpan span) || lens.isHidden(lens.coordinate(x))) {
            forget();
        } else if (told == null || span.spans() != told.spans() || span.span() != told.span()) {
            told = span;
            tooltip.hide();
            SpanFacts facts = SpanFacts.of(
                    lens.reading(),
                    lens.axis().get(),
                    lens.lanes().get(span.lane()),
                    span,
                    lens.view().get().until(),
                    look.texts());
            title.setText(facts.title());
            body.setText(facts.text());
            Tooltip.install(owner, tooltip);
        }
    }

    /** What was told of the place under the pointer is not true of it any more. */
    void forget() {
        Tooltip.uninstall(owner, tooltip);
        tooltip.hide();
        told = null;
    }
}
