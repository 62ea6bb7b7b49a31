package dev.threadline.picture;

import java.util.ArrayList;
import java.util.List;

/** Collects the items of a picture in painting order. Not thread-safe. All lengths are px. */
public final class Pen {
    private List<Item> items = new ArrayList<>();

    /** A filled rectangle with square corners. */
    public Pen rectangle(double x, double y, double width, double height, Fill fill) {
        return rectangle(x, y, width, height, 0, fill, Stroke.NONE);
    }

    public Pen rectangle(double x, double y, double width, double height, double radius, Fill fill, Stroke stroke) {
        return add(new Item.Rectangle(x, y, width, height, radius, fill, stroke));
    }

    public Pen line(double x1, double y1, double x2, double y2, Stroke stroke) {
        return add(new Item.Line(x1, y1, x2, y2, stroke));
    }

    public Pen path(Outline outline, Fill fill, Stroke stroke) {
        return add(new Item.Path(outline.segments(), fill, stroke));
    }

    /** Text that starts at x. */
    public Pen text(double x, double baseline, String string, TextStyle style, Colour colour) {
        return text(x, baseline, string, style, Anchor.START, colour);
    }

    public Pen text(double x, double baseline, String string, TextStyle style, Anchor anchor, Colour colour) {
        return add(new Item.Text(x, baseline, string, style, anchor, colour));
    }

    /**
     * Whatever the content draws with this pen goes into a group.
     *
     * @param id unique in the picture, one word
     * @param title may be empty
     */
    public Pen group(String id, String title, Runnable content) {
        return add(new Item.Group(id, title, collect(content)));
    }

    /** Whatever the content draws with this pen shows inside this rectangle only. */
    public Pen clip(double x, double y, double width, double height, Runnable content) {
        return add(new Item.Clip(x, y, width, height, collect(content)));
    }

    public Pen add(Item item) {
        items.add(item);
        return this;
    }

    /** The items so far. */
    public List<Item> items() {
        return List.copyOf(items);
    }

    private List<Item> collect(Runnable content) {
        List<Item> outer = items;
        items = new ArrayList<>();
        try {
            content.run();
            return items;
        } finally {
            items = outer;
        }
    }
}
