package dev.threadline.picture;

import java.util.List;

/** One thing in a picture. All lengths are px of the picture at scale 1; y grows downwards. */
public sealed interface Item {
    /**
     * A rectangle; the stroke runs along the middle of its edge.
     *
     * @param radius of the corners, 0 for square ones; painters use at most half the shorter side
     */
    record Rectangle(double x, double y, double width, double height, double radius, Fill fill, Stroke stroke)
            implements Item {
        /** @throws IllegalArgumentException if a length is negative or a number is not finite */
        public Rectangle {
            requireFinite(x + y + width + height + radius);
            if (width < 0 || height < 0 || radius < 0) {
                throw new IllegalArgumentException(
                        "A rectangle of %s x %s with radius %s has a negative length".formatted(width, height, radius));
            }
        }

        /** The radius that painters use: never more than half the shorter side. */
        public double cornerRadius() {
            return Math.min(radius, Math.min(width, height) / 2);
        }
    }

    /** A straight line. */
    record Line(double x1, double y1, double x2, double y2, Stroke stroke) implements Item {
        /** @throws IllegalArgumentException if a number is not finite */
        public Line {
            requireFinite(x1 + y1 + x2 + y2);
        }
    }

    /** One or more outlines; the fill follows the non-zero winding rule. */
    record Path(List<Segment> segments, Fill fill, Stroke stroke) implements Item {
        /** @throws IllegalArgumentException if the first segment is no {@link Segment.Move} or a number is not finite */
        public Path {
            segments = List.copyOf(segments);
            if (segments.isEmpty() || !(segments.getFirst() instanceof Segment.Move)) {
                throw new IllegalArgumentException("A path starts with a move");
            }
            for (Segment segment : segments) {
                switch (segment) {
                    case Segment.Move(double x, double y) -> requireFinite(x + y);
                    case Segment.Line(double x, double y) -> requireFinite(x + y);
                    case Segment.Cubic(double x1, double y1, double x2, double y2, double x, double y) ->
                        requireFinite(x1 + y1 + x2 + y2 + x + y);
                    case Segment.Close() -> {}
                }
            }
        }
    }

    /**
     * One line of text.
     *
     * @param x where the anchor is
     * @param baseline the y that the letters stand on
     */
    record Text(double x, double baseline, String string, TextStyle style, Anchor anchor, Colour colour)
            implements Item {
        /** @throws IllegalArgumentException if a number is not finite */
        public Text {
            requireFinite(x + baseline);
        }
    }

    /**
     * Items that belong together and have a name, such as a lane. In SVG it becomes a group with an id and a title.
     *
     * @param id unique in the picture, not empty, without white space; ids that begin with {@code paint.} are the
     *     painters' own
     * @param title what a reader is told on pointing at it; may be empty
     */
    record Group(String id, String title, List<Item> items) implements Item {
        /** @throws IllegalArgumentException if the id is empty or has white space in it */
        public Group {
            items = List.copyOf(items);
            if (id.isEmpty() || id.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
                throw new IllegalArgumentException("A group's id must be one word, not \"" + id + "\"");
            }
        }
    }

    /** Items of which only the part inside a rectangle shows. */
    record Clip(double x, double y, double width, double height, List<Item> items) implements Item {
        /** @throws IllegalArgumentException if a length is negative or a number is not finite */
        public Clip {
            items = List.copyOf(items);
            requireFinite(x + y + width + height);
            if (width < 0 || height < 0) {
                throw new IllegalArgumentException("A clip of %s x %s has a negative length".formatted(width, height));
            }
        }
    }

    /** A sum is finite only if all its parts are. */
    private static void requireFinite(double sum) {
        if (!Double.isFinite(sum)) {
            throw new IllegalArgumentException("A coordinate is not a finite number");
        }
    }
}
