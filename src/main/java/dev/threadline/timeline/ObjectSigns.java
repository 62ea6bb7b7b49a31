package dev.threadline.timeline;

import dev.threadline.event.ObjectKind;
import dev.threadline.picture.Colour;
import dev.threadline.picture.Fill;
import dev.threadline.picture.Outline;
import dev.threadline.picture.Pen;
import dev.threadline.picture.Stroke;

/** The small signs beside the names of objects, each a drawing of what its lane shows. */
final class ObjectSigns {
    private ObjectSigns() {}

    /** @param box a square, px */
    static void paint(Pen pen, ObjectKind kind, Box box, Colour colour) {
        switch (kind) {
            case INTERPRETER_LOCK, LOCK, RLOCK, READ_WRITE_LOCK ->
                Shapes.padlock(pen, box.x(), box.y(), box.width(), colour);
            case CONDITION -> Shapes.openPadlock(pen, box.x(), box.y(), box.width(), colour);
            case SEMAPHORE, BOUNDED_SEMAPHORE -> permits(pen, box, colour);
            case QUEUE, LIFO_QUEUE, PRIORITY_QUEUE -> queue(pen, box, colour);
            case LIST, DICT -> brackets(pen, box, colour);
            case EVENT -> flag(pen, box, colour);
            case BARRIER -> gate(pen, box, colour);
            case COUNT_DOWN_LATCH -> stairs(pen, box, colour);
            case EXCHANGER -> swap(pen, box, colour);
            case THREAD, ATOMIC_INTEGER, VARIABLE -> {
                // A thread has its badge; a variable's cells say what it is.
            }
        }
    }

    private static Stroke line(Box box, Colour colour) {
        return Stroke.solid(colour, box.width() * 0.1);
    }

    private static double x(Box box, double share) {
        return box.x() + box.width() * share;
    }

    private static double y(Box box, double share) {
        return box.y() + box.height() * share;
    }

    private static void cell(Pen pen, Box box, double x, double y, double size, Fill fill, Colour colour) {
        double side = box.width() * size;
        pen.rectangle(x(box, x), y(box, y), side, side, side / 5, fill, Stroke.solid(colour, box.width() * 0.07));
    }

    private static void permits(Pen pen, Box box, Colour colour) {
        for (int row = 0; row < 3; row++) {
            double top = y(box, 0.12 + 0.28 * row);
            Fill fill = row == 0 ? Fill.NONE : colour;
            Stroke edge = Stroke.solid(colour, box.width() * 0.07);
            pen.rectangle(x(box, 0.15), top, box.width() * 0.7, box.height() * 0.18, 0, fill, edge);
        }
    }

    private static void queue(Pen pen, Box box, Colour colour) {
        for (int at = 0; at < 3; at++) {
            cell(pen, box, 0.06 + 0.32 * at, 0.38, 0.24, at == 0 ? Fill.NONE : colour, colour);
        }
    }

    private static void brackets(Pen pen, Box box, Colour colour) {
        for (double side : new double[] {-1, 1}) {
            double outer = 0.5 + side * 0.38;
            double inner = 0.5 + side * 0.2;
            pen.path(
                    Outline.from(x(box, inner), y(box, 0.14))
                            .line(x(box, outer), y(box, 0.14))
                            .line(x(box, outer), y(box, 0.86))
                            .line(x(box, inner), y(box, 0.86)),
                    Fill.NONE,
                    line(box, colour));
        }
        cell(pen, box, 0.42, 0.42, 0.16, colour, colour);
    }

    private static void flag(Pen pen, Box box, Colour colour) {
        pen.line(x(box, 0.24), y(box, 0.06), x(box, 0.24), y(box, 0.94), line(box, colour));
        Outline cloth = Outline.from(x(box, 0.24), y(box, 0.1))
                .line(x(box, 0.86), y(box, 0.32))
                .line(x(box, 0.24), y(box, 0.54))
                .close();
        pen.path(cloth, colour, Stroke.NONE);
    }

    private static void gate(Pen pen, Box box, Colour colour) {
        for (double post : new double[] {0.14, 0.86}) {
            pen.line(x(box, post), y(box, 0.1), x(box, post), y(box, 0.9), line(box, colour));
        }
        for (double rail : new double[] {0.36, 0.64}) {
            pen.line(x(box, 0.14), y(box, rail), x(box, 0.86), y(box, rail), line(box, colour));
        }
    }

    private static void stairs(Pen pen, Box box, Colour colour) {
        for (int step = 0; step < 3; step++) {
            double top = 0.14 + 0.26 * step;
            pen.rectangle(
                    x(box, 0.12 + 0.27 * step),
                    y(box, top),
                    box.width() * 0.2,
                    box.height() * (0.88 - top),
                    0,
                    colour,
                    Stroke.NONE);
        }
    }

    private static void swap(Pen pen, Box box, Colour colour) {
        for (double side : new double[] {-1, 1}) {
            double middle = 0.5 + side * 0.18;
            double tip = 0.5 + side * 0.4;
            pen.line(x(box, 0.5 - side * 0.4), y(box, middle), x(box, tip), y(box, middle), line(box, colour));
            pen.path(
                    Outline.from(x(box, tip - side * 0.2), y(box, middle - 0.14))
                            .line(x(box, tip), y(box, middle))
                            .line(x(box, tip - side * 0.2), y(box, middle + 0.14)),
                    Fill.NONE,
                    line(box, colour));
        }
    }
}
