package dev.threadline.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every state that the programs without timing luck come through is the same one after it was numbers. */
@Timeout(120)
class OracleStateTest {
    private static final long SEED = 7;
    private static final int MOST_STEPS = 150;

    @Test
    void everyState_survivesEncodingAndDecoding() throws Exception {
        for (String text : OraclePrograms.all()) {
            Program program = Compiled.main(text);
            List<String> straight = new ArrayList<>();
            List<String> copied = new ArrayList<>();
            Stepper plain = new Stepper(program, SEED, straight::add);
            plain.begin();
            Stepper copy = new Stepper(program, SEED, copied::add);
            copy.begin();
            SplittableRandom random = new SplittableRandom(SEED);
            for (int step = 0; step < MOST_STEPS; step++) {
                int[] enabled = IntStream.range(0, plain.threadCount())
                        .filter(plain::enabled)
                        .toArray();
                if (enabled.length == 0) {
                    break;
                }
                int chosen = enabled[random.nextInt(enabled.length)];
                plain.step(chosen);
                copy.step(chosen);
                EncodedState state = StateEncoder.encode(copy);
                copy = StateDecoder.decode(program, state, SEED, copied::add);
                assertThat(StateEncoder.encode(copy))
                        .as("step %d of%n%s", step, text)
                        .isEqualTo(state);
                assertThat(StateEncoder.encode(plain))
                        .as("step %d of%n%s", step, text)
                        .isEqualTo(state);
            }
            assertThat(copied).as(text).isEqualTo(straight);
        }
    }
}
