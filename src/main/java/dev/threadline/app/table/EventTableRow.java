package dev.threadline.app.table;

import dev.threadline.app.look.Look;
import dev.threadline.app.work.Moment;
import dev.threadline.app.work.Workbench;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;

/** A row, which is paler if it tells of what comes after the step where the reader stands. */
final class EventTableRow extends TableRow<EventRow> {
    private static final PseudoClass LATER = PseudoClass.getPseudoClass("later");

    private final Workbench bench;
    private final Look look;
    private final Supplier<EventFacts> facts;

    EventTableRow(Workbench bench, Look look, Supplier<EventFacts> facts) {
        this.bench = bench;
        this.look = look;
        this.facts = facts;
    }

    @Override
    protected void updateItem(EventRow row, boolean empty) {
        super.updateItem(row, empty);
        Moment here = bench.moment().get();
        boolean told = !empty && row != null && here != null;
        pseudoClassStateChanged(LATER, told && row.position() >= here.position());
        setAccessibleText(
                told
                        ? look.say(
                                "table.row",
                                facts.get().step(row.position()),
                                facts.get().effect(row.position()))
                        : null);
    }
}
