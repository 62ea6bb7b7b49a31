package dev.threadline.measure;

/**
 * Where the rows of a chart stand, in units of a picture 540 px high: the fewer lines the sentence above them takes, the
 * taller they are.
 *
 * @param head the baseline of the first caption
 */
record ChartRows(double head) {
    private static final double BOTTOM = 444;
    private static final double NAME = 24;
    private static final double NAME_TO_PLOT = 8;
    private static final double PLOT_TO_CAPTION = 20;
    private static final double CAPTION_TO_PLOT = 15;

    /** The names of the works. */
    double name() {
        return head + NAME;
    }

    double timeTop() {
        return name() + NAME_TO_PLOT;
    }

    double timeBottom() {
        return timeTop() + plot();
    }

    /** The second caption. */
    double gainCaption() {
        return timeBottom() + PLOT_TO_CAPTION;
    }

    double gainTop() {
        return gainCaption() + CAPTION_TO_PLOT;
    }

    double gainBottom() {
        return BOTTOM;
    }

    /** The numbers of threads. */
    double numbers() {
        return BOTTOM + 18;
    }

    private double plot() {
        return (BOTTOM - timeTop() - PLOT_TO_CAPTION - CAPTION_TO_PLOT) / 2;
    }
}
