package dev.threadline.export;

import dev.threadline.picture.Colour;
import dev.threadline.picture.Item;
import dev.threadline.picture.Segment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The drawing operators of a page, as ISO 32000-1 names them, in the order in which they are asked for. */
final class PdfContent {
    /** How far a Bézier curve's control points lie out for a quarter of a circle of radius 1. */
    private static final double KAPPA = 0.5522847498;

    private final StringBuilder text = new StringBuilder();

    /** Operands, then the operator. */
    PdfContent add(String operator, double... operands) {
        for (double operand : operands) {
            text.append(number(operand)).append(' ');
        }
        text.append(operator).append('\n');
        return this;
    }

    /** As it stands. */
    PdfContent raw(String line) {
        text.append(line).append('\n');
        return this;
    }

    /** Three decimals are a thousandth of a px. */
    private static String number(double value) {
        String written = String.format(Locale.ROOT, "%.3f", value);
        String short1 = written.contains(".") ? written.replaceAll("0+$", "").replaceAll("\\.$", "") : written;
        return short1.equals("-0") ? "0" : short1;
    }

    PdfContent save() {
        return add("q");
    }

    PdfContent restore() {
        return add("Q");
    }

    PdfContent fillColour(Colour colour) {
        return add("rg", colour.red() / 255.0, colour.green() / 255.0, colour.blue() / 255.0);
    }

    PdfContent strokeColour(Colour colour) {
        return add("RG", colour.red() / 255.0, colour.green() / 255.0, colour.blue() / 255.0);
    }

    /** The outline of a rectangle, round at the corners if it is. */
    PdfContent outline(Item.Rectangle it) {
        double r = it.cornerRadius();
        if (r == 0) {
            return add("re", it.x(), it.y(), it.width(), it.height());
        }
        double right = it.x() + it.width();
        double bottom = it.y() + it.height();
        double out = r * (1 - KAPPA);
        add("m", it.x() + r, it.y()).add("l", right - r, it.y());
        add("c", right - out, it.y(), right, it.y() + out, right, it.y() + r).add("l", right, bottom - r);
        add("c", right, bottom - out, right - out, bottom, right - r, bottom).add("l", it.x() + r, bottom);
        add("c", it.x() + out, bottom, it.x(), bottom - out, it.x(), bottom - r).add("l", it.x(), it.y() + r);
        return add("c", it.x(), it.y() + out, it.x() + out, it.y(), it.x() + r, it.y())
                .add("h");
    }

    /** The outline of a path. */
    PdfContent outline(List<Segment> segments) {
        for (Segment segment : segments) {
            switch (segment) {
                case Segment.Move(double x, double y) -> add("m", x, y);
                case Segment.Line(double x, double y) -> add("l", x, y);
                case Segment.Cubic(double x1, double y1, double x2, double y2, double x, double y) ->
                    add("c", x1, y1, x2, y2, x, y);
                case Segment.Close() -> add("h");
            }
        }
        return this;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
