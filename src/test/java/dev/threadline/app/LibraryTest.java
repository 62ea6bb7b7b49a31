package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.settings.Settings;
import dev.threadline.scenario.Scenario;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** The library shows how hard each scenario is and which are solved, by shape and in words. */
@ExtendWith(ApplicationExtension.class)
class LibraryTest {
    private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");

    private static Node row(OpenWindow window, Scenario scenario) {
        return window.ask(() -> window.scene.getRoot().lookupAll("#library .tree-cell").stream()
                .filter(cell -> !((TreeCell<?>) cell).isEmpty())
                .filter(cell -> cell.lookupAll(".label").stream()
                        .anyMatch(label -> scenario.title().equals(((Labeled) label).getText())))
                .findFirst()
                .orElseThrow());
    }

    private static Scenario first(OpenWindow window) {
        return window.bench.catalogue().scenarios().getFirst();
    }

    private static List<Boolean> bars(Node within) {
        return within.lookupAll(".difficulty-bar").stream()
                .map(bar -> bar.getPseudoClassStates().contains(FULL))
                .toList();
    }

    @Test
    void eachRow_hasAsManyFullBarsAsItsDifficulty_andSaysItInWords() {
        OpenWindow window = OpenWindow.with(Settings.FIRST, 1280, 900);
        Scenario open = first(window);
        window.opened(open.id());
        Node row = row(window, open);
        assertThat(window.ask(() -> bars(row)))
                .hasSize(3)
                .filteredOn(full -> full)
                .hasSize(open.difficulty());
        assertThat(row.getAccessibleText()).isEqualTo(open.title() + ", Difficulty " + open.difficulty() + " of 3");
        assertThat(window.ask(() -> bars(window.scene.lookup(".goal-card")))).hasSize(3);
    }

    @Test
    void whatIsSolved_getsATick_atOnce() {
        OpenWindow window = OpenWindow.with(Settings.FIRST, 1280, 900);
        Scenario scenario = first(window);
        window.opened(scenario.id());
        assertThat(window.ask(() -> row(window, scenario).lookup(".solved").isVisible()))
                .isFalse();
        window.act(() -> window.preferences.change(settings -> settings.solving(Set.of(scenario.id()))));
        window.act(() -> {});
        Node row = row(window, scenario);
        assertThat(window.ask(() -> row.lookup(".solved").isVisible())).isTrue();
        assertThat(row.getAccessibleText()).endsWith("solved");
        assertThat(window.node(".goal-card .solved")).isNotNull();
    }

    @Test
    void theLesson_hasHalfTheHeight() {
        OpenWindow window = OpenWindow.with(Settings.FIRST, 1280, 800).opened("two-locks");
        double lesson = window.ask(
                () -> window.scene.lookup(".goal-card").getLayoutBounds().getHeight());
        assertThat(lesson).isBetween(300.0, 360.0);
    }
}
