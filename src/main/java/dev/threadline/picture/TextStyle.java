package dev.threadline.picture;

/**
 * How text is set.
 *
 * @param size px, more than 0
 */
public record TextStyle(Family family, Weight weight, double size) {
    /** The two bundled families. */
    public enum Family {
        /** Inter: words. */
        SANS("Inter"),
        /** JetBrains Mono: code and values. */
        MONO("JetBrains Mono");

        private final String fontName;

        Family(String fontName) {
            this.fontName = fontName;
        }

        public String fontName() {
            return fontName;
        }
    }

    /** The weights in use, with their CSS numbers. */
    public enum Weight {
        REGULAR(400),
        MEDIUM(500),
        SEMIBOLD(600),
        BOLD(700);

        private final int number;

        Weight(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }
    }

    /** @throws IllegalArgumentException if the size is not positive */
    public TextStyle {
        if (!(size > 0 && Double.isFinite(size))) {
            throw new IllegalArgumentException("A font size must be more than 0 px, not " + size);
        }
    }

    public static TextStyle sans(Weight weight, double size) {
        return new TextStyle(Family.SANS, weight, size);
    }

    public static TextStyle mono(Weight weight, double size) {
        return new TextStyle(Family.MONO, weight, size);
    }

    /** The same style in another size, px. */
    public TextStyle sized(double newSize) {
        return new TextStyle(family, weight, newSize);
    }

    /** The bundled font that sets it. */
    public Face face() {
        return switch (family) {
            case SANS ->
                switch (weight) {
                    case REGULAR -> Face.INTER_REGULAR;
                    case MEDIUM -> Face.INTER_MEDIUM;
                    case SEMIBOLD -> Face.INTER_SEMIBOLD;
                    case BOLD -> Face.INTER_BOLD;
                };
            case MONO ->
                switch (weight) {
                    case REGULAR -> Face.MONO_REGULAR;
                    case MEDIUM -> Face.MONO_MEDIUM;
                    // The family is bundled in three weights; the heavier one stands in for semibold.
                    case SEMIBOLD, BOLD -> Face.MONO_BOLD;
                };
        };
    }
}
