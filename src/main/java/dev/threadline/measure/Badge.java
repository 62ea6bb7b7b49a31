package dev.threadline.measure;

import dev.threadline.picture.Colour;
import dev.threadline.picture.Fill;
import dev.threadline.picture.Outline;
import dev.threadline.picture.Palette;
import dev.threadline.picture.Pen;
import dev.threadline.picture.Stroke;

/**
 * The mark of a way in a chart: a colour and, for those to whom colours say little, a shape. The book's is hollow.
 *
 * @param shape its outline
 * @param colour its own
 * @param hollow whether only the outline is drawn
 */
record Badge(Shape shape, Colour colour, boolean hollow) {
    /** Share of a circle's radius that its Bezier handles reach. */
    private static final double ARC = 0.5523;

    enum Shape {
        SQUARE,
        CIRCLE,
        TRIANGLE,
        DIAMOND,
        DART
    }

    /** The contrast that a mark needs to be seen (WCAG 2.1). */
    private static final double SEEN = 3;

    private static final double STEP = 0.15;

    static Badge of(Way way, Palette palette) {
        return switch (way) {
            case SEQUENTIAL -> new Badge(Shape.SQUARE, palette.muted(), false);
            case PLATFORM -> new Badge(Shape.CIRCLE, seen(0, palette), false);
            case VIRTUAL -> new Badge(Shape.TRIANGLE, seen(1, palette), false);
            case POOL -> new Badge(Shape.DIAMOND, seen(2, palette), false);
            case GIL -> new Badge(Shape.DART, seen(3, palette), false);
        };
    }

    /** An owner's colour, or if that is too near to the ground, one nearer to that of words. */
    private static Colour seen(int owner, Palette palette) {
        Colour colour = palette.owner(owner).ground();
        while (colour.contrastWith(palette.lane()) < SEEN) {
            colour = colour.mixedWith(palette.text(), STEP);
        }
        return colour;
    }

    /** Of the book's threads. */
    static Badge ofBook(Palette palette) {
        return new Badge(Shape.CIRCLE, palette.text(), true);
    }

    /** Draws it about a point. @param radius px; a square and a triangle keep about the circle's area */
    void draw(Pen pen, double x, double y, double radius) {
        Fill fill = hollow ? Fill.NONE : colour;
        Stroke stroke = hollow ? Stroke.solid(colour, radius * 0.42) : Stroke.NONE;
        double r = hollow ? radius * 0.9 : radius;
        Outline outline = switch (shape) {
            case SQUARE -> polygon(x, y, r * 0.88, -1, -1, 1, -1, 1, 1, -1, 1);
            case DIAMOND -> polygon(x, y, r * 1.2, 0, -1, 1, 0, 0, 1, -1, 0);
            case TRIANGLE -> polygon(x, y, r * 1.15, 0, -1, 1, 0.8, -1, 0.8);
            case DART -> polygon(x, y, r * 1.15, -1, -0.8, 1, -0.8, 0, 1);
            case CIRCLE -> circle(x, y, r);
        };
        pen.path(outline, fill, stroke);
    }

    private static Outline polygon(double x, double y, double radius, double... corners) {
        Outline outline = Outline.from(x + corners[0] * radius, y + corners[1] * radius);
        for (int i = 2; i < corners.length; i += 2) {
            outline.line(x + corners[i] * radius, y + corners[i + 1] * radius);
        }
        return outline.close();
    }

    private static Outline circle(double x, double y, double r) {
        double h = r * ARC;
        return Outline.from(x + r, y)
                .cubic(x + r, y + h, x + h, y + r, x, y + r)
                .cubic(x - h, y + r, x - r, y + h, x - r, y)
                .cubic(x - r, y - h, x - h, y - r, x, y - r)
                .cubic(x + h, y - r, x + r, y - h, x + r, y)
                .close();
    }
}
