package dev.threadline.picture;

import dev.threadline.picture.TextStyle.Weight;

/** A palette at work on one page: every state as it is drawn, every owner, and words on every ground. */
public final class PaletteSheet {
    public static final double WIDTH = 1000;
    public static final double HEIGHT = 640;

    /** Full height of a bar, px. */
    private static final double BAR = 44;

    private static final TextStyle LABEL = TextStyle.sans(Weight.SEMIBOLD, 18);
    private static final TextStyle SMALL = TextStyle.sans(Weight.REGULAR, 16);

    private final Palette palette;
    private final TextMeasure measure;
    private final Pen pen = new Pen();

    private PaletteSheet(Palette palette, TextMeasure measure) {
        this.palette = palette;
        this.measure = measure;
    }

    public static DisplayList of(Theme theme, TextMeasure measure) {
        PaletteSheet sheet = new PaletteSheet(theme.palette(), measure);
        sheet.states();
        sheet.owners();
        sheet.grounds();
        return new DisplayList(
                WIDTH,
                HEIGHT,
                theme.palette().background(),
                "Palette " + theme,
                "States, owners and grounds – für " + theme,
                sheet.pen.items());
    }

    private void states() {
        double top = 20;
        for (StateRole role : StateRole.values()) {
            StateLook look = palette.state(role);
            double y = top;
            pen.group("state-" + role, role.name(), () -> state(role, look, y));
            top += 60;
        }
    }

    private void state(StateRole role, StateLook look, double top) {
        double middle = top + BAR / 2 + 4;
        pen.text(20, measure.baselineCentredOn(middle, LABEL), role.name().toLowerCase(), LABEL, look.word());
        pen.rectangle(180, top, 300, BAR + 8, palette.lane());
        for (double x = 180; x <= 480; x += 100) {
            pen.line(x, top - 4, x, top + BAR + 12, Stroke.solid(palette.grid(), 1));
        }
        double height = BAR * look.height();
        double y = middle - height / 2;
        switch (look.mark()) {
            case SOLID -> pen.rectangle(181, y, 298, height, 4, look.fill(), Stroke.NONE);
            case HATCHED -> {
                Outline torn =
                        Outline.from(181, y).line(480, y).line(470, middle).line(480, y + height);
                pen.path(torn.line(181, y + height).close(), look.fill(), Stroke.NONE);
                pen.rectangle(240, middle - 13, 180, 26, 6, palette.pill().ground(), Stroke.NONE);
            }
            case HOLLOW -> pen.rectangle(182, y, 296, height, 4, look.fill(), look.stroke(2));
            case DOTTED -> pen.line(184, middle, 476, middle, look.stroke(height));
            case THIN -> pen.line(180, middle, 480, middle, look.stroke(height));
            case END_BAR -> pen.rectangle(300, y, 4, height, look.fill());
        }
        if (look.mark() == Mark.SOLID || look.mark() == Mark.HATCHED) {
            pen.text(330, measure.baselineCentredOn(middle, LABEL), "wants B", LABEL, Anchor.MIDDLE, look.label());
        }
    }

    private void owners() {
        for (int i = 0; i < palette.owners().size(); i++) {
            Plate owner = palette.owner(i);
            double y = 20 + 50.0 * i;
            pen.rectangle(520, y, 34, 34, 7, owner.ground(), Stroke.NONE);
            pen.text(537, measure.baselineCentredOn(y + 17, LABEL), letter(i), LABEL, Anchor.MIDDLE, owner.text());
            pen.rectangle(570, y, 410, 34, owner.ground());
            pen.rectangle(576, y + 5, 24, 24, 5, palette.pill().ground(), Stroke.NONE);
            pen.text(
                    588,
                    measure.baselineCentredOn(y + 17, LABEL),
                    letter(i),
                    LABEL,
                    Anchor.MIDDLE,
                    palette.pill().text());
            pen.text(610, measure.baselineCentredOn(y + 17, LABEL), "held by " + letter(i), LABEL, owner.text());
        }
    }

    private static String letter(int index) {
        return Character.toString('A' + index);
    }

    private void grounds() {
        double x = 20;
        for (Colour ground : palette.grounds()) {
            pen.rectangle(x, 450, 150, 70, 8, ground, Stroke.solid(palette.border(), 1));
            pen.text(x + 12, 480, "text " + ground.hex(), SMALL, palette.text());
            pen.text(x + 12, 505, "muted", SMALL, palette.muted());
            x += 162;
        }
        pen.rectangle(20, 550, 110, 36, 8, palette.accent().ground(), Stroke.NONE);
        pen.text(
                75,
                measure.baselineCentredOn(568, LABEL),
                "Step",
                LABEL,
                Anchor.MIDDLE,
                palette.accent().text());
        pen.rectangle(150, 550, 200, 36, 18, palette.strong().ground(), Stroke.NONE);
        pen.text(
                250,
                measure.baselineCentredOn(568, LABEL),
                "point of no return",
                LABEL,
                Anchor.MIDDLE,
                palette.strong().text());
        pen.rectangle(371, 551, 178, 34, 4, Fill.NONE, Stroke.dotted(palette.free(), 2));
        pen.text(460, measure.baselineCentredOn(568, SMALL), "free, 2 waiting", SMALL, Anchor.MIDDLE, palette.muted());
        pen.rectangle(570, 562, 150, 11, palette.contended());
        pen.line(740, 568, 840, 568, Stroke.dashed(palette.text(), 3));
        pen.line(860, 540, 860, 600, Stroke.solid(palette.playhead(), 3));
        pen.text(880, measure.baselineCentredOn(568, SMALL), "n += 1 → 2", SMALL, palette.text());
        TextStyle code = TextStyle.mono(Weight.REGULAR, 16);
        String line = measure.ellipsize("    B.acquire()  # -> waits != polls, and a long comment", code, 400);
        pen.clip(20, 600, 400, 30, () -> pen.text(20, 622, line, code, palette.text()));
    }
}
