package dev.threadline.timeline;

import dev.threadline.picture.Stroke;

/** The thick line under what there is and above who waits for it. */
final class ZeroLine {
    private ZeroLine() {}

    static void paint(Sheet sheet, double y) {
        double width = 1.6 * sheet.unit();
        double middle = y + width / 2;
        double left = sheet.scale().clamped(Math.max(0, sheet.scale().range().from()));
        double right = Math.min(
                sheet.right(), sheet.scale().clamped(sheet.timeline().extent().to()));
        if (right > left) {
            sheet.marks()
                    .line(
                            left,
                            middle,
                            right,
                            middle,
                            Stroke.solid(sheet.palette().text(), width));
        }
    }
}
