package dev.threadline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.ThreadInfo;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThreadInitialsTest {
    @Test
    void theFirstOfALetter_getsTheLetter_andTheNextGetsTwo() {
        assertThat(signs("Left", "Right", "Logger")).containsExactly("L", "R", "Lo");
    }

    @Test
    void numberedNames_keepTheirNumber() {
        assertThat(signs("MainThread", "P-1", "P-2", "consumer-12", "T1"))
                .containsExactly("M", "P1", "P2", "C12", "T1");
        assertThat(signs("T-999", "T-1000", "T-1")).containsExactly("T999", "T1000", "T1");
        assertThat(signs("Thread-1 (show)", "Thread-2 (show)")).containsExactly("T1", "T2");
    }

    @Test
    void namesThatAreTheSame_stillGetDistinctSigns() {
        assertThat(signs("worker", "worker", "worker", "worker", "worker")).doesNotHaveDuplicates();
        assertThat(signs("a1", "A-1", "", "")).doesNotHaveDuplicates();
    }

    private static List<String> signs(String... names) {
        List<ThreadInfo> threads = IntStream.range(0, names.length)
                .mapToObj(id -> new ThreadInfo(id, id, names[id], false))
                .toList();
        ThreadInitials initials = ThreadInitials.of(threads);
        return IntStream.range(0, names.length).mapToObj(initials::of).toList();
    }
}
