package dev.threadline.picture;

import java.util.ArrayList;
import java.util.List;

/** Notes what it is asked to paint. */
final class PaintedNames implements Painter {
    final List<String> seen = new ArrayList<>();

    @Override
    public void rectangle(Item.Rectangle rectangle) {
        seen.add("rectangle");
    }

    @Override
    public void line(Item.Line line) {
        seen.add("line");
    }

    @Override
    public void path(Item.Path path) {
        seen.add("path");
    }

    @Override
    public void text(Item.Text text) {
        seen.add(text.string());
    }

    @Override
    public void enter(Item.Group group) {
        seen.add("(" + group.id());
    }

    @Override
    public void leave(Item.Group group) {
        seen.add(group.id() + ")");
    }

    @Override
    public void enter(Item.Clip clip) {
        seen.add("(clip");
    }

    @Override
    public void leave(Item.Clip clip) {
        seen.add("clip)");
    }
}
