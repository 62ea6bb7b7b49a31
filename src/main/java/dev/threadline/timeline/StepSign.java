package dev.threadline.timeline;

import dev.threadline.event.Detail;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.picture.Colour;
import dev.threadline.picture.Fill;
import dev.threadline.picture.Outline;
import dev.threadline.picture.Pen;
import dev.threadline.picture.StateRole;
import dev.threadline.picture.Stroke;
import java.util.Optional;

/**
 * What stands on a step that is too narrow for any word: a padlock that closes or opens, R for a read, W for a write, a plus for
 * what is put in. They are the steps of which a run is full; the legend says what they mean.
 */
final class StepSign {
    private StepSign() {}

    /** The sign of what a step does, if it has one. */
    static Optional<LegendMark> of(EventLog log, long position) {
        return switch (log.kindAt(position)) {
            case ACQUIRE, ACQUIRE_SHARED -> Optional.of(LegendMark.TAKES);
            case RELEASE, RELEASE_SHARED -> Optional.of(LegendMark.FREES);
            case READ, QUERY -> Optional.of(LegendMark.READS);
            case WRITE -> Optional.of(LegendMark.WRITES);
            case MUTATE -> Optional.of(ofMethod(log, position));
            case PUT -> Optional.of(LegendMark.ADDS);
            case GET -> Optional.of(LegendMark.REMOVES);
            case TASK_DONE -> Optional.of(LegendMark.DONE);
            case START -> Optional.of(LegendMark.STARTS);
            case JOIN -> Optional.of(LegendMark.JOINS);
            case WAIT -> Optional.of(LegendMark.WAITS);
            case NOTIFY -> Optional.of(LegendMark.NOTIFIES);
            case RESUME ->
                log.object(log.objectAt(position)).kind() == ObjectKind.CONDITION
                        ? Optional.of(LegendMark.TAKES)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static LegendMark ofMethod(EventLog log, long position) {
        return switch (log.detailAt(position) instanceof Detail.Splice splice ? splice.method() : "") {
            case "append", "insert", "extend" -> LegendMark.ADDS;
            case "pop", "popitem", "remove", "del", "clear" -> LegendMark.REMOVES;
            default -> LegendMark.WRITES;
        };
    }

    /** How wide a sign is, px. */
    static double width(Sheet sheet, LegendMark sign) {
        return letter(sign)
                .map(letter -> sheet.measure().width(letter, sheet.type().label()))
                .orElseGet(() -> side(sheet));
    }

    /** Draws one centred on a point. */
    static void paint(Sheet sheet, Pen pen, LegendMark sign, double x, double middle, Colour colour) {
        double side = side(sheet);
        double half = side / 2;
        switch (sign) {
            case TAKES -> Shapes.padlock(pen, x - half, middle - half, side, colour);
            case FREES -> Shapes.openPadlock(pen, x - half, middle - half, side, colour);
            case STARTS -> pen.path(triangle(x - half * 0.55, middle, half * 0.8), colour, Stroke.NONE);
            case JOINS -> {
                pen.path(triangle(x - half * 0.7, middle, half * 0.65), colour, Stroke.NONE);
                pen.rectangle(x + half * 0.5, middle - half * 0.8, side * 0.11, side * 0.8, colour);
            }
            case DONE -> {
                Outline tick = Outline.from(x - half * 0.8, middle)
                        .line(x - half * 0.2, middle + half * 0.6)
                        .line(x + half * 0.8, middle - half * 0.7);
                pen.path(tick, Fill.NONE, Stroke.solid(colour, side * 0.13));
            }
            default ->
                letter(sign)
                        .ifPresent(letter -> Lettering.centred(
                                sheet.writingTo(pen),
                                x,
                                middle,
                                letter,
                                sheet.type().label(),
                                colour));
        }
    }

    private static Outline triangle(double left, double middle, double half) {
        return Outline.from(left, middle - half)
                .line(left + 1.5 * half, middle)
                .line(left, middle + half)
                .close();
    }

    /** The mark of a thread that an error has ended: two strokes across each other. */
    static void cross(Sheet sheet, Pen pen, double x, double middle, double size) {
        Colour colour = sheet.palette().state(StateRole.BLOCKED).word();
        double half = size / 2;
        Stroke stroke = Stroke.solid(colour, 3 * sheet.unit());
        pen.line(x - half, middle - half, x + half, middle + half, stroke);
        pen.line(x - half, middle + half, x + half, middle - half, stroke);
    }

    private static Optional<String> letter(LegendMark sign) {
        return switch (sign) {
            case READS -> Optional.of("R");
            case WRITES -> Optional.of("W");
            case ADDS -> Optional.of("+");
            case REMOVES -> Optional.of("\u2212");
            case WAITS -> Optional.of("\u2026");
            case NOTIFIES -> Optional.of("!");
            default -> Optional.empty();
        };
    }

    private static double side(Sheet sheet) {
        return sheet.type().label().size() * 0.95;
    }
}
