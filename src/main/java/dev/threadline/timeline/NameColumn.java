package dev.threadline.timeline;

import dev.threadline.picture.Palette;
import dev.threadline.picture.TextStyle;

/** Draws what stands left of the lanes: a thread's badge and name, a lock's padlock and name, a variable's name. */
final class NameColumn {
    private static final double SIGN = 17;

    private NameColumn() {}

    /** How far the names stand right of the badges' left edge, px. */
    static double indent(Type type) {
        return (SIGN + 8) * type.unit() * (type.unit() > 1 ? 1 : 1.3);
    }

    /** @param middle the y that the name is centred on */
    static void paint(Sheet sheet, Lane lane, double x, double width, double middle) {
        Palette palette = sheet.palette();
        Type type = sheet.type();
        double indent = indent(type);
        double sign = indent * 0.72;
        TextStyle style = type.name();
        switch (lane) {
            case Lane.OfThread(int thread, var _, var _, var _) -> {
                String letters = sheet.timeline().initials().of(thread);
                double size = Math.min(Shapes.badgeSize(sheet, sign, letters), indent);
                Shapes.badge(sheet, x, middle, size, sign, letters, palette.owner(thread));
            }
            case Lane.OfLock _ ->
                Shapes.padlock(sheet.words(), x + sign * 0.05, middle - sign * 0.5, sign * 0.9, palette.muted());
            case Lane.OfVariable _ -> style = TextStyle.mono(TextStyle.Weight.BOLD, style.size());
        }
        String shown = sheet.measure().ellipsize(lane.name(), style, width - indent);
        Lettering.from(sheet, x + indent, middle, shown, style, palette.text());
    }
}
