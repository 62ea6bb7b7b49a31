package dev.threadline.export;

import dev.threadline.picture.Colour;
import dev.threadline.picture.Fill;
import dev.threadline.picture.Hatch;
import dev.threadline.picture.Item;
import dev.threadline.picture.Painter;
import dev.threadline.picture.Segment;
import dev.threadline.picture.Stroke;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes each item as drawing operators of a page whose y grows downwards. */
final class PdfItems implements Painter {
    private final PdfContent content;
    private final PdfResources resources;
    private final TextMeasure measure;

    PdfItems(PdfContent content, PdfResources resources, TextMeasure measure) {
        this.content = content;
        this.resources = resources;
        this.measure = measure;
    }

    @Override
    public void rectangle(Item.Rectangle it) {
        draw(it.fill(), it.stroke(), it.x(), it.y(), it.width(), it.height(), () -> content.outline(it));
    }

    @Override
    public void line(Item.Line it) {
        if (it.stroke().isVisible()) {
            stroke(it.stroke());
            content.add("m", it.x1(), it.y1()).add("l", it.x2(), it.y2()).add("S");
        }
    }

    @Override
    public void path(Item.Path it) {
        List<double[]> points = new ArrayList<>();
        for (Segment segment : it.segments()) {
            switch (segment) {
                case Segment.Move(double x, double y) -> points.add(new double[] {x, y});
                case Segment.Line(double x, double y) -> points.add(new double[] {x, y});
                case Segment.Cubic(double x1, double y1, double x2, double y2, double x, double y) -> {
                    points.add(new double[] {x1, y1});
                    points.add(new double[] {x2, y2});
                    points.add(new double[] {x, y});
                }
                case Segment.Close() -> {}
            }
        }
        double left = points.stream().mapToDouble(point -> point[0]).min().orElse(0);
        double top = points.stream().mapToDouble(point -> point[1]).min().orElse(0);
        double right = points.stream().mapToDouble(point -> point[0]).max().orElse(0);
        double bottom = points.stream().mapToDouble(point -> point[1]).max().orElse(0);
        draw(it.fill(), it.stroke(), left, top, right - left, bottom - top, () -> content.outline(it.segments()));
    }

    private void draw(Fill fill, Stroke stroke, double x, double y, double width, double height, Runnable outline) {
        if (fill.isVisible()) {
            switch (fill) {
                case Colour colour -> {
                    fill(colour);
                    outline.run();
                    content.add("f");
                }
                case Hatch hatch -> hatch(hatch, x, y, width, height, outline);
            }
        }
        if (stroke.isVisible()) {
            stroke(stroke);
            outline.run();
            content.add("S");
        }
    }

    /** Stripe by stripe inside the outline: a pattern shows seams between its tiles in many viewers. */
    private void hatch(Hatch hatch, double x, double y, double width, double height, Runnable outline) {
        content.save();
        outline.run();
        content.add("W").add("n");
        fill(hatch.ground());
        content.add("re", x, y, width, height).add("f");
        fill(hatch.stripe());
        double first = Math.floor((x + y) / Hatch.TILE) * Hatch.TILE;
        for (double at = first; at < x + y + width + height; at += Hatch.TILE) {
            // A stripe holds the points whose x + y lies between these two.
            double to = at + Hatch.STRIPE;
            content.add("m", at - y, y).add("l", to - y, y);
            content.add("l", to - y - height, y + height)
                    .add("l", at - y - height, y + height)
                    .add("h");
        }
        content.add("f").restore();
        resources.forget();
    }

    private void fill(Colour colour) {
        resources.opacity(colour.alpha(), content);
        content.fillColour(colour);
    }

    private void stroke(Stroke stroke) {
        resources.opacity(stroke.colour().alpha(), content);
        content.strokeColour(stroke.colour()).add("w", stroke.width());
        String dashes = stroke.dash().lengths(stroke.width()).stream()
                .map(Object::toString)
                .collect(Collectors.joining(" ", "[", "] 0 d"));
        content.raw(dashes).add("J", stroke.dash().isRound() ? 1 : 0);
    }

    @Override
    public void text(Item.Text it) {
        fill(it.colour());
        double x = it.anchor().left(it.x(), measure.width(it.string(), it.style()));
        int start = 0;
        String all = it.string();
        while (start < all.length()) {
            boolean covered = measure.covers(all.codePointAt(start), it.style());
            int end = start;
            while (end < all.length() && measure.covers(all.codePointAt(end), it.style()) == covered) {
                end += Character.charCount(all.codePointAt(end));
            }
            String run = all.substring(start, end);
            if (covered) {
                letters(run, it.style(), x, it.baseline());
            } else {
                borrowed(run, it.style(), x, it.baseline());
            }
            x += measure.width(run, it.style());
            start = end;
        }
    }

    private void letters(String run, TextStyle style, double x, double baseline) {
        PdfResources.Lettering font = resources.font(style.face());
        content.add("BT").raw("/" + font.name() + " " + style.size() + " Tf");
        // Upright again on a page that was turned over.
        content.add("Tm", 1, 0, 0, -1, x, baseline);
        content.raw(font.font().encoded(run) + " Tj").add("ET");
    }

    /** What the bundled font lacks is drawn as an outline of the system's, and says what it stands for. */
    private void borrowed(String run, TextStyle style, double x, double baseline) {
        content.raw("/Span << /ActualText " + PdfResources.hex(run) + " >> BDC");
        content.outline(AwtFonts.outline(run, style, x, baseline)).add("f").raw("EMC");
    }

    @Override
    public void enter(Item.Group group) {}

    @Override
    public void leave(Item.Group group) {}

    @Override
    public void enter(Item.Clip it) {
        content.save()
                .add("re", it.x(), it.y(), it.width(), it.height())
                .add("W")
                .add("n");
    }

    @Override
    public void leave(Item.Clip it) {
        content.restore();
        resources.forget();
    }
}
