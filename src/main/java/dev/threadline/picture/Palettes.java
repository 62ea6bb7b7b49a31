package dev.threadline.picture;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The numbers of the three palettes. Contrast and distances are kept by a test that computes them. */
final class Palettes {
    /** Share of the way from the ground to the stripe's colour in a hatch. */
    private static final double STRIPE = 0.45;

    // Shares of a bar's full height.
    private static final double READY_HEIGHT = 1.0 / 3;
    private static final double BLOCKED_HEIGHT = 0.75;
    private static final double WAITING_HEIGHT = 0.5;
    private static final double SLEEPING_HEIGHT = 0.08;
    private static final double THIN_HEIGHT = 0.04;
    private static final double END_HEIGHT = 0.9;

    static final Palette LIGHT = light();
    static final Palette DARK = dark();
    static final Palette PRINT = print();

    private Palettes() {}

    private static Palette light() {
        Colour white = Colour.WHITE;
        Colour ink = Colour.of(0x1B1F24);
        Colour muted = Colour.of(0x57606A);
        Colour lane = Colour.of(0xF7F8FA);
        Colour green = Colour.of(0x1F7A59);
        Colour red = Colour.of(0xC23A4E);
        Colour stripe = red.mixedWith(white, STRIPE);
        Colour violet = Colour.of(0x5A5480);
        Map<StateRole, StateLook> states = states(
                new StateLook(Mark.SOLID, 1, green, green, white, green, green),
                open(Mark.HOLLOW, READY_HEIGHT, Colour.of(0x3F8F72), ink, lane, Colour.of(0x2B7259)),
                new StateLook(Mark.HATCHED, BLOCKED_HEIGHT, red, stripe, ink, white, red),
                solid(WAITING_HEIGHT, Colour.of(0xEDAE49), ink, Colour.of(0x855700)),
                open(Mark.DOTTED, SLEEPING_HEIGHT, violet, violet, lane, violet),
                open(Mark.THIN, THIN_HEIGHT, Colour.of(0x8A939D), muted, lane, muted),
                open(Mark.END_BAR, END_HEIGHT, ink, muted, lane, muted));
        return new Palette(
                white,
                lane,
                Colour.of(0xF6F7F9),
                Colour.of(0xF1F3F6),
                Colour.of(0xDCE8FA),
                Colour.of(0xFDF3E1),
                Colour.of(0xE4E7EB),
                Colour.of(0xDFE3E8),
                ink,
                muted,
                Colour.of(0x2F6FC9),
                muted,
                new Hatch(red, stripe),
                new Plate(Colour.of(0x4F6174), white),
                new Plate(Colour.of(0x2F6FC9), white),
                new Plate(white, ink),
                new Plate(ink, white),
                states,
                owners(white, ink, 0x3372D6, 0x6A26C8, 0x066F7A, 0xC42B84, 0x7F5A19, 0x314073, 0x949257, 0xD66B0C));
    }

    private static Palette dark() {
        Colour ground = Colour.of(0x14171C);
        Colour ink = Colour.of(0xE8EAED);
        Colour muted = Colour.of(0xA6B0BC);
        Colour lane = Colour.of(0x1A1E25);
        Colour green = Colour.of(0x35B88A);
        Colour red = Colour.of(0xF0697A);
        Colour stripe = red.mixedWith(ground, STRIPE);
        Colour violet = Colour.of(0xB9B4D8);
        Colour amber = Colour.of(0xF2BE63);
        Map<StateRole, StateLook> states = states(
                new StateLook(Mark.SOLID, 1, green, green, Colour.of(0x10231B), green, green),
                open(Mark.HOLLOW, READY_HEIGHT, Colour.of(0x5FC7A1), ink, lane, Colour.of(0x5FC7A1)),
                new StateLook(Mark.HATCHED, BLOCKED_HEIGHT, red, stripe, ink, ground, red),
                solid(WAITING_HEIGHT, amber, Colour.of(0x2A1D06), amber),
                open(Mark.DOTTED, SLEEPING_HEIGHT, violet, violet, lane, violet),
                open(Mark.THIN, THIN_HEIGHT, Colour.of(0x6B7683), muted, lane, muted),
                open(Mark.END_BAR, END_HEIGHT, ink, muted, lane, muted));
        return new Palette(
                ground,
                lane,
                Colour.of(0x1E232B),
                Colour.of(0x22272F),
                Colour.of(0x1F3350),
                Colour.of(0x332A17),
                Colour.of(0x2A3038),
                Colour.of(0x39414C),
                ink,
                muted,
                Colour.of(0x7DB2F7),
                muted,
                new Hatch(red, stripe),
                new Plate(Colour.of(0x9DB0C4), ground),
                new Plate(Colour.of(0x7DB2F7), Colour.of(0x0E1726)),
                new Plate(ground, ink),
                new Plate(ink, ground),
                states,
                owners(ink, ground, 0x91B5FE, 0xA181CF, 0x6AD8E3, 0xFB79AE, 0xC2A378, 0x9EA2D1, 0xDEE47A, 0xEA994C));
    }

    private static Palette print() {
        Colour white = Colour.WHITE;
        Colour black = Colour.BLACK;
        Colour muted = Colour.of(0x333333);
        Colour grey = Colour.of(0x5E5E5E);
        Colour outline = Colour.of(0x777777);
        Colour stripe = black.mixedWith(white, STRIPE);
        Map<StateRole, StateLook> states = states(
                new StateLook(Mark.SOLID, 1, grey, grey, white, grey, black),
                open(Mark.HOLLOW, READY_HEIGHT, outline, black, white, black),
                new StateLook(Mark.HATCHED, BLOCKED_HEIGHT, black, stripe, black, white, black),
                solid(WAITING_HEIGHT, Colour.of(0xBBBBBB), black, black),
                open(Mark.DOTTED, SLEEPING_HEIGHT, outline, muted, white, black),
                open(Mark.THIN, THIN_HEIGHT, outline, muted, white, muted),
                open(Mark.END_BAR, END_HEIGHT, black, muted, white, muted));
        return new Palette(
                white,
                white,
                white,
                Colour.of(0xF0F0F0),
                Colour.of(0xE4E4E4),
                Colour.of(0xF0F0F0),
                Colour.of(0xD5D5D5),
                Colour.of(0xBBBBBB),
                black,
                muted,
                black,
                muted,
                new Hatch(black, stripe),
                new Plate(Colour.of(0x4A4A4A), white),
                new Plate(black, white),
                new Plate(white, black),
                new Plate(black, white),
                states,
                owners(white, black, 0x4A4A4A, 0xC9C9C9, 0x8A8A8A, 0x1F1F1F, 0xB0B0B0, 0x6A6A6A, 0xD9D9D9, 0x111111));
    }

    private static StateLook solid(double height, Colour colour, Colour label, Colour word) {
        return new StateLook(Mark.SOLID, height, colour, colour, label, colour, word);
    }

    /** A mark that lets the lane show through, so words stand on the lane. */
    private static StateLook open(Mark mark, double height, Colour colour, Colour label, Colour lane, Colour word) {
        return new StateLook(mark, height, colour, colour, label, lane, word);
    }

    private static Map<StateRole, StateLook> states(
            StateLook running,
            StateLook ready,
            StateLook blocked,
            StateLook waiting,
            StateLook sleeping,
            StateLook notStarted,
            StateLook ended) {
        Map<StateRole, StateLook> states = new EnumMap<>(StateRole.class);
        states.put(StateRole.RUNNING, running);
        states.put(StateRole.READY, ready);
        states.put(StateRole.BLOCKED, blocked);
        states.put(StateRole.WAITING, waiting);
        states.put(StateRole.SLEEPING, sleeping);
        states.put(StateRole.NOT_STARTED, notStarted);
        states.put(StateRole.ENDED, ended);
        return states;
    }

    /** Owner colours, each with the one of two text colours that reads better on it. */
    private static List<Plate> owners(Colour bright, Colour dark, int... grounds) {
        return IntStream.of(grounds)
                .mapToObj(Colour::of)
                .map(ground ->
                        new Plate(ground, ground.contrastWith(bright) >= ground.contrastWith(dark) ? bright : dark))
                .toList();
    }
}
