package dev.threadline.export;

import dev.threadline.picture.DisplayList;
import dev.threadline.picture.Hatch;
import dev.threadline.picture.Item;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes SVG that people can search, edit and read aloud: text is text, a lane is a group with an id and a title, the
 * description of the picture is in it. The same picture gives the same bytes.
 *
 * <p>The fonts are named, not embedded. Where they are missing, the families named after them are as wide or narrower,
 * so text keeps within its bar.
 */
public final class SvgPainter implements PictureWriter {
    @Override
    public void write(DisplayList picture, OutputStream out) throws IOException {
        try {
            Xml xml = new Xml(out);
            xml.declaration();
            xml.start("svg")
                    .attribute("xmlns", "http://www.w3.org/2000/svg")
                    .attribute("width", picture.width())
                    .attribute("height", picture.height())
                    .attribute("viewBox", "0 0 " + Xml.number(picture.width()) + " " + Xml.number(picture.height()))
                    .attribute("font-family", SvgItems.SANS)
                    // Inter would draw "->" as an arrow and JetBrains Mono "!=" as one sign; code shows what it is.
                    .attribute("style", "font-variant-ligatures:none")
                    .newline();
            xml.start("title").text(picture.title()).end();
            xml.start("desc").text(picture.description()).end();
            Map<Hatch, String> hatches = writeHatches(picture, xml);
            if (picture.background().isVisible()) {
                xml.empty("rect")
                        .attribute("width", picture.width())
                        .attribute("height", picture.height())
                        .colour("fill", picture.background())
                        .newline();
            }
            picture.paint(new SvgItems(xml, hatches));
            xml.end();
            xml.finish();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static Map<Hatch, String> writeHatches(DisplayList picture, Xml xml) {
        Map<Hatch, String> ids = new LinkedHashMap<>();
        picture.all()
                .flatMap(item -> switch (item) {
                    case Item.Rectangle rectangle -> Stream.of(rectangle.fill());
                    case Item.Path path -> Stream.of(path.fill());
                    case Item.Line _, Item.Text _, Item.Group _, Item.Clip _ -> Stream.empty();
                })
                .forEach(fill -> {
                    if (fill instanceof Hatch hatch) {
                        ids.computeIfAbsent(hatch, _ -> "paint.hatch." + (ids.size() + 1));
                    }
                });
        if (!ids.isEmpty()) {
            xml.start("defs").newline();
            ids.forEach((hatch, id) -> writeHatch(hatch, id, xml));
            xml.end();
        }
        return ids;
    }

    private static void writeHatch(Hatch hatch, String id, Xml xml) {
        int tile = Hatch.TILE;
        int stripe = Hatch.STRIPE;
        xml.start("pattern")
                .attribute("id", id)
                .attribute("width", tile)
                .attribute("height", tile)
                .attribute("patternUnits", "userSpaceOnUse")
                .newline();
        xml.empty("rect")
                .attribute("width", tile)
                .attribute("height", tile)
                .colour("fill", hatch.ground())
                .newline();
        // One stripe cut in two by the tile's corners: the upper left triangle and the band across the middle.
        xml.empty("path")
                .attribute("d", "M0 0H%dL0 %dZM%d 0V%dL%d %dH0Z".formatted(stripe, stripe, tile, stripe, stripe, tile))
                .colour("fill", hatch.stripe())
                .newline();
        xml.end();
    }
}
