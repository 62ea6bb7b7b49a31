package dev.threadline.app.edit;

import dev.threadline.app.look.Look;
import dev.threadline.scenario.CodePlaces;
import dev.threadline.scenario.Mistake;
import dev.threadline.script.Suggestions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** The text itself, with colours, numbers, and its first mistake under the line that has it. */
final class CodeEditor extends StackPane {
    private static final List<String> PLAIN = List.of();
    private static final Indents OF_PROGRAM = Indents.of("", true);

    private final Look look;
    private final CodeArea area = new CodeArea();
    private final Gutter gutter;
    private boolean program = true;
    private final CompletionList names;
    private final Asking asking;
    private Optional<Mistake> mistake = Optional.empty();

    /** What the names are for that are shown. */
    private Completion completion;

    /** Who knows names. */
    interface Asking {
        /** Looks for what fits at an offset of the text, and gives it unless the text has changed by then. */
        void names(int offset, Consumer<Completion> then);
    }

    CodeEditor(Look look, Asking asking) {
        this.look = look;
        this.asking = asking;
        names = new CompletionList(look, this::complete);
        getStyleClass().add("code-editor");
        area.setId("editor-text");
        area.setAccessibleRole(AccessibleRole.TEXT_AREA);
        gutter = new Gutter(area, look);
        area.setParagraphGraphicFactory(gutter);
        area.setLineHighlighterOn(true);
        area.addEventFilter(KeyEvent.KEY_PRESSED, names::press);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        area.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        area.focusedProperty().addListener((_, _, _) -> names.hide());
        area.textProperty().addListener((_, _, _) -> {
            if (names.shown().get()) {
                suggest(false);
            }
        });
        getChildren().addAll(new VirtualizedScrollPane<>(area), names);
        look.theme().addListener((_, _, _) -> highlightLine());
        highlightLine();
        // The sentence has as many lines as fit the room.
        area.widthProperty().addListener((_, _, _) -> mark(mistake.filter(this::isThere)));
    }

    private void highlightLine() {
        area.setLineHighlighterFill(Color.web(look.palette()
                .background()
                .mixedWith(look.palette().text(), 0.05)
                .hex()));
    }

    /** What is written, where each line ends in {@code \n}. */
    ObservableValue<String> text() {
        return area.textProperty();
    }

    /** Begins with another text, to which nothing can be undone. @param isProgram whether it is Python */
    void begin(String text, boolean isProgram) {
        program = isProgram;
        area.replaceText(text);
        mistake = Optional.empty();
        gutter.mark(mistake);
        area.getUndoManager().forgetHistory();
        area.moveTo(start(text));
        area.requestFollowCaret();
    }

    /** Who opens a scenario mostly wants its program, which stands below its lesson. */
    private int start(String text) {
        return program
                ? 0
                : CodePlaces.of(text).stream()
                        .map(CodePlaces.Line::start)
                        .findFirst()
                        .orElse(0);
    }

    /** Where the text is written. */
    CodeArea area() {
        return area;
    }

    /** Colours the text and marks its mistake; what was found in another text comes too late. */
    void show(Proof proof) {
        if (!proof.text().equals(area.getText())) {
            return;
        }
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        int end = 0;
        for (Proof.Stretch each : proof.stretches()) {
            spans.add(PLAIN, each.from() - end).add(List.of(each.style()), each.to() - each.from());
            end = each.to();
        }
        spans.add(PLAIN, proof.text().length() - end);
        area.setStyleSpans(0, spans.create());
        mark(proof.mistake());
    }

    private void mark(Optional<Mistake> found) {
        Optional<Mistake> before = mistake;
        mistake = found;
        gutter.mark(found);
        before.filter(this::isThere).ifPresent(old -> area.setParagraphStyle(old.row(), PLAIN));
        found.ifPresent(now -> {
            area.setParagraphStyle(now.row(), List.of("mistaken", "mistaken-" + gutter.linesOf(now)));
            underline(now);
        });
        Stream.of(before, found)
                .flatMap(Optional::stream)
                .filter(this::isThere)
                .forEach(each -> area.recreateParagraphGraphic(each.row()));
    }

    private boolean isThere(Mistake found) {
        return found.row() < area.getParagraphs().size();
    }

    private void underline(Mistake found) {
        int start = area.getAbsolutePosition(found.row(), 0);
        int length = area.getParagraphLength(found.row());
        int from = Math.min(found.from(), Math.max(0, length - 1));
        int to = Math.min(Math.max(found.to(), from + 1), length);
        if (to > from) {
            area.setStyle(start + from, start + to, List.of("mistake"));
        }
    }

    /** Stands at a place. */
    void goTo(int row, int column) {
        area.moveTo(row, Math.min(column, area.getParagraphLength(row)));
        area.requestFollowCaret();
        area.requestFocus();
    }

    /** Behind a dot names are offered unasked. */
    private void typed(KeyEvent event) {
        if (event.getCharacter().equals(".")) {
            suggest(false);
        }
    }

    /** Shows what could be written here. @param alone whether what is the only one is written at once */
    void suggest(boolean alone) {
        asking.names(area.getCaretPosition(), found -> {
            completion = found;
            List<Suggestions.Suggestion> suggestions = found.found().suggestions();
            boolean whole = suggestions.size() == 1
                    && suggestions.getFirst().name().length() == found.found().begun();
            Node caret = area.lookup(".caret");
            if (suggestions.isEmpty() || whole || caret == null || found.offset() != area.getCaretPosition()) {
                names.hide();
                return;
            }
            names.show(suggestions, caret.localToScene(caret.getBoundsInLocal()));
            if (alone && suggestions.size() == 1) {
                complete();
            }
        });
    }

    /** Writes the chosen name, with brackets if it is called, and stands between them if something belongs there. */
    private void complete() {
        Suggestions.Suggestion chosen = names.selected();
        names.hide();
        if (chosen == null || !area.getText().equals(completion.text())) {
            return;
        }
        int end = completion.offset();
        boolean called = chosen.signature().contains("(") && !area.getText().startsWith("(", end);
        area.replaceText(end - completion.found().begun(), end, chosen.name() + (called ? "()" : ""));
        if (called && !chosen.signature().endsWith("()")) {
            area.moveTo(area.getCaretPosition() - 1);
        }
        area.requestFocus();
    }

    private void press(KeyEvent event) {
        if (event.isConsumed()) {
            return;
        }
        switch (event.getCode()) {
            case TAB -> {
                if (!event.isShortcutDown()) {
                    shift(event.isShiftDown());
                    event.consume();
                }
            }
            case ENTER -> {
                if (!event.isShortcutDown()) {
                    breakLine();
                    event.consume();
                }
            }
            default -> {
                // What else is typed is the area's matter.
            }
        }
    }

    /** In a document a line of the program ends with its quote, and the next one begins with one. */
    private void breakLine() {
        Optional<CodePlaces.Line> code = codeHere();
        if (code.isPresent() && code.get().isListed()) {
            String line = area.getText(area.getCurrentParagraph());
            String margin =
                    line.substring(0, line.length() - line.stripLeading().length());
            String part = code.get().text().substring(0, code.get().column(area.getCaretPosition()));
            area.replaceSelection("\",\n" + margin + '"' + OF_PROGRAM.after(part));
            area.requestFollowCaret();
            return;
        }
        String before = area.getText(area.getCurrentParagraph(), 0, area.getCurrentParagraph(), area.getCaretColumn());
        area.replaceSelection("\n" + indents().after(before));
        area.requestFollowCaret();
    }

    private Optional<CodePlaces.Line> codeHere() {
        return program ? Optional.empty() : Completion.lineAt(CodePlaces.of(area.getText()), area.getCaretPosition());
    }

    private Indents indents() {
        return codeHere().isPresent() ? OF_PROGRAM : Indents.of(area.getText(), program);
    }

    private void shift(boolean back) {
        int from = area.getSelection().getStart();
        int to = area.getSelection().getEnd();
        boolean severalLines = area.getSelectedText().contains("\n");
        if (!back && !severalLines) {
            area.replaceSelection(indents().unit());
            return;
        }
        Indents.Change change =
                back ? indents().back(area.getText(), from, to) : indents().further(area.getText(), from, to);
        int moved = change.text().length() - (change.to() - change.from());
        area.replaceText(change.from(), change.to(), change.text());
        if (severalLines) {
            area.selectRange(change.from(), change.from() + change.text().length());
        } else {
            area.moveTo(Math.max(change.from(), from + moved));
        }
    }
}
