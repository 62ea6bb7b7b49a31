package dev.threadline.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threadline.event.UserError;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run as a line of text, and back. */
class RunLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "threadline two-locks: Left*3, Right*2",
                "threadline two-locks --explored: Left",
                "threadline a file.py --seed -7: P-1:timeout, P-1:random=3",
                "threadline two-locks --explored --seed 9223372036854775807: Left"
            })
    void aLine_isReadAsItIsWritten(String text) {
        assertThat(RunLine.parse(text).text()).isEqualTo(text);
    }

    @Test
    void aLineThatWasBrokenOnItsWay_isReadAllTheSame() {
        assertThat(RunLine.parse("  threadline two-locks:\n  Left*3,\r\n  Right*2 \n"))
                .isEqualTo(new RunLine("two-locks", false, 0, "Left*3, Right*2"));
    }

    @Test
    void theWayItIsRun_hasItsSeedAndItsChoices() {
        RunLine line = RunLine.parse("threadline two-locks --explored --seed 5: Left*3, Right");
        assertThat(line.limits().control().explored()).isTrue();
        assertThat(line.limits().control().plan().orElseThrow().seed()).isEqualTo(OptionalLong.of(5));
        assertThat(line.limits().control().plan().orElseThrow().choices()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "two-locks: Left", "threadline two-locks", "threadline two-locks:", "threadline : Left"})
    void whatTellsNoRun_isRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> RunLine.parse(text))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("tells no run; a run is written as in: threadline two-locks: Left, Right*3.");
    }

    @Test
    void aSeedThatIsTooLarge_isRefused() {
        assertThatThrownBy(() -> RunLine.parse("threadline a --seed 9223372036854775808: Left"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("expected a number of 64 bits");
    }

    @Test
    void aPartThatIsNoChoice_isNamed() {
        RunLine line = RunLine.parse("threadline two-locks: Left:sideways");
        assertThatThrownBy(line::limits).isInstanceOf(UserError.class).hasMessageContaining("Left:sideways");
    }
}
