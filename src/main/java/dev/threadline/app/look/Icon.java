package dev.threadline.app.look;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/** Signs, each drawn as a path in a square of 16. Their colour comes from the style sheet. */
public enum Icon {
    FIRST("M2.5 2.5h2v11h-2z M13.5 2.5v11L5.5 8z"),
    BACK("M12 2.5v11L4 8z"),
    PLAY("M4 2v12l10-6z"),
    PAUSE("M3.5 2.5h3.5v11H3.5z M9 2.5h3.5v11H9z"),
    STEP("M4 2.5v11L12 8z"),
    LAST("M11.5 2.5h2v11h-2z M2.5 2.5v11L10.5 8z"),
    EDIT("M11.2 1.6l3.2 3.2-8.6 8.6-4.2 1 1-4.2z M3.9 11.3l-.4 1.4 1.4-.4 7.3-7.3-1-1z"),
    AGAIN(
            "M8 2.5a5.5 5.5 0 1 0 5.2 7.3l-1.9-.6A3.5 3.5 0 1 1 8 4.5c.9 0 1.7.3 2.3.9L8.5 7.2H13.5V2.2L11.7 4A5.5 5.5 0 0 0 8 2.5z"),
    CANCEL("M3.6 2.2 8 6.6l4.4-4.4 1.4 1.4L9.4 8l4.4 4.4-1.4 1.4L8 9.4l-4.4 4.4-1.4-1.4L6.6 8 2.2 3.6z"),
    OPEN("M1.5 3h5l1.5 2h6.5v8.5h-13z M3 6.5v5.5h10V6.5z"),
    SEARCH(
            "M6.5 1.5a5 5 0 1 0 3 9l4 4 1.2-1.2-4-4a5 5 0 0 0-4.2-7.8z M6.5 3.2a3.3 3.3 0 1 1 0 6.6 3.3 3.3 0 0 1 0-6.6z"),
    ZOOM_IN("M7 2h2v5h5v2H9v5H7V9H2V7h5z"),
    ZOOM_OUT("M2 7h12v2H2z"),
    FIT("M1.5 2h1.7v12H1.5z M12.8 2h1.7v12h-1.7z M4 8l2.8-2.8v1.9h2.4V5.2L12 8l-2.8 2.8V8.9H6.8v1.9z"),
    AXIS(
            "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z M8 3.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6z M7.2 4.5h1.6v3.2l2.2 1.6-.9 1.2-2.9-2.1z"),
    THEME("M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z M8 3.2v9.6a4.8 4.8 0 0 1 0-9.6z"),
    LEFT_SIDE("M1.5 2.5h13v11h-13z M6.5 4v8H13V4z"),
    RIGHT_SIDE("M1.5 2.5h13v11h-13z M3 4v8h6.5V4z"),
    CLASS("M1 2h14v1.5H1z M2 4.5h12v7H8.8v1.2l2.4 1.8h-6.4l2.4-1.8v-1.2H2z M3.5 6v4h9V6z"),
    KEYS(
            "M1 3.5h14v9H1z M2.5 5v6h11V5z M4 6.2h1.5v1.4H4z M7.2 6.2h1.6v1.4H7.2z M10.5 6.2H12v1.4h-1.5z M5 8.8h6v1.2H5z"),
    WARNING("M8 1.5 15.2 14H.8z M7.2 6v4h1.6V6z M7.2 11h1.6v1.6H7.2z"),
    FLAG("M3 1.5h1.7v13H3z M5.5 2h8l-2.2 3.2 2.2 3.3h-8z"),
    DONE("M6.3 12.7 1.8 8.2l1.3-1.3 3.2 3.2 6.6-6.6 1.3 1.3z");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /**
     * The sign, {@code size} px wide and high with style class {@code icon}.
     *
     * @param size px
     */
    public Node node(double size) {
        SVGPath shape = new SVGPath();
        // The square itself is part of the outline's bounds, so that every sign keeps its place in it.
        shape.setContent("M0 0h.001v.001H0z M16 16h-.001v-.001H16z " + path);
        shape.setFillRule(FillRule.EVEN_ODD);
        Region region = new Region();
        region.setShape(shape);
        region.getStyleClass().add("icon");
        region.setMinSize(size, size);
        region.setPrefSize(size, size);
        region.setMaxSize(size, size);
        region.setMouseTransparent(true);
        return region;
    }
}
