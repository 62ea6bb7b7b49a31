package dev.threadline.app.look;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The little Markdown that lessons are written in: paragraphs, {@code **bold**} and {@code `code`}. */
public final class Markdown {
    private Markdown() {}

    /** The paragraphs of a text. */
    public static List<Node> paragraphs(String text) {
        List<Node> paragraphs = new ArrayList<>();
        for (String paragraph : text.strip().split("\n\\s*\n")) {
            TextFlow flow = new TextFlow();
            flow.getStyleClass().add("paragraph");
            // Pieces between marks: plain, code, plain, code ... inside each of plain, bold, plain, bold ...
            String[] bold = paragraph.replace('\n', ' ').split("\\*\\*", -1);
            for (int at = 0; at < bold.length; at++) {
                String[] code = bold[at].split("`", -1);
                for (int piece = 0; piece < code.length; piece++) {
                    Text run = new Text(code[piece]);
                    run.getStyleClass().add(piece % 2 == 1 ? "code-word" : at % 2 == 1 ? "bold-word" : "word");
                    flow.getChildren().add(run);
                }
            }
            paragraphs.add(flow);
        }
        return paragraphs;
    }
}
