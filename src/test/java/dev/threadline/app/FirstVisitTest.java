package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.command.Command;
import dev.threadline.app.settings.Settings;
import dev.threadline.event.OutcomeKind;
import dev.threadline.explore.ExploredOutcome;
import dev.threadline.scenario.Scenario;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * What somebody does who has read nothing: chooses the condition recipe, steps until a consumer waits and is told why, finds the schedule in which the
 * {@code if} fails, stands where it could still have gone well, chooses differently, and sees it go well. Only what stands on the screen is used.
 */
@Timeout(240)
@ExtendWith(ApplicationExtension.class)
class FirstVisitTest {
    private static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }

    /** Presses the button that says something. */
    private static void press(OpenWindow window, String words) {
        window.act(() -> button(window, text -> text.equals(words)).fire());
    }

    private static ButtonBase button(OpenWindow window, Predicate<String> words) {
        return Stream.of(".button", ".toggle-button")
                .flatMap(kind -> window.scene.getRoot().lookupAll(kind).stream())
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(FirstVisitTest::isShown)
                .filter(button -> button.getText() != null && words.test(button.getText())
                        || button.getAccessibleText() != null && words.test(button.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    /** Types into the library's field, and takes the first that is found. */
    private static void choose(OpenWindow window, String words) {
        Scenario before = window.ask(() -> window.bench.scenario().get());
        window.act(() -> {
            TextField search = (TextField) window.scene.lookup("#search");
            search.requestFocus();
            search.setText(words);
        });
        window.act(() -> Event.fireEvent(
                window.scene.lookup("#search"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
        window.until(
                () -> window.bench.reading().get() != null && window.bench.job().get() == null);
    }

    private static List<String> words(OpenWindow window, String selector) {
        return window.ask(() -> window.scene.getRoot().lookupAll(selector).stream()
                .filter(FirstVisitTest::isShown)
                .map(node -> node instanceof Label label ? label.getText() : ((Button) node).getText())
                .toList());
    }

    private static boolean consumerWaits(OpenWindow window) {
        return words(window, "#waits .label").stream().anyMatch(why -> why.startsWith("Consumer"));
    }

    @Test
    void fromTheFirstWindow_toARunThatGoesWell() throws IOException {
        OpenWindow window = OpenWindow.with(Settings.FIRST, 1280, 800).opened("two-locks");
        window.save("visit-0-start");

        choose(window, "consumers and a while");
        assertThat(window.ask(() -> window.bench.scenario().get().topic())).isEqualTo("Conditions");
        window.save("visit-1-chosen");
        for (int step = 0; step < 300 && !consumerWaits(window); step++) {
            press(window, "Step");
        }
        assertThat(consumerWaits(window)).isTrue();
        window.save("visit-2-why-it-waits");

        choose(window, "consumers and an if");
        press(window, "Every schedule");
        window.until(() -> window.scene.lookup("#outcomes") != null && window.scene.lookup("#verdict") != null);
        window.act(() -> {});
        window.save("visit-3-every-schedule");
        @SuppressWarnings("unchecked")
        ListView<ExploredOutcome> outcomes = (ListView<ExploredOutcome>) window.node("#outcomes");
        ExploredOutcome bad = window.ask(() -> outcomes.getItems().stream()
                .filter(outcome -> outcome.kind() == OutcomeKind.ERROR
                        && outcome.pointOfNoReturn().isPresent())
                .findFirst()
                .orElseThrow());
        window.act(() -> outcomes.getSelectionModel().select(bad));
        window.act(() -> {});
        window.save("visit-4-the-failing-one");
        window.act(() -> ((Button) window.scene.lookup(".every-lost")).fire());
        window.until(() -> window.bench.job().get() == null
                && window.bench.moment().get() != null
                && window.bench.moment().get().step() > 0);
        window.save("visit-5-point-of-no-return");
        assertThat(window.ask(() -> window.bench.fork().get().others())).isNotEmpty();
        window.act(() -> button(window, text -> text.startsWith("Producer: ")).fire());
        window.until(() -> window.bench.job().get() == null
                && window.bench.family().get().tree().size() == 2);
        window.save("visit-6-chosen-differently");
        window.perform(Command.LAST);
        window.save("visit-7-it-goes-well");
        assertThat(window.bench.reading().get().run().outcome().kind()).isEqualTo(OutcomeKind.FINISHED);
    }
}
