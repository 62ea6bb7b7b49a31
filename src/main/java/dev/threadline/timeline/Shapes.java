package dev.threadline.timeline;

import dev.threadline.picture.Colour;
import dev.threadline.picture.Fill;
import dev.threadline.picture.Outline;
import dev.threadline.picture.Pen;
import dev.threadline.picture.Plate;
import dev.threadline.picture.Stroke;

/** Shapes that several lanes share. All lengths are px. */
final class Shapes {
    private static final int TEETH = 3;

    private Shapes() {}

    /** A bar, its right edge torn off if it lasts for ever. */
    static void bar(Pen pen, double x, double y, double width, double height, double radius, Fill fill, double torn) {
        if (torn == 0) {
            pen.rectangle(x, y, width, height, radius, fill, Stroke.NONE);
            return;
        }
        double depth = Math.min(torn, width);
        Outline edge = Outline.from(x, y).line(x + width, y);
        for (int tooth = 0; tooth < TEETH; tooth++) {
            edge.line(x + width - depth, y + height * (2 * tooth + 1) / (2 * TEETH));
            edge.line(x + width, y + height * (tooth + 1) / TEETH);
        }
        pen.path(edge.line(x, y + height).close(), fill, Stroke.NONE);
    }

    /** A closed padlock in a square. */
    static void padlock(Pen pen, double x, double y, double size, Colour colour) {
        double body = size * 0.56;
        double left = x + size * 0.27;
        double right = x + size * 0.73;
        double top = y + size - body;
        double arch = y + size * 0.1;
        Outline shackle = Outline.from(left, top)
                .line(left, arch + size * 0.2)
                .cubic(left, arch - size * 0.06, right, arch - size * 0.06, right, arch + size * 0.2)
                .line(right, top);
        pen.path(shackle, Fill.NONE, Stroke.solid(colour, size * 0.1));
        pen.rectangle(x + size * 0.1, top, size * 0.8, body, size * 0.12, colour, Stroke.NONE);
    }

    /** An open padlock in a square: its shackle stands free on the right. */
    static void openPadlock(Pen pen, double x, double y, double size, Colour colour) {
        double body = size * 0.5;
        double left = x + size * 0.27;
        double right = x + size * 0.73;
        double top = y + size - body;
        double arch = y + size * 0.02;
        Outline shackle = Outline.from(left, top)
                .line(left, arch + size * 0.2)
                .cubic(left, arch - size * 0.06, right, arch - size * 0.06, right, arch + size * 0.2)
                .line(right, arch + size * 0.28);
        pen.path(shackle, Fill.NONE, Stroke.solid(colour, size * 0.1));
        pen.rectangle(x + size * 0.1, top, size * 0.8, body, size * 0.12, colour, Stroke.NONE);
    }

    /** The grip of a playhead, its tip down. */
    static Outline handle(double x, double y, double half) {
        return Outline.from(x - half, y)
                .line(x + half, y)
                .line(x + half, y + half)
                .line(x, y + 2 * half)
                .line(x - half, y + half)
                .close();
    }

    /** A box with a thread's sign on it. */
    static void badge(Sheet sheet, double x, double middle, double width, double height, String sign, Plate plate) {
        sheet.words().rectangle(x, middle - height / 2, width, height, height / 5, plate.ground(), Stroke.NONE);
        Lettering.centred(sheet, x + width / 2, middle, sign, sheet.type().label(), plate.text());
    }

    /** How wide a badge must be for a sign. */
    static double badgeSize(Sheet sheet, double least, String sign) {
        return Math.max(least, sheet.measure().width(sign, sheet.type().label()) + 4 * sheet.unit());
    }
}
