package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.command.Command;
import dev.threadline.app.work.Fork;
import dev.threadline.picture.Theme;
import dev.threadline.scenario.StrategyName;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** What wins is watched for, and only the reader's own choices win. */
@Timeout(120)
@ExtendWith(ApplicationExtension.class)
class GoalsTest {
    private static OpenWindow byHand(String id) {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened(id);
        window.runBy(StrategyName.BY_HAND, 1);
        return window;
    }

    /** Lets the first of these go on who may, and waits for what comes of it. */
    private static void choose(OpenWindow window, String... names) {
        Fork open = window.ask(() -> window.bench.fork().get());
        window.act(() -> {
            List<Fork.Candidate> others = open.others();
            int at = List.of(names).stream()
                    .flatMapToInt(name -> IntStream.range(0, others.size())
                            .filter(place -> others.get(place).name().equals(name)))
                    .findFirst()
                    .orElse(0);
            window.bench.choose(at);
        });
        window.until(() -> window.bench.job().get() == null
                || window.bench.isAsked() && window.bench.fork().get() != open);
    }

    private static boolean isWon(OpenWindow window) {
        return window.node("#win").isVisible();
    }

    private static List<String> words(OpenWindow window) {
        return window.ask(() -> ((Parent) window.scene.lookup("#win"))
                .getChildrenUnmodifiable().stream()
                        .filter(Label.class::isInstance)
                        .map(node -> ((Label) node).getText())
                        .toList());
    }

    @Test
    void theGoal_isSaid_whileOnePlays() {
        OpenWindow window = byHand("two-locks");
        assertThat(window.text("goal")).isEqualTo("Goal: Bring Left and Right to a deadlock.");
        assertThat(isWon(window)).isFalse();
        window.act(window.bench::close);
    }

    @Test
    void aDeadlockOfSomeThreads_wins_whileOthersCanStillGoOn() {
        OpenWindow window = byHand("two-locks");
        choose(window, "Left");
        choose(window, "Right");
        while (window.ask(window.bench::isAsked) && !isWon(window)) {
            choose(window, "Left", "Right");
        }
        assertThat(isWon(window)).isTrue();
        assertThat(words(window)).contains("You have reached the goal.");
        assertThat(window.ask(() -> window.preferences.now().solved())).contains("two-locks");
        window.act(() -> ((Button) window.scene.lookup("#win .button")).fire());
        assertThat(isWon(window)).isFalse();
        window.act(window.bench::close);
    }

    @Test
    void theRunThatComesWithTheScenario_winsNothing_howeverItEnds() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("two-locks");
        window.perform(Command.LAST);
        assertThat(window.text("outcome")).contains("wait");
        assertThat(isWon(window)).isFalse();
        assertThat(window.ask(() -> window.preferences.now().solved())).isEmpty();
    }

    @Test
    void anExpression_winsAtTheEnd_whereItHolds() {
        OpenWindow window = byHand("lost-update");
        String[] names = window.ask(() -> window.bench.fork().get().others().stream()
                .map(Fork.Candidate::name)
                .toArray(String[]::new));
        // By turns, so that updates are lost.
        for (int turn = 0; window.ask(window.bench::isAsked); turn++) {
            choose(window, names[turn % names.length], names[(turn + 1) % names.length]);
        }
        window.until(() -> isWonNow(window));
        assertThat(window.ask(() -> window.preferences.now().solved())).contains("lost-update");
    }

    @Test
    void beforeAClass_nothingIsKept() {
        OpenWindow window = byHand("two-locks");
        window.perform(Command.CLASS_MODE);
        choose(window, "Left");
        choose(window, "Right");
        while (window.ask(window.bench::isAsked) && !isWon(window)) {
            choose(window, "Left", "Right");
        }
        assertThat(isWon(window)).isTrue();
        assertThat(window.ask(() -> window.preferences.now().solved())).isEmpty();
        window.act(window.bench::close);
    }

    private static boolean isWonNow(OpenWindow window) {
        return window.scene.lookup("#win").isVisible();
    }
}
