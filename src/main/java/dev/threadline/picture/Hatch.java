package dev.threadline.picture;

/**
 * Stripes that lean to the right at 45 degrees. The tile is an upright square of {@link #TILE} px, so the stripes stand
 * 8.5 px apart; upright and whole, it stays sharp at the usual output scales. Tiles start at the picture's origin, so
 * the stripes of neighbouring shapes join.
 *
 * @param ground between the stripes
 * @param stripe the stripes
 */
public record Hatch(Colour ground, Colour stripe) implements Fill {
    /** Edge of the square tile, px. */
    public static final int TILE = 12;

    /** Width of a stripe along the x axis, px; a third of the tile. */
    public static final int STRIPE = 4;

    private static final int SAMPLES = 8;

    @Override
    public boolean isVisible() {
        return ground.isVisible() || stripe.isVisible();
    }

    /**
     * The tile as pixels, row by row.
     *
     * @param size edge of the raster, pixels, at least 1
     * @return {@code size * size} ARGB values
     */
    public int[] tile(int size) {
        int[] pixels = new int[size * size];
        // A pixel's colour depends on x + y alone, and that repeats after one tile.
        int[] byDiagonal = new int[size];
        for (int diagonal = 0; diagonal < size; diagonal++) {
            byDiagonal[diagonal] =
                    ground.mixedWith(stripe, coverage(diagonal, size)).argb();
        }
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                pixels[y * size + x] = byDiagonal[(x + y) % size];
            }
        }
        return pixels;
    }

    /** The share of a pixel that the stripe covers. */
    private static double coverage(int diagonal, int size) {
        double stripe = (double) STRIPE / TILE * size;
        int covered = 0;
        for (int i = 0; i < SAMPLES; i++) {
            for (int j = 0; j < SAMPLES; j++) {
                if ((diagonal + (i + j + 1.0) / SAMPLES) % size < stripe) {
                    covered++;
                }
            }
        }
        return (double) covered / (SAMPLES * SAMPLES);
    }
}
