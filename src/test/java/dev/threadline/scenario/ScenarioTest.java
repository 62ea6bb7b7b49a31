package dev.threadline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threadline.event.Listing;
import dev.threadline.event.OutcomeKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScenarioTest {
    @Test
    void theListing_numbersLinesThroughSetupThreadsAndMain() {
        Listing listing = ScenarioReader.parse(Documents.FULL, "s").listing();
        assertThat(listing.sections())
                .extracting(Listing.Section::title)
                .containsExactly("setup", "thread P", "thread Big Ben", "main");
        assertThat(listing.sections()).extracting(Listing.Section::firstLine).containsExactly(1, 7, 9, 10);
        assertThat(listing.text(1)).isEqualTo("N = 100");
        assertThat(listing.text(8)).isEqualTo("x = index");
        assertThat(listing.text(10)).isEqualTo("threads[\"P-1\"].start()");
    }

    @Test
    void theListing_leavesOutWhatHasNoLines() {
        assertThat(ScenarioReader.parse(Documents.with("\"setup\": []"), "s")
                        .listing()
                        .sections())
                .containsExactly(new Listing.Section("main", 1, List.of("x = 1")));
    }

    @Test
    void threadsThatShareTheirCode_areNumbered() {
        assertThat(new ScenarioThread("P", 3, false, List.of("x = 1")).names()).containsExactly("P-1", "P-2", "P-3");
        assertThat(new ScenarioThread("P", 1, false, List.of("x = 1")).names()).containsExactly("P");
    }

    @Test
    void aGoal_isWonInOneWay() {
        assertThatThrownBy(() -> new Goal("x", Optional.empty(), "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Goal("x", Optional.of(OutcomeKind.CHECK), "n == 1"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
