package dev.threadline.app.look;

import dev.threadline.picture.Colour;
import dev.threadline.picture.Palette;
import dev.threadline.picture.StateRole;
import dev.threadline.picture.Theme;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

/**
 * The window's style: {@code window.css} for the shapes, and the palette's colours under the names that it uses, so that
 * the controls and the timeline are of one colour.
 */
public final class StyleSheet {
    private StyleSheet() {}

    private static final double TEXT = 13;

    /**
     * Gives a scene the style and the colours of a theme.
     *
     * @param magnification of the scene, which its menus and tooltips lie outside of
     */
    public static void apply(Scene scene, Theme theme, double magnification) {
        scene.getPreferences().setColorScheme(theme == Theme.DARK ? ColorScheme.DARK : ColorScheme.LIGHT);
        String shapes =
                StyleSheet.class.getResource("/dev/threadline/app/window.css").toExternalForm();
        byte[] colours = (rule(theme.palette()) + popups(magnification)).getBytes(StandardCharsets.UTF_8);
        scene.getStylesheets()
                .setAll(shapes, "data:text/css;base64," + Base64.getEncoder().encodeToString(colours));
        scene.setFill(Color.web(theme.palette().background().hex()));
    }

    /** On the root of the window, and on those of menus and tooltips, which take over the style sheets of their owner. */
    private static String rule(Palette palette) {
        return colours(palette).entrySet().stream()
                .map(colour -> colour.getKey() + ": " + colour.getValue().hex() + ";")
                .collect(Collectors.joining(" ", ".root { ", " }"));
    }

    private static String popups(double magnification) {
        return " .root.popup { -fx-font-size: %spx; }".formatted(TEXT * magnification);
    }

    private static Map<String, Colour> colours(Palette palette) {
        Map<String, Colour> colours = new LinkedHashMap<>();
        colours.put("-tl-background", palette.background());
        colours.put("-tl-side", palette.card());
        colours.put("-tl-card", palette.card());
        colours.put("-tl-raised", palette.background());
        colours.put("-tl-selection", palette.selection());
        colours.put("-tl-note", palette.note());
        colours.put("-tl-border", palette.border());
        colours.put("-tl-hover", palette.card().mixedWith(palette.text(), 0.07));
        colours.put("-tl-text", palette.text());
        colours.put("-tl-muted", palette.muted());
        colours.put("-tl-accent", palette.accent().ground());
        colours.put("-tl-accent-hover", palette.accent().ground().mixedWith(palette.text(), 0.15));
        colours.put("-tl-on-accent", palette.accent().text());
        colours.put("-tl-strong", palette.strong().ground());
        colours.put("-tl-on-strong", palette.strong().text());
        colours.put("-tl-alarm", palette.state(StateRole.BLOCKED).word());
        colours.put("-tl-good", palette.state(StateRole.RUNNING).word());
        colours.put("-tl-keyword", palette.accent().ground());
        colours.put("-tl-predefined", palette.state(StateRole.SLEEPING).word());
        colours.put("-tl-number", palette.state(StateRole.WAITING).word());
        colours.put("-tl-string", palette.state(StateRole.RUNNING).word());
        // What modena derives its own colours from.
        colours.put("-fx-base", palette.card());
        colours.put("-fx-background", palette.background());
        colours.put("-fx-control-inner-background", palette.background());
        colours.put("-fx-accent", palette.accent().ground());
        colours.put("-fx-focus-color", palette.accent().ground());
        return colours;
    }
}
