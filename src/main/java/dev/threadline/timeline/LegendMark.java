package dev.threadline.timeline;

import dev.threadline.picture.Fill;
import dev.threadline.picture.Pen;
import dev.threadline.picture.Stroke;
import java.util.EnumSet;
import java.util.Set;

/** What a legend names besides the states: the marks in the lanes of objects. */
enum LegendMark {
    FREE("free permit", 14),
    ITEM("item", 14),
    LIMIT("no more room", 22),
    WAKES("wakes", 2),
    TRIPS("all go on", 3),
    FAILED("failed", 13),
    TAKES("takes", 15),
    FREES("frees", 15),
    READS("reads", 11),
    WRITES("writes", 15),
    ADDS("adds", 11),
    REMOVES("gets", 11),
    DONE("task done", 14),
    WAITS("waits", 14),
    NOTIFIES("notifies", 6),
    STARTS("starts", 12),
    JOINS("joins", 14);

    private static final double SIDE = 14;

    private final String word;
    private final double width;

    LegendMark(String word, double width) {
        this.word = word;
        this.width = width;
    }

    String word() {
        return word;
    }

    /** In units of the sheet. */
    double width() {
        return width;
    }

    /** Those that occur in a lane, as far as a sheet shows it. */
    static Set<LegendMark> of(Sheet sheet, Lane.OfObject lane) {
        Range range = sheet.scale().range();
        int worst = lane.levels().worst(range.from(), Math.min(range.to(), sheet.until()));
        int level = worst < 0 ? 0 : lane.level(worst);
        Set<LegendMark> marks = EnumSet.noneOf(LegendMark.class);
        switch (lane.kind()) {
            case SEMAPHORE, BOUNDED_SEMAPHORE -> marks.add(FREE);
            case QUEUE, LIFO_QUEUE, PRIORITY_QUEUE, LIST, DICT -> {
                if (level > 0) {
                    marks.add(ITEM);
                }
                if (StockPainter.showsLimit(sheet, lane)) {
                    marks.add(LIMIT);
                }
            }
            case EVENT, CONDITION -> {
                if (level > 0) {
                    marks.add(WAKES);
                }
            }
            case BARRIER -> {
                if (level == Lane.OfObject.UP) {
                    marks.add(TRIPS);
                }
            }
            case THREAD,
                    INTERPRETER_LOCK,
                    LOCK,
                    RLOCK,
                    READ_WRITE_LOCK,
                    EXCHANGER,
                    COUNT_DOWN_LATCH,
                    ATOMIC_INTEGER,
                    VARIABLE -> {
                // Their lanes say in words what they show.
            }
        }
        return marks;
    }

    void paint(Sheet sheet, double x, double middle) {
        double unit = sheet.unit();
        Pen pen = sheet.marks();
        double side = SIDE * unit;
        double top = middle - side / 2;
        Fill stock = sheet.palette().stock().ground();
        switch (this) {
            case FREE, ITEM -> pen.rectangle(x, top, side, side, 2 * unit, stock, Stroke.NONE);
            case LIMIT -> pen.line(x, middle, x + width * unit, middle, StockPainter.limitLine(sheet));
            case WAKES, TRIPS ->
                pen.rectangle(x, top, width * unit, side, sheet.palette().text());
            case FAILED -> StepSign.cross(sheet, pen, x + side / 2, middle, side * 0.9);
            case TAKES, FREES, READS, WRITES, ADDS, REMOVES, STARTS, JOINS, WAITS, NOTIFIES, DONE ->
                StepSign.paint(
                        sheet,
                        pen,
                        this,
                        x + width * unit / 2,
                        middle,
                        sheet.palette().text());
        }
    }
}
