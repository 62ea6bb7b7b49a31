package dev.threadline.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which lanes a slide has room for, and how tall they are. Lanes grow to fill the room: first those whose values can't be read
 * yet, then all alike. When not all fit at the
 * height that a name needs, those stay that matter most ({@link LaneWeight}). The other threads are folded into rows of a few px, so that one still
 * sees what they do, under the words "and 27 more".
 *
 * @param shown the lanes that stand out, in order, each with its box; x and width are those of the plot
 * @param folded the lanes that do not
 * @param fold where the folded ones stand; of no height if there are none
 */
record SlideRows(List<Row> shown, List<Lane> folded, Box fold) {
    private static final double GAP = 9;
    private static final double MOST_EXTRA_GAP = 40;
    private static final double SECTION_GAP = 14;
    private static final double FOLDED = 4.5;
    private static final double LEAST_FOLD = 44;

    /** The lanes of which anything is to be seen: of the folded ones the threads. */
    List<Lane> seen() {
        return Stream.concat(shown.stream().map(Row::lane), folded.stream().filter(Lane.OfThread.class::isInstance))
                .toList();
    }

    /** A lane and where it stands. */
    record Row(Lane lane, Box box) {}

    /** @param unit px of the slide for one px of a slide of 1080 */
    static SlideRows of(List<Lane> lanes, Range range, Box room, double unit) {
        List<Lane> byWeight = new ArrayList<>(lanes);
        Set<Integer> owners = LaneWeight.owners(lanes, range);
        byWeight.sort(Comparator.comparingInt(lane -> LaneWeight.of(lane, range, owners)));
        int count = byWeight.size();
        while (count > 1 && least(byWeight, count, unit) > room.height()) {
            count--;
        }
        List<Lane> shown = new ArrayList<>(lanes);
        List<Lane> folded = new ArrayList<>(byWeight.subList(count, byWeight.size()));
        shown.removeAll(folded);
        folded.sort(Comparator.comparingInt(lanes::indexOf));
        return place(shown, folded, room, unit);
    }

    private static SlideRows place(List<Lane> shown, List<Lane> folded, Box room, double unit) {
        double fold = foldHeight(folded, unit);
        double free = room.height() - least(shown, shown.size(), unit) - fold;
        double toFair =
                shown.stream().mapToDouble(lane -> fair(lane) - least(lane)).sum() * unit;
        double toMost =
                shown.stream().mapToDouble(lane -> most(lane) - fair(lane)).sum() * unit;
        double first = toFair <= 0 ? 0 : Math.clamp(free / toFair, 0, 1);
        double second = toMost <= 0 ? 0 : Math.clamp((free - toFair) / toMost, 0, 1);
        // What even the tallest lanes leave over goes between them, within reason.
        double over = free - toFair - toMost;
        double gap = GAP * unit + Math.clamp(over / Math.max(1, shown.size()), 0, MOST_EXTRA_GAP * unit);
        List<Row> rows = new ArrayList<>();
        double y = room.y();
        Lane before = null;
        for (Lane lane : shown) {
            y += before != null && before.getClass() != lane.getClass() ? SECTION_GAP * unit : 0;
            double height =
                    (least(lane) + (fair(lane) - least(lane)) * first + (most(lane) - fair(lane)) * second) * unit;
            rows.add(new Row(lane, new Box(room.x(), y, room.width(), height)));
            y += height + gap;
            before = lane;
        }
        Box foldBox = new Box(room.x(), y, room.width(), Math.max(0, fold - GAP * unit));
        return new SlideRows(List.copyOf(rows), List.copyOf(folded), foldBox);
    }

    private static double least(List<Lane> byWeight, int count, double unit) {
        double sum = byWeight.stream()
                .limit(count)
                .mapToDouble(lane -> (least(lane) + GAP) * unit)
                .sum();
        long kinds =
                byWeight.stream().limit(count).map(Lane::getClass).distinct().count();
        return sum
                + Math.max(0, kinds - 1) * SECTION_GAP * unit
                + foldHeight(byWeight.subList(count, byWeight.size()), unit);
    }

    private static double foldHeight(List<Lane> folded, double unit) {
        long threads = folded.stream().filter(Lane.OfThread.class::isInstance).count();
        return folded.isEmpty() ? 0 : (Math.max(LEAST_FOLD, threads * FOLDED) + GAP) * unit;
    }

    private static double least(Lane lane) {
        return switch (lane) {
            case Lane.OfThread _ -> 52;
            case Lane.OfLock lock -> lock.depth() > 1 ? 100 : 72;
            case Lane.OfObject object -> ObjectParts.height(object);
            case Lane.OfVariable _ -> 44;
        };
    }

    private static double fair(Lane lane) {
        return switch (lane) {
            case Lane.OfObject object -> ObjectParts.fair(object);
            case Lane.OfThread _, Lane.OfLock _, Lane.OfVariable _ -> least(lane);
        };
    }

    private static double most(Lane lane) {
        return switch (lane) {
            case Lane.OfThread _ -> 200;
            case Lane.OfLock lock -> lock.depth() > 1 ? 170 : 124;
            case Lane.OfObject object -> Math.max(ObjectParts.fair(object), ObjectParts.most(object));
            case Lane.OfVariable _ -> 90;
        };
    }
}
