package dev.threadline.timeline;

import dev.threadline.picture.Pen;
import dev.threadline.picture.Plate;
import dev.threadline.picture.Stroke;
import java.util.List;

/** Draws boundaries that have a name, such as the point of no return: a dashed line with a pill at its foot. */
final class Markers {
    private Markers() {}

    /**
     * @param top where the lines begin, px
     * @param foot where the pills begin, px
     */
    static void paint(Sheet sheet, Pen pen, List<Slide.Marker> markers, double top, double foot) {
        Plate plate = sheet.palette().strong();
        double unit = sheet.unit();
        double taken = Double.NEGATIVE_INFINITY;
        for (Slide.Marker marker : markers) {
            Scale scale = sheet.scale();
            if (marker.coordinate() < scale.range().from()
                    || marker.coordinate() > scale.range().to()) {
                continue;
            }
            double x = scale.x(marker.coordinate());
            double height = sheet.type().label().size() * 1.55;
            double width = sheet.measure().width(marker.name(), sheet.type().label()) + 18 * unit;
            double left = Math.clamp(x - width / 2, scale.left(), Math.max(scale.left(), scale.right() - width));
            pen.line(x, top, x, foot, Stroke.dashed(plate.ground(), 1.5 * unit));
            if (left > taken) {
                pen.rectangle(left, foot, width, height, height / 2, plate.ground(), Stroke.NONE);
                Sheet over = sheet.writingTo(pen);
                Lettering.centred(
                        over,
                        left + width / 2,
                        foot + height / 2,
                        marker.name(),
                        sheet.type().label(),
                        plate.text());
                taken = left + width + 8 * unit;
            }
        }
    }
}
