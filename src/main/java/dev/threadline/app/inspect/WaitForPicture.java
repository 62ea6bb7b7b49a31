package dev.threadline.app.inspect;

import dev.threadline.analysis.WaitForGraph;
import dev.threadline.analysis.WaitForGraph.Wait;
import dev.threadline.app.look.Texts;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.picture.Anchor;
import dev.threadline.picture.Colour;
import dev.threadline.picture.DisplayList;
import dev.threadline.picture.Outline;
import dev.threadline.picture.Palette;
import dev.threadline.picture.Pen;
import dev.threadline.picture.Plate;
import dev.threadline.picture.Stroke;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.TextStyle;
import dev.threadline.timeline.ThreadInitials;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Draws who waits for whom. A cycle is a ring, so that it is seen to close: thread, dashed to what it wants, solid to who
 * holds that, and so on round. Everybody else stands in rows below, those who wait for the same in one row.
 */
public final class WaitForPicture {
    private static final double PADDING = 10;
    private static final double NODE = 30;
    private static final double ROW = 44;
    private static final double RING_PER_NODE = 34;
    private static final double LEAST_RING = 110;
    private static final double ASIDE = 6;
    private static final double ARROW = 9;
    private static final double LEAST_ARROW = 19;
    private static final double MOST_ARROW = 60;
    private static final double MOST_IN_RING = 96;
    private static final double AIR = 14;
    private static final int MOST_ROWS = 8;
    private static final TextStyle NAME = TextStyle.sans(TextStyle.Weight.SEMIBOLD, 12.5);
    private static final TextStyle NOTE = TextStyle.sans(TextStyle.Weight.REGULAR, 12);

    private final EventLog log;
    private final TextMeasure measure;
    private final Palette palette;
    private final Texts texts;
    private final double width;
    private final ThreadInitials initials;
    private final Pen edges = new Pen();
    private final Pen nodes = new Pen();

    /**
     * What is to be drawn: a thread on its plate, an object in a frame.
     *
     * @param plate empty for an object
     */
    private record Sign(String name, Optional<Plate> plate) {}

    /** What has been drawn, by its middle. */
    private record Node(double x, double y, double width, double height) {
        /** Where a line from the middle towards a point leaves the box. */
        double[] edgeTowards(double toX, double toY) {
            double dx = toX - x;
            double dy = toY - y;
            double share = 1 / Math.max(Math.abs(dx) / (width / 2), Math.abs(dy) / (height / 2));
            return new double[] {x + dx * share, y + dy * share};
        }
    }

    /** @param width of the picture, px */
    WaitForPicture(EventLog log, TextMeasure measure, Palette palette, Texts texts, double width) {
        this.log = log;
        this.measure = measure;
        this.palette = palette;
        this.texts = texts;
        this.width = width;
        initials = ThreadInitials.of(log.threads());
    }

    /** The picture of a graph in which somebody waits. */
    DisplayList draw(WaitForGraph graph) {
        double y = PADDING;
        List<Wait> rest = new ArrayList<>(graph.waits());
        for (List<Wait> cycle : graph.cycles()) {
            rest.removeAll(cycle);
            y += ring(cycle, y) + PADDING;
        }
        Map<Integer, List<Wait>> rows =
                rest.stream().collect(Collectors.groupingBy(Wait::object, LinkedHashMap::new, Collectors.toList()));
        for (List<Wait> row : rows.values().stream().limit(MOST_ROWS).toList()) {
            row(row, y + ROW / 2);
            y += ROW;
        }
        if (rows.size() > MOST_ROWS) {
            nodes.text(
                    PADDING, y + NOTE.size(), texts.say("graph.more", rows.size() - MOST_ROWS), NOTE, palette.muted());
            y += 2 * NOTE.size();
        }
        Pen all = new Pen();
        edges.items().forEach(all::add);
        nodes.items().forEach(all::add);
        return new DisplayList(width, y + PADDING, palette.card(), texts.say("graph.title"), "", all.items());
    }

    /** Goes round clockwise, from the first thread at the left; returns its height. */
    private double ring(List<Wait> cycle, double top) {
        int count = cycle.size() * 2;
        double height = count == 2 ? ROW : Math.max(LEAST_RING, count * RING_PER_NODE);
        double middleX = width / 2;
        double middleY = top + height / 2;
        double radiusX = (width - PADDING - MOST_IN_RING) / 2;
        double radiusY = (height - NODE) / 2;
        Node[] ring = new Node[count];
        for (int at = 0; at < count; at++) {
            double angle = Math.PI + at * 2 * Math.PI / count;
            double x = middleX + radiusX * Math.cos(angle);
            double y = middleY + radiusY * Math.sin(angle);
            Wait wait = cycle.get(at / 2);
            Sign sign = at % 2 == 0 ? thread(wait.thread(), false) : object(wait.object());
            ring[at] = draw(sign, x, y, MOST_IN_RING);
        }
        // Whoever waits for itself has only one neighbour.
        double aside = count == 2 ? ASIDE : 0;
        for (int at = 0; at < count; at++) {
            Node to = ring[(at + 1) % count];
            if (at % 2 == 0) {
                wants(ring[at], to, aside);
            } else {
                heldBy(ring[at], to, aside);
            }
        }
        return height;
    }

    /** Who waits, what for, and who has it; to wait for a thread's end is to wait for that thread. */
    private void row(List<Wait> waits, double y) {
        Wait first = waits.getFirst();
        boolean join = log.object(first.object()).kind() == ObjectKind.THREAD;
        boolean held = first.holder() != WaitForGraph.NOBODY;
        double most = width - 2 * PADDING;
        List<Sign> signs = signs(waits, join, held, 0);
        for (int brief = 1; brief <= 2 && sum(signs, most) > most - (signs.size() - 1) * LEAST_ARROW; brief++) {
            signs = signs(waits, join, held, brief);
        }
        double arrows = (signs.size() - 1) * LEAST_ARROW;
        double limit = limit(signs, most - arrows);
        double gap = signs.size() == 1 ? 0 : Math.min(MOST_ARROW, (most - sum(signs, limit)) / (signs.size() - 1));
        double x = PADDING;
        List<Node> row = new ArrayList<>();
        for (Sign sign : signs) {
            double size = Math.min(limit, natural(sign));
            row.add(draw(sign, x + size / 2, y, size));
            x += size + gap;
        }
        wants(row.get(0), row.get(1), 0);
        if (row.size() > 2) {
            heldBy(row.get(1), row.get(2), 0);
        }
    }

    /** @param brief how many of the threads, the holder first, have the letters of their lanes in place of their names */
    private List<Sign> signs(List<Wait> waits, boolean join, boolean held, int brief) {
        Wait first = waits.getFirst();
        List<Sign> signs = new ArrayList<>();
        signs.add(
                waits.size() == 1
                        ? thread(first.thread(), brief > 1)
                        : new Sign(texts.say("graph.threads", waits.size()), Optional.of(palette.strong())));
        if (!join || !held) {
            signs.add(object(first.object()));
        }
        if (held) {
            signs.add(thread(first.holder(), brief > 0));
        }
        return signs;
    }

    /** The width to which the widest signs must be cut so that all fit. */
    private double limit(List<Sign> signs, double room) {
        double limit = room;
        while (sum(signs, limit) > room) {
            limit -= 1;
        }
        return limit;
    }

    private double sum(List<Sign> signs, double limit) {
        return signs.stream()
                .mapToDouble(sign -> Math.min(limit, natural(sign)))
                .sum();
    }

    private double natural(Sign sign) {
        return Math.max(NODE + 6, measure.width(sign.name(), NAME) + AIR);
    }

    private Sign thread(int thread, boolean brief) {
        String name = brief ? initials.of(thread) : log.thread(thread).name();
        return new Sign(name, Optional.of(palette.owner(thread)));
    }

    private Sign object(int object) {
        int thread = log.threadOf(object);
        return new Sign(
                thread < 0
                        ? log.object(object).name()
                        : texts.say("graph.end", log.thread(thread).name()),
                Optional.empty());
    }

    private Node draw(Sign sign, double x, double y, double most) {
        String shown = measure.ellipsize(sign.name(), NAME, most - AIR + 4);
        double size = Math.min(most, natural(sign));
        double left = x - size / 2;
        double top = y - NODE / 2;
        sign.plate()
                .ifPresentOrElse(
                        plate -> nodes.rectangle(left, top, size, NODE, NODE / 2, plate.ground(), Stroke.NONE),
                        () -> nodes.rectangle(
                                left, top, size, NODE, 5, palette.background(), Stroke.solid(palette.text(), 1.25)));
        Colour ink = sign.plate().map(Plate::text).orElse(palette.text());
        nodes.text(x, measure.baselineCentredOn(y, NAME), shown, NAME, Anchor.MIDDLE, ink);
        return new Node(x, y, size, NODE);
    }

    private void wants(Node from, Node to, double aside) {
        arrow(from, to, Stroke.dashed(palette.text(), 1.75), aside);
    }

    private void heldBy(Node from, Node to, double aside) {
        arrow(from, to, Stroke.solid(palette.text(), 1.75), aside);
    }

    /** @param aside how far the arrow keeps to its left hand, px, so that there and back do not lie on each other */
    private void arrow(Node from, Node to, Stroke stroke, double aside) {
        double[] start = from.edgeTowards(to.x(), to.y());
        double[] tip = to.edgeTowards(from.x(), from.y());
        double length = Math.hypot(tip[0] - start[0], tip[1] - start[1]);
        double dx = (tip[0] - start[0]) / length;
        double dy = (tip[1] - start[1]) / length;
        double tipX = tip[0] + dy * aside;
        double tipY = tip[1] - dx * aside;
        double footX = tipX - dx * ARROW;
        double footY = tipY - dy * ARROW;
        edges.line(start[0] + dy * aside, start[1] - dx * aside, footX, footY, stroke);
        Outline head = Outline.from(tipX, tipY)
                .line(footX - dy * ARROW / 2, footY + dx * ARROW / 2)
                .line(footX + dy * ARROW / 2, footY - dx * ARROW / 2)
                .close();
        edges.path(head, stroke.colour(), Stroke.NONE);
    }
}
