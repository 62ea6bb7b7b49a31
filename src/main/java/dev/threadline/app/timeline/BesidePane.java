package dev.threadline.app.timeline;

import dev.threadline.analysis.Alignment;
import dev.threadline.app.look.Icon;
import dev.threadline.app.look.Look;
import dev.threadline.app.work.Curtain;
import dev.threadline.app.work.Family;
import dev.threadline.app.work.LaneOrders;
import dev.threadline.app.work.MemberNames;
import dev.threadline.app.work.Moment;
import dev.threadline.app.work.Pair;
import dev.threadline.app.work.Pairing;
import dev.threadline.app.work.Partner;
import dev.threadline.app.work.Workbench;
import dev.threadline.timeline.Axis;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Another run under the one that is read, column by column: which it is, what it has done where the reader stands, and its lanes. */
public final class BesidePane extends VBox {
    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");
    private static final double ICON = 10;

    private final Workbench bench;
    private final Pairing pairing;
    private final Curtain curtain;
    private final TimelinePane timeline;
    private final LaneOrders orders;
    private final Look look;
    private final MemberNames names;
    private final BesideCanvas canvas;
    private final VBox bar;
    private final MenuButton which = new MenuButton();
    private final Label kind = new Label();
    private final Label words = new Label();

    /**
     * @param curtain hides what lies right of the reader in either run
     * @param timeline of the run that is read
     * @param lanes which of either run's lanes are shown
     */
    public BesidePane(
            Workbench bench, Pairing pairing, Curtain curtain, TimelinePane timeline, LaneDesk lanes, Look look) {
        this.bench = bench;
        this.pairing = pairing;
        this.curtain = curtain;
        this.timeline = timeline;
        orders = lanes.orders();
        this.look = look;
        names = new MemberNames(bench, curtain, look.texts());
        canvas = new BesideCanvas(look, this::standAt);
        setId("beside");
        getStyleClass().add("beside");
        bar = bar();
        VBox.setVgrow(canvas, Priority.ALWAYS);
        getChildren().addAll(bar, canvas);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        pairing.pair().addListener((_, _, pair) -> show(pair));
        bench.moment().addListener((_, _, _) -> stand());
        curtain.down().addListener((_, _, _) -> stand());
        look.theme().addListener((_, _, _) -> canvas.follow());
        timeline.onPainted(canvas::follow);
        orders.order().addListener((_, _, order) -> {
            canvas.arrange(order);
            if (canvas.lens() != null) {
                share();
            }
        });
    }

    private VBox bar() {
        Label beside = new Label(look.say("pair.title"));
        beside.getStyleClass().add("heading");
        beside.setMinWidth(USE_PREF_SIZE);
        which.setId("beside-which");
        which.getStyleClass().add("run-kind");
        which.setMinWidth(USE_PREF_SIZE);
        which.setOnShowing(_ -> offer());
        kind.setId("beside-kind");
        kind.getStyleClass().add("beside-kind");
        kind.setMinWidth(USE_PREF_SIZE);
        words.setId("beside-words");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = new Button(null, Icon.CANCEL.node(ICON));
        Tooltip.install(close, new Tooltip(look.say("pair.close")));
        close.setAccessibleText(look.say("pair.close"));
        close.getStyleClass().add("tool");
        close.setOnAction(_ -> {
            pairing.end();
            timeline.requestFocus();
        });
        Region air = new Region();
        HBox.setHgrow(air, Priority.ALWAYS);
        HBox first = new HBox(beside, which, air, close);
        HBox second = new HBox(kind, words);
        first.setAlignment(Pos.CENTER_LEFT);
        second.setAlignment(Pos.BASELINE_LEFT);
        VBox bar = new VBox(first, second);
        bar.getStyleClass().add("beside-bar");
        return bar;
    }

    private void offer() {
        List<MenuItem> items = pairing.offered().stream()
                .map(partner -> {
                    MenuItem item = new MenuItem(name(partner));
                    item.setOnAction(_ -> pairing.lay(partner));
                    return item;
                })
                .toList();
        which.getItems().setAll(items);
    }

    private String name(Partner partner) {
        return switch (partner) {
            case Partner.Relative(Family.Member member) -> names.of(member);
            case Partner.Twin(var twin) -> look.say("pair.twin", twin.scenario().title());
        };
    }

    private void show(Pair pair) {
        canvas.clear();
        timeline.layBeside(pair);
        boolean both = pair != null && timeline.lens() != null;
        if (both) {
            canvas.show(pair, timeline.lens(), orders.order().get());
            offer();
            stand();
            share();
        } else {
            timeline.setPrefHeight(USE_COMPUTED_SIZE);
        }
        setVisible(both);
    }

    /** Where there is too little room, both go without as much of it. */
    private void share() {
        timeline.setPrefHeight(timeline.lens().wholeHeight());
        setPrefHeight(canvas.wholeHeight() + bar.prefHeight(-1));
    }

    private void stand() {
        Pair pair = pairing.pair().get();
        Moment here = bench.moment().get();
        if (pair == null
                || here == null
                || !pair.first().continues(bench.reading().get())) {
            return;
        }
        which.setText(name(pair.partner()));
        long step = here.step();
        boolean atEnd = step == pair.first().steps();
        boolean hidden =
                curtain.down().get() || !atEnd && curtain.hides(pair.second().run());
        String sentence = pair.second().moment(pair.secondStep(step)).sentence();
        words.setText(look.say("pair.there", pair.secondStep(step), sentence));
        tellKind(pair, step);
        canvas.stand(step, hidden, kind.getText() + ". " + words.getText());
    }

    private void tellKind(Pair pair, long step) {
        int skipped = pair.skipped(step);
        Alignment.Kind here = step == 0 ? Alignment.Kind.SAME : pair.kind(step);
        boolean same = here == Alignment.Kind.SAME && skipped == 0;
        kind.pseudoClassStateChanged(DIFFERS, !same);
        if (skipped > 0 && here != Alignment.Kind.ONLY_FIRST) {
            kind.setText(look.say("pair.only-second", skipped));
        } else {
            kind.setText(look.say(
                    switch (here) {
                        case SAME -> "pair.same";
                        case OTHER_VALUE -> "pair.other-value";
                        case ONLY_FIRST -> "pair.only-first";
                        case ONLY_SECOND -> throw new IllegalStateException("a step of the first run");
                    }));
        }
    }

    private void standAt(double coordinate) {
        bench.stepTo(pairing.pair().get().first().step(Axis.STEPS, coordinate));
        timeline.requestFocus();
    }

    /** What it shows the other run through; null without one. */
    public Lens lens() {
        return canvas.lens();
    }

    /** How tall it wants to be, px; 0 while there is nothing beside. */
    public double wholeHeight() {
        return isVisible() ? canvas.wholeHeight() + bar.prefHeight(-1) : 0;
    }
}
