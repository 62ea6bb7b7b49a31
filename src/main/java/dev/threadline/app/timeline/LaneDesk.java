package dev.threadline.app.timeline;

import dev.threadline.app.work.Curtain;
import dev.threadline.app.work.Dealings;
import dev.threadline.app.work.LaneOrders;
import dev.threadline.app.work.LaneSelection;
import dev.threadline.app.work.Latest;
import dev.threadline.app.work.Reading;
import dev.threadline.app.work.Workbench;
import dev.threadline.timeline.Lane;
import dev.threadline.timeline.LaneKey;
import dev.threadline.timeline.LaneOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Moves, pins and hides lanes: the selected one, and those that have nothing to do with it. Lives on the window's thread. */
public final class LaneDesk {
    private final Workbench bench;
    private static final Pattern NUMBER = Pattern.compile("[-_ ]?\\d+$");

    private final Curtain curtain;
    private final LaneSelection selection;
    private final LaneOrders orders;
    private final Latest latest;
    private final ReadOnlyIntegerWrapper hidden = new ReadOnlyIntegerWrapper();

    /** @param curtain hides who will have to do with whom */
    public LaneDesk(Workbench bench, Curtain curtain, LaneSelection selection) {
        this.bench = bench;
        this.curtain = curtain;
        this.selection = selection;
        orders = new LaneOrders(bench);
        latest = new Latest(bench);
        orders.order().addListener((_, _, _) -> count());
        bench.reading().addListener((_, before, now) -> {
            if (now == null || !now.continues(before)) {
                latest.drop();
            }
            count();
        });
    }

    /** Which lanes are shown, and in which order. */
    LaneOrders orders() {
        return orders;
    }

    /** How many lanes of the run are hidden. */
    public ReadOnlyIntegerProperty hidden() {
        return hidden.getReadOnlyProperty();
    }

    private void count() {
        hidden.set(bench.reading().get() == null ? 0 : order().hiddenOf(lanes()));
    }

    private LaneOrder order() {
        return orders.order().get();
    }

    private List<Lane> lanes() {
        Reading reading = bench.reading().get();
        return reading.timeline(reading.axis()).lanes();
    }

    /** The lanes that some hold of. */
    private List<LaneKey> keys(Predicate<Lane> wanted) {
        List<Lane> lanes = lanes();
        List<LaneKey> keys = LaneKey.of(lanes);
        return IntStream.range(0, keys.size())
                .filter(place -> wanted.test(lanes.get(place)))
                .mapToObj(keys::get)
                .toList();
    }

    private List<LaneKey> selected() {
        OptionalInt subject = selection.first();
        return subject.isEmpty() ? List.of() : keys(lane -> lane.subject() == subject.getAsInt());
    }

    /** Moves the selected lane before the one above it, or after the one below it. */
    public void move(boolean up) {
        selected().forEach(lane -> orders.choose(order().moving(lane, up, lanes())));
    }

    /** Puts the selected lane on top, or back among the others. */
    public void pin() {
        selected().forEach(lane -> orders.choose(order().pinning(lane)));
    }

    /** Folds the selected lane to a strip, or unfolds it. */
    public void fold() {
        orders.choose(order().folding(selected()));
    }

    /** Folds all lanes like the selected one, or unfolds them: threads of one name, objects of one kind. */
    public void foldLike() {
        OptionalInt subject = selection.first();
        lanes().stream()
                .filter(lane -> subject.isPresent() && lane.subject() == subject.getAsInt())
                .findFirst()
                .ifPresent(one -> orders.choose(order().folding(keys(other -> isLike(one, other)))));
    }

    private static boolean isLike(Lane one, Lane other) {
        return switch (one) {
            case Lane.OfThread thread ->
                other instanceof Lane.OfThread && stem(thread.name()).equals(stem(other.name()));
            case Lane.OfLock lock -> other instanceof Lane.OfLock its && its.kind() == lock.kind();
            case Lane.OfObject object -> other instanceof Lane.OfObject its && its.kind() == object.kind();
            case Lane.OfVariable _ -> other instanceof Lane.OfVariable;
        };
    }

    /** A thread's name without its number. */
    private static String stem(String name) {
        return NUMBER.matcher(name).replaceFirst("");
    }

    /** Hides the selected lane. */
    public void hide() {
        orders.choose(order().hiding(selected()));
    }

    /** Shows all lanes again. */
    public void showAll() {
        latest.drop();
        orders.choose(order().showingAll());
    }

    /** Hides what has nothing to do with the selected lane; while the curtain is down, as far as that is known. */
    public void showOnlyDealings() {
        OptionalInt subject = selection.first();
        if (subject.isEmpty()) {
            return;
        }
        Reading reading = bench.reading().get();
        long known = curtain.down().get() ? bench.moment().get().position() : reading.size();
        latest.ask(progress -> Dealings.of(reading.log(), known, progress).with(subject.getAsInt()), this::showOnly);
    }

    private void showOnly(Set<Integer> subjects) {
        List<LaneKey> others = new ArrayList<>(keys(lane -> !subjects.contains(lane.subject())));
        orders.choose(order().showingAll().hiding(others));
    }
}
