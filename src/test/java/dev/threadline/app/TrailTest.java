package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.command.Command;
import dev.threadline.picture.Theme;
import javafx.event.EventType;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** The way back to where a reader jumped from. */
@Timeout(180)
@ExtendWith(ApplicationExtension.class)
class TrailTest {
    private OpenWindow window;

    @BeforeEach
    void open() {
        window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("two-locks");
        window.perform(Command.CURTAIN);
    }

    private long step() {
        return window.ask(() -> window.bench.moment().get().step());
    }

    private long after(Command command) {
        window.perform(command);
        window.until(() -> !window.window.jumps().going().get());
        return step();
    }

    private boolean can(Command command) {
        return window.ask(() -> !window.window.commands().disabled(command).get());
    }

    @Test
    void withoutAJump_thereIsNoWayBack() {
        after(Command.STEP);
        after(Command.STEP);
        after(Command.BACK);
        assertThat(can(Command.GO_BACK)).isFalse();
        assertThat(can(Command.GO_FORWARD)).isFalse();
    }

    @Test
    void jumps_areGoneBackOneByOne_andForwardAgain() {
        after(Command.STEP);
        after(Command.STEP);
        long end = after(Command.LAST);
        assertThat(after(Command.FIRST)).isZero();
        assertThat(after(Command.GO_BACK)).isEqualTo(end);
        assertThat(after(Command.GO_BACK)).isEqualTo(2);
        assertThat(can(Command.GO_BACK)).isFalse();
        assertThat(after(Command.GO_FORWARD)).isEqualTo(end);
        assertThat(after(Command.GO_FORWARD)).isZero();
        assertThat(can(Command.GO_FORWARD)).isFalse();
    }

    @Test
    void anotherJump_isTheEndOfTheWayForward() {
        after(Command.LAST);
        after(Command.GO_BACK);
        window.act(() -> window.bench.stepTo(3));
        assertThat(can(Command.GO_FORWARD)).isFalse();
        assertThat(after(Command.GO_BACK)).isZero();
    }

    @Test
    void aDrag_isOneJump_howeverManyPlacesItPasses() {
        mouse(MouseEvent.MOUSE_PRESSED);
        for (long place : new long[] {2, 5, 4, 3}) {
            window.act(() -> window.bench.stepTo(place));
        }
        mouse(MouseEvent.MOUSE_RELEASED);
        assertThat(after(Command.GO_BACK)).isZero();
        assertThat(can(Command.GO_BACK)).isFalse();
        assertThat(after(Command.GO_FORWARD)).isEqualTo(3);
    }

    @Test
    void playing_isOneJump_backToWhereItBegan() {
        window.perform(Command.PLAY);
        window.act(() -> {
            window.bench.stepBy(1);
            window.bench.stepBy(1);
            window.bench.stepBy(1);
        });
        window.perform(Command.PLAY);
        assertThat(after(Command.GO_BACK)).isZero();
    }

    @Test
    void theWayBack_leadsIntoTheRunThatABranchLeft() {
        window.act(() -> window.bench.stepTo(1));
        long first = System.identityHashCode(
                window.ask(() -> window.bench.reading().get().run()));
        window.act(() -> window.bench.choose(0));
        window.until(() -> window.bench.job().get() == null
                && window.bench.family().get().members().size() == 2);
        assertThat(window.ask(() ->
                        System.identityHashCode(window.bench.reading().get().run())))
                .isNotEqualTo(first);
        assertThat(after(Command.GO_BACK)).isEqualTo(1);
        assertThat(window.ask(() ->
                        System.identityHashCode(window.bench.reading().get().run())))
                .isEqualTo(first);
    }

    @Test
    void anotherScenario_hasATrailOfItsOwn() {
        after(Command.LAST);
        window.opened("two-locks-ordered");
        assertThat(can(Command.GO_BACK)).isFalse();
    }

    private void mouse(EventType<MouseEvent> type) {
        window.mouse(window.window.root(), type, 1, 1, false);
    }
}
