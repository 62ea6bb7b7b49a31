package dev.threadline.picture;

/** Paints items one after the other, later ones over earlier ones. {@link DisplayList#paint} calls it. */
public interface Painter {
    void rectangle(Item.Rectangle rectangle);

    void line(Item.Line line);

    void path(Item.Path path);

    void text(Item.Text text);

    /** A group begins; its items follow. */
    void enter(Item.Group group);

    void leave(Item.Group group);

    /** What follows shows inside the clip only, and inside those around it. */
    void enter(Item.Clip clip);

    void leave(Item.Clip clip);
}
