package dev.threadline.timeline;

import dev.threadline.event.EventKind;
import dev.threadline.picture.Colour;
import dev.threadline.picture.Pen;
import dev.threadline.picture.StateRole;
import dev.threadline.picture.Stroke;
import dev.threadline.picture.TextStyle;
import java.util.Optional;

/**
 * What stands on a step that is too narrow for any word: a padlock that closes or opens, R for a read, W for a write. They are
 * the steps of which a run is full; the legend says what they mean.
 */
final class StepSign {
    private StepSign() {}

    /** The sign of what a step does, if it has one. */
    static Optional<LegendMark> of(EventKind kind) {
        return switch (kind) {
            case ACQUIRE, ACQUIRE_SHARED -> Optional.of(LegendMark.TAKES);
            case RELEASE, RELEASE_SHARED -> Optional.of(LegendMark.FREES);
            case READ -> Optional.of(LegendMark.READS);
            case WRITE -> Optional.of(LegendMark.WRITES);
            default -> Optional.empty();
        };
    }

    /** How wide a sign is, px. */
    static double width(Sheet sheet, LegendMark sign) {
        return switch (sign) {
            case READS, WRITES ->
                sheet.measure().width(letter(sign), sheet.type().label());
            default -> side(sheet);
        };
    }

    /** Draws one centred on a point. */
    static void paint(Sheet sheet, Pen pen, LegendMark sign, double x, double middle, Colour colour) {
        double side = side(sheet);
        switch (sign) {
            case TAKES -> Shapes.padlock(pen, x - side / 2, middle - side / 2, side, colour);
            case FREES -> Shapes.openPadlock(pen, x - side / 2, middle - side / 2, side, colour);
            default -> {
                TextStyle style = sheet.type().label();
                Lettering.centred(sheet.writingTo(pen), x, middle, letter(sign), style, colour);
            }
        }
    }

    /** The mark of a thread that an error has ended: two strokes across each other. */
    static void cross(Sheet sheet, Pen pen, double x, double middle, double size) {
        Colour colour = sheet.palette().state(StateRole.BLOCKED).word();
        double half = size / 2;
        Stroke stroke = Stroke.solid(colour, 3 * sheet.unit());
        pen.line(x - half, middle - half, x + half, middle + half, stroke);
        pen.line(x - half, middle + half, x + half, middle - half, stroke);
    }

    private static String letter(LegendMark sign) {
        return sign == LegendMark.READS ? "R" : "W";
    }

    private static double side(Sheet sheet) {
        return sheet.type().label().size() * 0.95;
    }
}
