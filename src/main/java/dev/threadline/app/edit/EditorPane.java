package dev.threadline.app.edit;

import dev.threadline.app.look.Icon;
import dev.threadline.app.look.Look;
import dev.threadline.scenario.Mistake;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fxmisc.richtext.CodeArea;

/** The draft: its name and whether it is saved, its text, and in one sentence what is wrong with it. */
public final class EditorPane extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Editor editor;
    private final Look look;
    private final CodeEditor code;
    private final FindBar find;
    private final Label told = new Label();
    private final Runnable leave;

    /** @param leave gives the focus back to what is beside the editor */
    public EditorPane(Editor editor, Look look, Runnable leave) {
        this.editor = editor;
        this.look = look;
        this.leave = leave;
        code = new CodeEditor(look, editor::names);
        find = new FindBar(code.area(), look);
        getStyleClass().add("editor");
        setId("editor");
        VBox.setVgrow(code, Priority.ALWAYS);
        getChildren().addAll(head(), find, code, foot());
        code.text().addListener((_, _, now) -> editor.type(now));
        editor.begun().addListener((_, _, begun) -> begin(begun));
        begin(editor.begun().get());
        editor.proof().addListener((_, _, proof) -> {
            if (proof != null) {
                show(proof);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_TYPED, KeyEvent::consume);
    }

    /** What is typed is written, and nothing else: only keys that write nothing may mean something to the window. */
    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            leave.run();
            event.consume();
        } else if (!event.isShortcutDown() && !event.getCode().isFunctionKey()) {
            event.consume();
        }
    }

    private void begin(Editor.Begun begun) {
        code.begin(begun.text(), begun.draft().isProgram());
        code.area().setAccessibleText(look.say("editor.text", begun.draft().title()));
        code.area().requestFocus();
    }

    private void show(Proof proof) {
        Optional<Mistake> mistake = proof.mistake();
        code.show(proof);
        told.setText(mistake.map(Mistake::sentence).orElse(look.say("editor.right")));
        told.setGraphic((mistake.isPresent() ? Icon.WARNING : Icon.DONE).node(12));
        told.pseudoClassStateChanged(WRONG, mistake.isPresent());
        code.area().setAccessibleHelp(told.getText());
    }

    private HBox head() {
        Label title = new Label();
        title.setId("editor-title");
        title.getStyleClass().add("title");
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> editor.draft().get() == null
                                ? ""
                                : editor.draft().get().title(),
                        editor.draft()));
        Label state = new Label();
        state.setId("editor-state");
        state.getStyleClass().add("note");
        state.textProperty().bind(Bindings.createStringBinding(this::state, editor.draft(), editor.changed()));
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Button run = button("editor.run", "F5");
        run.setGraphic(Icon.AGAIN.node(12));
        run.setOnAction(_ -> editor.run());
        Button save = button("editor.save", "Ctrl+S");
        save.setOnAction(_ -> editor.save());
        Button close = button("editor.close", "Ctrl+E");
        close.setText(null);
        close.setGraphic(Icon.CANCEL.node(11));
        close.setAccessibleText(look.say("editor.close"));
        close.getStyleClass().add("tool");
        close.setOnAction(_ -> editor.close());
        HBox head = new HBox(title, state, spring, run, save, close);
        head.getStyleClass().add("editor-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private String state() {
        Draft draft = editor.draft().get();
        if (draft == null) {
            return "";
        }
        String key = editor.changed().get() ? "changed" : draft.file().isPresent() ? "saved" : "copy";
        return look.say("editor." + key);
    }

    private Button button(String key, String accelerator) {
        Button button = new Button(look.say(key));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(look.say("bar.tip", look.say(key), accelerator)));
        return button;
    }

    private HBox foot() {
        told.setId("editor-told");
        told.setWrapText(true);
        told.setMinHeight(USE_PREF_SIZE);
        told.setMaxWidth(Double.MAX_VALUE);
        told.getStyleClass().add("editor-told");
        HBox.setHgrow(told, Priority.ALWAYS);
        Label place = new Label();
        place.getStyleClass().add("note");
        place.setMinWidth(USE_PREF_SIZE);
        place.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> look.say(
                                "editor.place",
                                code.area().getCurrentParagraph() + 1,
                                code.area().getCaretColumn() + 1),
                        code.area().caretPositionProperty()));
        HBox foot = new HBox(told, place);
        foot.getStyleClass().add("editor-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    /** Asks for words to look for. */
    public void find() {
        find.open();
    }

    /** Stands where the mistake is, if there is one. */
    public void goToMistake() {
        Proof proof = editor.proof().get();
        if (proof != null) {
            proof.mistake().ifPresent(found -> code.goTo(found.row(), found.from()));
        }
    }

    /** Where the text is written. */
    CodeArea text() {
        return code.area();
    }

    /** Whether the keys go to the text. */
    public boolean isWritten() {
        return code.area().isFocused();
    }

    /** Shows the names that could be written, or writes the only one. */
    public void complete() {
        code.suggest(true);
    }

    /** Takes the last edit back. */
    public void undo() {
        code.area().undo();
    }

    /** Does again what was taken back. */
    public void redo() {
        code.area().redo();
    }
}
