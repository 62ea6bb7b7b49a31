package dev.threadline.app.decide;

import dev.threadline.app.look.Icon;
import dev.threadline.app.look.Look;
import dev.threadline.app.work.Curtain;
import dev.threadline.app.work.Family;
import dev.threadline.app.work.MemberNames;
import dev.threadline.app.work.Workbench;
import dev.threadline.event.OutcomeKind;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The runs that branched off each other, as a tree to switch in; nothing at all while there is but one. */
public final class FamilyView extends VBox {
    private static final PseudoClass READ = PseudoClass.getPseudoClass("read");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    /** How far a branch stands to the right of what it branched off, px. */
    private static final double INDENT = 14;

    private static final int MOST_INDENTS = 6;

    private final Workbench bench;
    private final Curtain curtain;
    private final MemberNames names;
    private final VBox rows = new VBox();

    /** @param curtain hides how runs end that were not read to their end */
    public FamilyView(Workbench bench, Curtain curtain, Look look) {
        this.bench = bench;
        this.curtain = curtain;
        names = new MemberNames(bench, curtain, look.texts());
        setId("family");
        getStyleClass().add("section");
        Label heading = new Label(look.say("family.title"));
        heading.getStyleClass().add("heading");
        getChildren().addAll(heading, rows);
        managedProperty().bind(visibleProperty());
        bench.family().addListener((_, _, _) -> show());
        curtain.down().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        Family family = bench.family().get();
        rows.getChildren().clear();
        setVisible(family != null && family.tree().size() > 1);
        if (isVisible()) {
            family.members()
                    .forEach(member ->
                            rows.getChildren().add(row(member, member.path().equals(family.path()))));
        }
    }

    private Button row(Family.Member member, boolean read) {
        OutcomeKind kind = member.run().outcome().kind();
        boolean hidden = curtain.hides(member.run());
        boolean bad = !hidden && !kind.isGood();
        Button row = new Button(names.of(member), (hidden ? Icon.PLAY : bad ? Icon.WARNING : Icon.DONE).node(12));
        row.getStyleClass().add("family-row");
        row.pseudoClassStateChanged(READ, read);
        row.pseudoClassStateChanged(BAD, bad);
        row.setMaxWidth(Double.MAX_VALUE);
        VBox.setMargin(row, new Insets(0, 0, 0, INDENT * Math.min(member.path().size(), MOST_INDENTS)));
        row.setOnAction(_ -> bench.turnTo(member));
        return row;
    }
}
