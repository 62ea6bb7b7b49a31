package dev.threadline.timeline;

import dev.threadline.picture.Stroke;

/** The thin line in the middle of a row on which now and then something stands. */
final class Baseline {
    private Baseline() {}

    static void paint(Sheet sheet, Box row) {
        double left = sheet.scale().clamped(Math.max(0, sheet.scale().range().from()));
        double right = Math.min(
                sheet.right(), sheet.scale().clamped(sheet.timeline().extent().to()));
        double y = row.y() + row.height() / 2;
        if (right > left) {
            sheet.marks().line(left, y, right, y, Stroke.solid(sheet.palette().border(), 1.5 * sheet.unit()));
        }
    }
}
