package dev.threadline.app.tour;

import dev.threadline.app.look.Look;
import dev.threadline.app.work.Exploring;
import dev.threadline.app.work.Workbench;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.event.EventHandler;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Leads through the window: a ring around one of its parts after the other, and a card that says what that is for. The window stays
 * as it is and can be used all the while; Enter goes on, Esc ends it.
 */
public final class Tour extends Pane {
    private static final double WIDTH = 320;
    private static final double AIR = 12;
    private static final double RING = 3;

    private final Workbench bench;
    private final Exploring exploring;
    private final Look look;
    private final Runnable ended;
    private final Region ring = new Region();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Label count = new Label();
    private final Button next = new Button();
    private final VBox card;
    private final Runnable follow = this::follow;
    private final EventHandler<KeyEvent> keys = this::press;
    private final InvalidationListener done = _ -> lookAtDone();
    private Stop stop = Stop.LIBRARY;
    private Optional<Bounds> pointedAt = Optional.empty();

    /** Whether what can be tried here had been done before the tour came by, so that doing it again leads nowhere. */
    private boolean doneBefore;

    /** @param ended is told when it is over, or was skipped */
    public Tour(Workbench bench, Exploring exploring, Look look, Runnable ended) {
        this.bench = bench;
        this.exploring = exploring;
        this.look = look;
        this.ended = ended;
        setId("tour");
        setPickOnBounds(false);
        setVisible(false);
        ring.getStyleClass().add("tour-ring");
        ring.setMouseTransparent(true);
        ring.setManaged(false);
        title.getStyleClass().add("story-title");
        text.setWrapText(true);
        count.getStyleClass().add("note");
        next.getStyleClass().add("primary");
        next.setOnAction(_ -> goOn());
        Button skip = new Button(look.say("tour.skip"));
        skip.getStyleClass().add("plain");
        skip.setOnAction(_ -> end());
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox foot = new HBox(count, spring, skip, next);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("tour-foot");
        card = new VBox(title, text, foot);
        card.getStyleClass().addAll("card", "tour-card");
        card.setAccessibleRole(AccessibleRole.PARENT);
        card.setManaged(false);
        getChildren().addAll(ring, card);
    }

    /** Begins, at the beginning. */
    public void start() {
        if (!isVisible()) {
            setVisible(true);
            getScene().addEventFilter(KeyEvent.KEY_PRESSED, keys);
            getScene().addPostLayoutPulseListener(follow);
            bench.moment().addListener(done);
            bench.fork().addListener(done);
            bench.family().addListener(done);
            exploring.stage().addListener(done);
        }
        toFront();
        show(Stop.LIBRARY);
    }

    private void press(KeyEvent event) {
        Node focused = getScene().getFocusOwner();
        boolean taken = focused instanceof ButtonBase || focused instanceof TextInputControl;
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            end();
        } else if (event.getCode() == KeyCode.ENTER && !taken) {
            event.consume();
            goOn();
        }
    }

    private void goOn() {
        if (stop.ordinal() + 1 == Stop.values().length) {
            end();
        } else {
            show(Stop.values()[stop.ordinal() + 1]);
        }
    }

    private void show(Stop now) {
        stop = now;
        doneBefore = now.isDone(bench, exploring);
        title.setText(look.say(now.title()));
        text.setText(look.say(now.text()));
        count.setText(look.say("tour.count", now.ordinal() + 1, Stop.values().length));
        boolean last = now.ordinal() + 1 == Stop.values().length;
        next.setText(look.say(last ? "tour.done" : "tour.next"));
        card.setAccessibleText(title.getText() + ". " + text.getText());
        requestLayout();
    }

    /** What it points at may move at any time. */
    private void follow() {
        if (!target().equals(pointedAt)) {
            requestLayout();
        }
    }

    private void lookAtDone() {
        if (!doneBefore && stop.isDone(bench, exploring)) {
            goOn();
        }
    }

    private void end() {
        setVisible(false);
        getScene().removeEventFilter(KeyEvent.KEY_PRESSED, keys);
        getScene().removePostLayoutPulseListener(follow);
        bench.moment().removeListener(done);
        bench.fork().removeListener(done);
        bench.family().removeListener(done);
        exploring.stage().removeListener(done);
        ended.run();
    }

    /** The card stands beside what it points at, on the side where there is most room; in the middle where that is not to be seen. */
    @Override
    protected void layoutChildren() {
        if (!isVisible()) {
            return;
        }
        double height = card.prefHeight(WIDTH);
        card.resize(WIDTH, height);
        Optional<Bounds> there = target();
        pointedAt = there;
        ring.setVisible(there.isPresent());
        Bounds around = there.orElse(new BoundingBox((getWidth() - WIDTH) / 2, getHeight() / 3, WIDTH, 0));
        ring.resizeRelocate(
                around.getMinX() - RING,
                around.getMinY() - RING,
                around.getWidth() + 2 * RING,
                around.getHeight() + 2 * RING);
        double right = getWidth() - around.getMaxX();
        double left = around.getMinX();
        double below = getHeight() - around.getMaxY();
        double x;
        double y;
        if (below > height + 2 * AIR) {
            x = around.getMinX();
            y = around.getMaxY() + AIR;
        } else if (Math.max(left, right) > WIDTH + 2 * AIR) {
            x = right > left ? around.getMaxX() + AIR : around.getMinX() - AIR - WIDTH;
            y = around.getMinY();
        } else {
            x = around.getMinX();
            y = around.getMinY() - AIR - height;
        }
        card.relocate(
                Math.clamp(x, AIR, Math.max(AIR, getWidth() - WIDTH - AIR)),
                Math.clamp(y, AIR, Math.max(AIR, getHeight() - height - AIR)));
    }

    private Optional<Bounds> target() {
        return Optional.ofNullable(getScene().lookup(stop.target()))
                .filter(Tour::isSeen)
                .map(node -> sceneToLocal(node.localToScene(node.getLayoutBounds())));
    }

    private static boolean isSeen(Node node) {
        Node at = node;
        while (at != null && at.isVisible()) {
            at = at.getParent();
        }
        return at == null;
    }
}
