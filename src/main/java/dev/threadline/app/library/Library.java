package dev.threadline.app.library;

import dev.threadline.app.look.Icon;
import dev.threadline.app.look.Look;
import dev.threadline.app.settings.Divider;
import dev.threadline.app.settings.Preferences;
import dev.threadline.app.work.Workbench;
import dev.threadline.scenario.Catalogue;
import dev.threadline.scenario.Scenario;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;

/** The scenarios by topic, with a search over their words, and under them what the open one is about. */
public final class Library extends VBox {
    private static final PseudoClass TOPIC = PseudoClass.getPseudoClass("topic");

    /** Rows that stay in sight above the one that is scrolled to, its topic among them mostly. */
    private static final int ROWS_ABOVE = 3;

    private static final int SCROLLS = 4;

    /** The share of the list in the height, the rest being the lesson. */
    private static final double LIST = 0.5;

    private final Workbench bench;
    private final Look look;
    private final Preferences preferences;
    private final Runnable opened;
    private final Label nothing = new Label();
    private final CustomTextField search = new CustomTextField();
    private final TreeView<Entry> tree = new TreeView<>();
    private final SplitPane panes = new SplitPane();

    /** A row of the library. */
    private sealed interface Entry {
        record Root() implements Entry {}

        record Topic(String title) implements Entry {}

        record Item(Scenario scenario) implements Entry {}
    }

    /** @param opened is told when the reader has chosen a scenario and turns to it */
    public Library(Workbench bench, Look look, Preferences preferences, Runnable opened) {
        this.bench = bench;
        this.look = look;
        this.preferences = preferences;
        this.opened = opened;
        getStyleClass().add("library");
        search.setId("search");
        search.setPromptText(look.say("library.search"));
        search.setAccessibleText(look.say("library.search"));
        search.setLeft(Icon.SEARCH.node(13));
        search.textProperty().addListener((_, _, words) -> fill(words));
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveSearch);
        tree.setShowRoot(false);
        // Before it has a height it can't scroll to what is selected.
        tree.heightProperty().addListener((_, before, _) -> {
            if (before.doubleValue() == 0) {
                select();
            }
        });
        tree.setId("library");
        tree.setAccessibleText(look.say("library.title"));
        tree.setCellFactory(_ -> new Row());
        tree.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
                event.consume();
            }
        });
        nothing.setText(look.say("library.nothing"));
        nothing.getStyleClass().add("note");
        StackPane rows = new StackPane(tree, nothing);
        VBox.setVgrow(panes, Priority.ALWAYS);
        getChildren().addAll(search, panes);
        panes.setOrientation(Orientation.VERTICAL);
        panes.getItems().add(rows);
        Divider divider = new Divider(panes, "lesson", preferences, LIST);
        GoalCard lesson = new GoalCard(bench, look, preferences, this::open);
        bench.scenario().addListener((_, _, scenario) -> {
            panes.getItems().setAll(scenario == null ? List.of(rows) : List.of(rows, lesson));
            divider.suggest(LIST);
            select();
        });
        preferences.settings().addListener((_, old, now) -> {
            if (!old.solved().equals(now.solved())) {
                tree.refresh();
            }
        });
        fill("");
    }

    /** Puts the caret into the search field. */
    public void search() {
        search.requestFocus();
        search.selectAll();
    }

    private void leaveSearch(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            search.clear();
            tree.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            tree.requestFocus();
            scenarioRows().stream().findFirst().ifPresent(tree.getSelectionModel()::select);
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
            }
            event.consume();
        }
    }

    private void fill(String words) {
        // What begins with the words is meant rather than what has them somewhere inside; and lessons mention much
        // besides.
        TreeItem<Entry> root = matching(words, Library::names, Library::hasWordsThatBeginSo);
        if (root.getChildren().isEmpty()) {
            root = matching(words, Library::names, String::contains);
        }
        tree.setRoot(root.getChildren().isEmpty() ? matching(words, Scenario::lesson, String::contains) : root);
        nothing.setVisible(tree.getRoot().getChildren().isEmpty());
        select();
    }

    private static String names(Scenario scenario) {
        return String.join(" ", scenario.title(), scenario.topic(), scenario.id());
    }

    private TreeItem<Entry> matching(String words, Function<Scenario, String> where, BiPredicate<String, String> has) {
        TreeItem<Entry> root = new TreeItem<>(new Entry.Root());
        for (Catalogue.Topic topic : bench.catalogue().topics()) {
            TreeItem<Entry> parent = new TreeItem<>(new Entry.Topic(topic.title()));
            topic.scenarios().stream()
                    .filter(scenario -> matches(where.apply(scenario), words, has))
                    .forEach(scenario -> parent.getChildren().add(new TreeItem<>(new Entry.Item(scenario))));
            if (!parent.getChildren().isEmpty()) {
                parent.setExpanded(true);
                root.getChildren().add(parent);
            }
        }
        root.setExpanded(true);
        return root;
    }

    private static boolean matches(String text, String words, BiPredicate<String, String> has) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Stream.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(word -> has.test(lower, word));
    }

    private static boolean hasWordsThatBeginSo(String text, String word) {
        return word.isEmpty() || Stream.of(text.split("[^\\p{L}\\p{N}]+")).anyMatch(each -> each.startsWith(word));
    }

    private List<TreeItem<Entry>> scenarioRows() {
        return tree.getRoot().getChildren().stream()
                .flatMap(topic -> topic.getChildren().stream())
                .toList();
    }

    /** Selects the open scenario; a file that carries the id of a shipped one is that one, changed perhaps. */
    private void select() {
        tree.getSelectionModel().clearSelection();
        Scenario open = bench.scenario().get();
        scenarioRows().stream()
                .filter(row -> open != null
                        && row.getValue() instanceof Entry.Item(Scenario scenario)
                        && scenario.id().equals(open.id()))
                .findFirst()
                .ifPresent(row -> {
                    tree.getSelectionModel().select(row);
                    reveal(tree.getRow(row), SCROLLS);
                });
    }

    /**
     * Scrolls only where it must, since a row that somebody clicked should stay under the mouse. How tall rows are that were
     * never seen a tree only guesses, so it looks again when they have been laid out.
     */
    private void reveal(int row, int times) {
        boolean inSight = tree.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && row > flow.getFirstVisibleCell().getIndex()
                && row < flow.getLastVisibleCell().getIndex();
        if (!inSight && times > 0 && row == tree.getSelectionModel().getSelectedIndex()) {
            tree.scrollTo(Math.max(0, row - ROWS_ABOVE));
            Platform.runLater(() -> {
                tree.layout();
                reveal(row, times - 1);
            });
        }
    }

    private void openSelected() {
        TreeItem<Entry> selected = tree.getSelectionModel().getSelectedItem();
        if (selected != null && selected.getValue() instanceof Entry.Item(Scenario scenario)) {
            open(scenario);
        }
    }

    private void open(Scenario scenario) {
        bench.open(scenario);
        opened.run();
    }

    private final class Row extends TreeCell<Entry> {
        Row() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && getItem() instanceof Entry.Item(Scenario scenario)) {
                    open(scenario);
                }
            });
        }

        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            pseudoClassStateChanged(TOPIC, entry instanceof Entry.Topic);
            setDisclosureNode(null);
            setGraphic(null);
            setText(null);
            setAccessibleText(null);
            if (!empty) {
                switch (entry) {
                    case Entry.Root() -> {
                        // The root is not shown.
                    }
                    case Entry.Topic(String title) -> setText(title.toUpperCase(Locale.ROOT));
                    case Entry.Item(Scenario scenario) -> {
                        boolean solved = preferences.now().solved().contains(scenario.id());
                        setGraphic(new ScenarioFace(scenario, solved, look));
                        setAccessibleText(ScenarioFace.text(scenario, solved, look));
                    }
                }
            }
        }

        @Override
        protected double computePrefHeight(double width) {
            return getGraphic() instanceof ScenarioFace face
                    ? snappedTopInset() + face.height() + snappedBottomInset()
                    : super.computePrefHeight(width);
        }
    }
}
