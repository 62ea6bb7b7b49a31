package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.command.Command;
import dev.threadline.picture.Theme;
import java.io.File;
import java.io.IOException;
import javafx.embed.swing.SwingFXUtils;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** A recipe of each primitive runs in the window; pictures for a person to look at: target/screenshots/recipe-*.png. */
@ExtendWith(ApplicationExtension.class)
class RecipesInTheWindowTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "one-of-everything",
                "lost-update",
                "lock-around-everything",
                "one-permit-too-many",
                "three-consumers-if",
                "event-five-items",
                "lock-left-behind",
                "queue-poison-pills",
                "semaphore-ten-rounds",
                "barrier-time-limit"
            })
    void aRecipeOfEachPrimitive_runsInTheWindow_toItsLastStep(String id) throws IOException {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened(id);
        window.perform(Command.LAST);

        assertThat(window.ask(() -> window.bench.problem().get())).isEmpty();
        assertThat(window.ask(() -> window.bench.moment().get().step()))
                .isEqualTo(window.ask(() -> window.bench.reading().get().steps()));
        File file = new File("target/screenshots/recipe-%s.png".formatted(id));
        file.getParentFile().mkdirs();
        ImageIO.write(SwingFXUtils.fromFXImage(window.picture(), null), "png", file);
    }
}
