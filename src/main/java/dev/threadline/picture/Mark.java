package dev.threadline.picture;

/** How a state is drawn besides its colour: what is left of it in grey print and for colour-blind readers. */
public enum Mark {
    /** A filled bar. */
    SOLID,
    /** An outlined bar. */
    HOLLOW,
    /** A bar with diagonal stripes. */
    HATCHED,
    /** A row of round dots. */
    DOTTED,
    /** A thin line. */
    THIN,
    /** A short upright bar where the lane ends. */
    END_BAR
}
