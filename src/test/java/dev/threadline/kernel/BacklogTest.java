package dev.threadline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How the threads of a run share the bound on what is not merged yet. */
class BacklogTest {
    private final Backlog backlog = new Backlog();

    private void enter(int many) {
        for (int i = 0; i < many; i++) {
            backlog.enter();
        }
    }

    @Test
    void fewThreads_getAllThatAThreadMayHave() {
        enter(Backlog.TOTAL / Backlog.MOST);

        assertThat(backlog.share()).isEqualTo(Backlog.MOST);
    }

    @Test
    void manyThreads_getAnEqualShareOfTheWhole_andMoreWhenOthersEnd() {
        enter(1000);
        assertThat(backlog.share()).isEqualTo(Backlog.TOTAL / 1000);

        for (int i = 0; i < 900; i++) {
            backlog.leave();
        }
        assertThat(backlog.share()).isEqualTo(Backlog.TOTAL / 100);
    }

    @Test
    void nobodyGetsNothing_howeverManyTheyAre() {
        enter(60_000);

        assertThat(backlog.share()).isEqualTo(Backlog.LEAST);
    }
}
