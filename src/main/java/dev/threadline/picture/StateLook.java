package dev.threadline.picture;

/**
 * How a thread's state is drawn in its lane.
 *
 * @param mark the kind of drawing
 * @param height share of the lane's bar height, more than 0 and at most 1
 * @param colour of the bar, outline, ground of the hatch, dots or line
 * @param stripe colour of the hatch's stripes; the colour itself for other marks
 * @param label colour of words on the bar
 * @param labelGround what these words stand on: the bar itself, the lane, or a pill on a hatch
 * @param word colour of words about the state on the background, on lanes and on cards
 */
public record StateLook(
        Mark mark, double height, Colour colour, Colour stripe, Colour label, Colour labelGround, Colour word) {
    /** What a bar of this state is filled with; {@link Fill#NONE} for all but solid and hatched ones. */
    public Fill fill() {
        return switch (mark) {
            case SOLID, END_BAR -> colour;
            case HATCHED -> new Hatch(colour, stripe);
            case HOLLOW, DOTTED, THIN -> Fill.NONE;
        };
    }

    /**
     * The outline or line of this state; {@link Stroke#NONE} for solid and hatched ones.
     *
     * @param width px
     */
    public Stroke stroke(double width) {
        return switch (mark) {
            case HOLLOW, THIN -> Stroke.solid(colour, width);
            case DOTTED -> Stroke.dotted(colour, width);
            case SOLID, HATCHED, END_BAR -> Stroke.NONE;
        };
    }
}
