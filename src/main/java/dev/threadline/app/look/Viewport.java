package dev.threadline.app.look;

import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * The part of a picture that a canvas shows, in px of the picture.
 *
 * @param left the picture's x at the canvas's left edge
 * @param top the picture's y at the canvas's upper edge
 * @param width of the part
 * @param height of the part
 * @param outputScale pixels of the screen for one px, such as 1.25
 */
public record Viewport(double left, double top, double width, double height, double outputScale) {
    /** The screen's pixels for one px where a node is shown; 1 where it is not on a screen. */
    public static double outputScale(Node node) {
        Scene scene = node.getScene();
        return scene == null || scene.getWindow() == null
                ? 1
                : scene.getWindow().getRenderScaleX();
    }

    /** False if nothing of this box, reaching out by a margin on all sides, can be seen. */
    boolean shows(double x1, double y1, double x2, double y2, double margin) {
        return Math.max(x1, x2) + margin >= left
                && Math.min(x1, x2) - margin <= left + width
                && Math.max(y1, y2) + margin >= top
                && Math.min(y1, y2) - margin <= top + height;
    }
}
