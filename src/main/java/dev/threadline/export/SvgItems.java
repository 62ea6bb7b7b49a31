package dev.threadline.export;

import dev.threadline.picture.Anchor;
import dev.threadline.picture.Colour;
import dev.threadline.picture.Fill;
import dev.threadline.picture.Hatch;
import dev.threadline.picture.Item;
import dev.threadline.picture.Painter;
import dev.threadline.picture.Segment;
import dev.threadline.picture.Stroke;
import dev.threadline.picture.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes each item as one SVG element. */
final class SvgItems implements Painter {
    static final String SANS = "Inter, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
    private static final String MONO = "'JetBrains Mono', Consolas, Menlo, monospace";

    private final Xml xml;
    private final Map<Hatch, String> hatches;
    private int clips;

    /** @param hatches the ids under which the patterns were defined */
    SvgItems(Xml xml, Map<Hatch, String> hatches) {
        this.xml = xml;
        this.hatches = hatches;
    }

    @Override
    public void rectangle(Item.Rectangle it) {
        xml.empty("rect");
        box(it.x(), it.y(), it.width(), it.height());
        if (it.radius() > 0) {
            xml.attribute("rx", it.cornerRadius());
        }
        fill(it.fill());
        stroke(it.stroke());
        xml.newline();
    }

    @Override
    public void line(Item.Line it) {
        xml.empty("line")
                .attribute("x1", it.x1())
                .attribute("y1", it.y1())
                .attribute("x2", it.x2())
                .attribute("y2", it.y2());
        stroke(it.stroke());
        xml.newline();
    }

    @Override
    public void path(Item.Path it) {
        xml.empty("path").attribute("d", data(it.segments()));
        fill(it.fill());
        stroke(it.stroke());
        xml.newline();
    }

    private static String data(List<Segment> segments) {
        return segments.stream()
                .map(segment -> switch (segment) {
                    case Segment.Move(double x, double y) -> "M" + numbers(x, y);
                    case Segment.Line(double x, double y) -> "L" + numbers(x, y);
                    case Segment.Cubic(double x1, double y1, double x2, double y2, double x, double y) ->
                        "C" + numbers(x1, y1, x2, y2, x, y);
                    case Segment.Close() -> "Z";
                })
                .collect(Collectors.joining());
    }

    private static String numbers(double... values) {
        return Arrays.stream(values).mapToObj(Xml::number).collect(Collectors.joining(" "));
    }

    @Override
    public void text(Item.Text it) {
        TextStyle style = it.style();
        xml.start("text").attribute("x", it.x()).attribute("y", it.baseline()).attribute("font-size", style.size());
        if (style.family() == TextStyle.Family.MONO) {
            xml.attribute("font-family", MONO);
        }
        if (style.weight() != TextStyle.Weight.REGULAR) {
            xml.attribute("font-weight", style.weight().number());
        }
        if (it.anchor() != Anchor.START) {
            xml.attribute("text-anchor", it.anchor() == Anchor.MIDDLE ? "middle" : "end");
        }
        xml.colour("fill", it.colour());
        if (it.string().contains("  ") || !it.string().equals(it.string().strip())) {
            // Otherwise a viewer folds the spaces, and indented code loses its shape.
            xml.attribute("xml:space", "preserve");
        }
        xml.text(it.string()).end();
    }

    @Override
    public void enter(Item.Group it) {
        xml.start("g").attribute("id", it.id()).newline();
        if (!it.title().isEmpty()) {
            xml.start("title").text(it.title()).end();
        }
    }

    @Override
    public void leave(Item.Group it) {
        xml.end();
    }

    @Override
    public void enter(Item.Clip it) {
        clips++;
        String id = "paint.clip." + clips;
        xml.start("clipPath").attribute("id", id).empty("rect");
        box(it.x(), it.y(), it.width(), it.height());
        xml.end();
        xml.start("g").attribute("clip-path", "url(#" + id + ")").newline();
    }

    @Override
    public void leave(Item.Clip it) {
        xml.end();
    }

    private void box(double x, double y, double width, double height) {
        xml.attribute("x", x).attribute("y", y).attribute("width", width).attribute("height", height);
    }

    private void fill(Fill fill) {
        if (!fill.isVisible()) {
            xml.attribute("fill", "none");
            return;
        }
        switch (fill) {
            case Colour colour -> xml.colour("fill", colour);
            case Hatch hatch -> xml.attribute("fill", "url(#" + hatches.get(hatch) + ")");
        }
    }

    private void stroke(Stroke stroke) {
        if (!stroke.isVisible()) {
            return;
        }
        xml.colour("stroke", stroke.colour());
        if (stroke.width() != 1) {
            xml.attribute("stroke-width", stroke.width());
        }
        double[] dashes = stroke.dash().lengths(stroke.width()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        if (dashes.length > 0) {
            xml.attribute("stroke-dasharray", numbers(dashes));
        }
        if (stroke.dash().isRound()) {
            xml.attribute("stroke-linecap", "round");
        }
    }
}
