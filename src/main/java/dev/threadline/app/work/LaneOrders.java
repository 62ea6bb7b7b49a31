package dev.threadline.app.work;

import dev.threadline.timeline.LaneOrder;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which lanes the reader wants to see, for each scenario that was opened: all its runs are shown so. Lives on the window's thread. */
public final class LaneOrders {
    private final Map<String, LaneOrder> chosen = new HashMap<>();
    private final ReadOnlyObjectWrapper<LaneOrder> order = new ReadOnlyObjectWrapper<>(LaneOrder.OWN);
    private final Workbench bench;

    public LaneOrders(Workbench bench) {
        this.bench = bench;
        bench.title().addListener((_, _, open) -> order.set(chosen.getOrDefault(open, LaneOrder.OWN)));
    }

    /** That of what is open. */
    public ReadOnlyObjectProperty<LaneOrder> order() {
        return order.getReadOnlyProperty();
    }

    /** Shows the lanes of what is open in another way. */
    public void choose(LaneOrder other) {
        chosen.put(bench.title().get(), other);
        order.set(other);
    }
}
