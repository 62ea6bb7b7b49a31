package dev.threadline.timeline;

import dev.threadline.picture.Anchor;
import dev.threadline.picture.Colour;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.TextStyle;
import java.util.List;
import java.util.Optional;

/** Sets labels into the room there is: a shorter form, then an ellipsis, then nothing; never smaller. */
final class Lettering {
    /** Room below which nothing is written, px. */
    private static final double LEAST = 5;

    /** An ellipsis after fewer letters than this says nothing. */
    private static final int LEAST_LETTERS = 8;

    private static final double LINE = 1.12;

    private Lettering() {}

    /** One line whose capitals stand centred on a point. */
    static void centred(Sheet sheet, double x, double middle, String line, TextStyle style, Colour colour) {
        double baseline = sheet.measure().baselineCentredOn(middle, style);
        sheet.words().text(x, baseline, line, style, Anchor.MIDDLE, colour);
    }

    /** One line that starts at an x. */
    static void from(Sheet sheet, double x, double middle, String line, TextStyle style, Colour colour) {
        sheet.words().text(x, sheet.measure().baselineCentredOn(middle, style), line, style, colour);
    }

    /** One or two lines centred on a point. */
    static void block(Sheet sheet, double x, double middle, List<String> lines, TextStyle style, Colour colour) {
        double step = style.size() * LINE;
        double top = middle - step * (lines.size() - 1) / 2;
        for (int line = 0; line < lines.size(); line++) {
            centred(sheet, x, top + line * step, lines.get(line), style, colour);
        }
    }

    /** The first form that fits into a box, else an ellipsis, else nothing. */
    static List<String> fit(
            Label label, int firstForm, TextMeasure measure, TextStyle style, double width, double height) {
        if (width < LEAST || label.forms().isEmpty()) {
            return List.of();
        }
        List<List<String>> forms = label.forms();
        for (List<String> form : forms.subList(Math.min(firstForm, forms.size() - 1), forms.size())) {
            if (fits(form, measure, style, width, height)) {
                return form;
            }
        }
        String cut = measure.ellipsize(label.full(), style, width);
        return cut.length() > LEAST_LETTERS && measure.capHeight(style) <= height ? List.of(cut) : List.of();
    }

    /** The first form of one line that fits into a box whole. */
    static Optional<String> whole(Label label, TextMeasure measure, TextStyle style, double width, double height) {
        return label.forms().stream()
                .filter(form -> form.size() == 1 && fits(form, measure, style, width, height))
                .map(List::getFirst)
                .findFirst();
    }

    static boolean fits(List<String> form, TextMeasure measure, TextStyle style, double width, double height) {
        double tall = measure.capHeight(style) + style.size() * LINE * (form.size() - 1);
        return tall <= height && form.stream().allMatch(line -> measure.width(line, style) <= width);
    }
}
