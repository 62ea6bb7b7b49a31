package dev.threadline.picture;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A whole picture before it is painted: immutable, the same for window, PNG and SVG.
 *
 * @param width px, more than 0
 * @param height px, more than 0
 * @param background colour under everything
 * @param title what the picture is called
 * @param description the picture in words, for those who do not see it
 * @param items in painting order
 */
public record DisplayList(
        double width, double height, Colour background, String title, String description, List<Item> items) {
    /** @throws IllegalArgumentException if the size is not positive or two groups share an id */
    public DisplayList {
        items = List.copyOf(items);
        if (!(width > 0 && height > 0 && Double.isFinite(width + height))) {
            throw new IllegalArgumentException("A picture of %s x %s has no area".formatted(width, height));
        }
        requireDistinctIds(items, new HashSet<>());
    }

    /** A plain loop: a list is made for every frame. */
    private static void requireDistinctIds(List<Item> items, Set<String> ids) {
        for (Item item : items) {
            if (item instanceof Item.Group group && !ids.add(group.id())) {
                throw new IllegalArgumentException("Two groups have the id " + group.id());
            }
            requireDistinctIds(children(item), ids);
        }
    }

    /** All items, those in groups and clips too, each parent before its children. */
    public Stream<Item> all() {
        return flat(items);
    }

    private static Stream<Item> flat(List<Item> items) {
        return items.stream().flatMap(item -> Stream.concat(Stream.of(item), flat(children(item))));
    }

    private static List<Item> children(Item item) {
        return switch (item) {
            case Item.Group group -> group.items();
            case Item.Clip clip -> clip.items();
            case Item.Rectangle _, Item.Line _, Item.Path _, Item.Text _ -> List.of();
        };
    }

    /** Hands every item to the painter, in order. The background is the painter's own first step. */
    public void paint(Painter painter) {
        paint(items, painter);
    }

    private static void paint(List<Item> items, Painter painter) {
        for (Item item : items) {
            switch (item) {
                case Item.Rectangle rectangle -> painter.rectangle(rectangle);
                case Item.Line line -> painter.line(line);
                case Item.Path path -> painter.path(path);
                case Item.Text text -> painter.text(text);
                case Item.Group group -> {
                    painter.enter(group);
                    paint(group.items(), painter);
                    painter.leave(group);
                }
                case Item.Clip clip -> {
                    painter.enter(clip);
                    paint(clip.items(), painter);
                    painter.leave(clip);
                }
            }
        }
    }
}
