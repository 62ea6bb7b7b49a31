package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.command.Command;
import dev.threadline.picture.Theme;
import dev.threadline.scenario.StrategyName;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** What lies right of the playhead is not given away before the reader has been there. */
@Timeout(120)
@ExtendWith(ApplicationExtension.class)
class CurtainTest {
    private static OpenWindow window() {
        return OpenWindow.of(Theme.LIGHT, 1280, 800).opened("two-locks");
    }

    private static boolean isDown(OpenWindow window) {
        return window.ask(() -> window.window.timeline().lens().view().get().hidden());
    }

    /** All words that the window shows outside of its canvases, the library aside. */
    private static String words(OpenWindow window) {
        return window.ask(() -> {
            StringBuilder all = new StringBuilder();
            collect(window.scene.getRoot(), all);
            return all.toString();
        });
    }

    /** All but what the scenario itself says: its lesson and its goal. */
    private static void collect(Node node, StringBuilder all) {
        if (!node.isVisible() || node.getStyleClass().contains("library") || "goal".equals(node.getId())) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            all.append(labeled.getText()).append('\n');
        }
        if (node instanceof javafx.scene.Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }

    private static List<Button> offers(OpenWindow window) {
        return window.ask(() -> window.scene.getRoot().lookupAll("#fork .button").stream()
                .map(Button.class::cast)
                .toList());
    }

    @Test
    void aLessonOpens_atTheStartOfItsOwnRun_andTellsNothingOfItsEnd() {
        OpenWindow window = window();
        assertThat(isDown(window)).isTrue();
        assertThat(window.bench.scheduler().get().strategy()).contains(StrategyName.REPLAY);
        assertThat(window.bench.moment().get().step()).isZero();
        assertThat(words(window)).doesNotContain("Deadlock", "of 7", "goes next: ");
        window.perform(Command.SWITCH_OUTPUT);
        assertThat(((ListView<?>) window.node(".output")).getItems()).isEmpty();
    }

    @Test
    void whoeverHasSeenTheEnd_seesEverything_alsoAfterGoingBack() {
        OpenWindow window = window();
        for (int step = 0; step < 6; step++) {
            window.perform(Command.STEP);
            assertThat(isDown(window)).isTrue();
        }
        window.perform(Command.STEP);
        assertThat(isDown(window)).isFalse();
        window.perform(Command.FIRST);
        assertThat(isDown(window)).isFalse();
        assertThat(words(window)).contains("Step 0 of 7", "Deadlock: Left and Right wait for ever.");
    }

    @Test
    void oneKeyLiftsIt_andLetsItDownAgain() {
        OpenWindow window = window();
        window.perform(Command.CURTAIN);
        assertThat(isDown(window)).isFalse();
        assertThat(words(window)).contains("Deadlock: ");
        window.perform(Command.CURTAIN);
        assertThat(isDown(window)).isTrue();
    }

    @Test
    void whoWentOn_isOneAmongTheOthers_andChoosingHimIsAStep() {
        OpenWindow window = window();
        List<Button> offers = offers(window);
        assertThat(offers).extracting(Button::getAccessibleText).startsWith("Left: acquire A", "Right: acquire B");
        window.act(offers.getFirst()::fire);
        assertThat(window.bench.moment().get().step()).isEqualTo(1);
        assertThat(window.bench.job().get()).as("no other run was needed").isNull();
    }

    @Test
    void whoeverChoosesDifferently_isNotToldHowThatEnds() {
        OpenWindow window = window();
        window.act(offers(window).get(1)::fire);
        window.until(() -> window.bench.family().get().members().size() == 2
                && window.bench.job().get() == null);
        assertThat(isDown(window)).isTrue();
        assertThat(words(window)).contains("not seen to its end").doesNotContain("deadlock", "Deadlock");
        window.perform(Command.LAST);
        assertThat(words(window)).contains("Step 1, Right: deadlock", "The first: not seen to its end");
    }

    @Test
    void aRunByHand_hidesNothing() {
        OpenWindow window = window();
        window.runBy(StrategyName.BY_HAND, 1);
        assertThat(isDown(window)).isFalse();
    }
}
