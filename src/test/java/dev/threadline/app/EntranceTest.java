package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.threadline.app.look.Look;
import dev.threadline.app.settings.Settings;
import dev.threadline.app.settings.TimelinePlace;
import dev.threadline.app.timeline.FirstPicture;
import dev.threadline.app.work.FirstView;
import dev.threadline.app.work.HeadStart;
import dev.threadline.event.OutcomeKind;
import dev.threadline.picture.Theme;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The window's first moment: its timeline is there before the rest, where the rest will leave it. */
@Timeout(120)
@ExtendWith(ApplicationExtension.class)
class EntranceTest {
    private static Optional<HeadStart> ahead(String id) throws InterruptedException {
        return HeadStart.of(new FirstView.Named(id));
    }

    @Test
    void whatIsRunAhead_isTheRunThatTheWindowShows() throws InterruptedException {
        HeadStart ahead = ahead("two-locks").orElseThrow();
        assertThat(ahead.reading().run().outcome().kind()).isEqualTo(OutcomeKind.DEADLOCK);
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800);
        window.act(() -> window.window.open(new FirstView.Named("two-locks"), Optional.of(ahead)));
        assertThat(window.ask(() -> window.bench.reading().get().run()))
                .isSameAs(ahead.reading().run());
        assertThat(window.ask(() -> window.bench.job().get())).isNull();
        assertThat(window.ask(() -> window.bench.moment().get().step())).isZero();
        assertThat(window.ask(() -> window.bench.title().get()))
                .isEqualTo(OpenWindow.of(Theme.LIGHT, 1280, 800)
                        .opened("two-locks")
                        .bench
                        .title()
                        .get());
        boolean down =
                window.ask(() -> window.window.timeline().lens().view().get().hidden());
        assertThat(ahead.isCurtained()).isEqualTo(down).isTrue();
    }

    @Test
    void theFirstOfTheLibrary_isRunAheadToo() throws InterruptedException {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800);
        String first = window.bench.catalogue().scenarios().getFirst().id();
        assertThat(HeadStart.of(new FirstView.Library())
                        .orElseThrow()
                        .reading()
                        .run()
                        .scenario())
                .isEqualTo(first);
    }

    @Test
    void whatTheWindowHasToRunOrToTell_isLeftToIt() throws InterruptedException {
        assertThat(ahead("no-such-scenario")).isEmpty();
        assertThat(ahead("scenarios/02-locks/07-two-locks.json")).as("a file").isEmpty();
        assertThat(ahead("cpu-work")).as("a free run").isEmpty();
    }

    @Test
    void theFirstPicture_standsWhereTheWindowHasItsTimeline() throws InterruptedException {
        HeadStart ahead = ahead("two-locks").orElseThrow();
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800);
        window.act(() -> window.window.open(new FirstView.Named("two-locks"), Optional.of(ahead)));
        window.settle();
        window.act(() -> {});
        TimelinePlace there = window.ask(() -> window.window.timelinePlace());
        TimelinePlace first = Settings.FIRST.timeline();
        assertThat(first.left()).isCloseTo(there.left(), within(1.0));
        assertThat(first.top()).isCloseTo(there.top(), within(1.0));
        assertThat(first.right()).isCloseTo(there.right(), within(1.0));
        assertThat(first.bottom()).isCloseTo(there.bottom(), within(1.0));
    }

    @Test
    void theTimeline_isSeenBeforeAllElse() throws Exception {
        HeadStart ahead = ahead("two-locks").orElseThrow();
        CompletableFuture<Void> seen = new CompletableFuture<>();
        Stage stage = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Stage made = new Stage();
            new Entrance(made, Look.of(Theme.LIGHT), Settings.FIRST, 1280, 800)
                    .show(Optional.of(ahead))
                    .thenAccept(seen::complete);
            return made;
        });
        seen.get(60, TimeUnit.SECONDS);
        WritableImage picture = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            FirstPicture first = (FirstPicture) stage.getScene().lookup("#first-picture");
            assertThat(first.isPainted()).isTrue();
            WritableImage taken = stage.getScene().snapshot(null);
            stage.close();
            return taken;
        });
        OpenWindow.write(picture, "window-entrance-light");
    }

    @Test
    void withoutARunAhead_nothingIsShownYet() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Stage stage = new Stage();
            CompletableFuture<Void> seen =
                    new Entrance(stage, Look.of(Theme.LIGHT), Settings.FIRST, 1280, 800).show(Optional.empty());
            assertThat(seen).isDone();
            assertThat(stage.isShowing()).isFalse();
            return null;
        });
    }
}
