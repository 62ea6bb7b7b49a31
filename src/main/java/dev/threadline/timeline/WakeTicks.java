package dev.threadline.timeline;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.picture.Colour;
import dev.threadline.picture.Stroke;
import dev.threadline.picture.TextStyle;
import java.util.List;
import java.util.stream.Collectors;

/** Draws the moments at which somebody woke others, or nobody, as ticks that no zoom hides, with words beside them. */
final class WakeTicks {
    private static final int NAMED = 3;

    private final Sheet sheet;
    private final Lane.OfObject lane;
    private final Box box;
    private final double indent;
    private final EventLog log;

    /** A tick whose words wait for the next one to know how much room they have. */
    private long pending = -1;

    private double pendingX;

    /** @param indent from a tick to its words, px */
    WakeTicks(Sheet sheet, Lane.OfObject lane, Box box, double indent) {
        this.indent = indent;
        this.sheet = sheet;
        this.lane = lane;
        this.box = box;
        log = sheet.timeline().log();
    }

    void paint() {
        new SpanWalk(lane.levels(), sheet.scale(), sheet.until()).walk(this::piece);
        words(sheet.right());
    }

    private void piece(double left, double right, int span, boolean exact) {
        long event = lane.levels().event(span);
        if (lane.level(span) != Lane.OfObject.UP || event < 0 || !wakes(log.kindAt(event))) {
            return;
        }
        double width = 2.2 * sheet.unit();
        if (!exact) {
            words(left);
            sheet.marks().rectangle(left, box.y(), Math.max(width, right - left), box.height(), ink());
            return;
        }
        if (sheet.scale().range().contains(lane.levels().start(span))) {
            words(left);
            sheet.marks().line(left + width / 2, box.y(), left + width / 2, box.bottom(), Stroke.solid(ink(), width));
            pending = event;
            pendingX = left + width;
        }
    }

    private static boolean wakes(EventKind kind) {
        return kind == EventKind.NOTIFY || kind == EventKind.SET || kind == EventKind.EXCHANGE;
    }

    private Colour ink() {
        return sheet.palette().text();
    }

    private void words(double until) {
        if (pending < 0) {
            return;
        }
        List<Integer> woken = log.detailAt(pending) instanceof Detail.Woken(var threads) ? threads : List.of();
        TextStyle style = sheet.type().note();
        double left = pendingX + indent;
        double room = until - left - 4 * sheet.unit();
        Lettering.whole(label(woken), sheet.measure(), style, room, box.height())
                .ifPresent(line -> Lettering.from(
                        sheet,
                        left,
                        box.y() + box.height() / 2,
                        line,
                        style,
                        woken.isEmpty()
                                ? sheet.palette().text()
                                : sheet.palette().muted()));
        pending = -1;
    }

    private Label swap(int thread, List<Integer> partner) {
        String names = partner.stream()
                .map(other -> " and " + log.thread(other).name())
                .collect(Collectors.joining());
        return Label.of(log.thread(thread).name() + names + " swap").or("swap");
    }

    private Label label(List<Integer> woken) {
        if (log.kindAt(pending) == EventKind.EXCHANGE) {
            return swap(log.threadAt(pending), woken);
        }
        if (woken.isEmpty()) {
            return Label.of("wakes nobody").or("nobody");
        }
        String names = woken.stream().map(thread -> log.thread(thread).name()).collect(Collectors.joining(", "));
        String signs = woken.stream().map(sheet.timeline().initials()::of).collect(Collectors.joining(", "));
        Label label = woken.size() <= NAMED ? Label.of("wakes " + names).or("wakes " + signs) : Label.NONE;
        return label.or("wakes " + woken.size()).or(woken.size() <= NAMED ? signs : Integer.toString(woken.size()));
    }
}
