package dev.threadline.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.UserError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Programs with a few tokens deleted, doubled or swapped compile and run, or are told what is wrong: nothing else happens. */
@Timeout(120)
class OracleFuzzTest {
    private static final long SEED = 2026;
    private static final int MUTANTS = 20_000;
    private static final int MOST_STEPS = 60;

    @Test
    void everyMutant_runsOrIsToldInASentence() throws Exception {
        Random random = new Random(SEED);
        List<List<String>> programs =
                OraclePrograms.all().stream().map(OracleFuzzTest::tokens).toList();
        int ran = 0;
        for (int mutant = 0; mutant < MUTANTS; mutant++) {
            String text = damaged(programs.get(random.nextInt(programs.size())), random);
            try {
                run(Compiled.main(text), mutant);
                ran++;
            } catch (UserError told) {
                assertThat(told.getMessage()).as(text).isNotBlank().doesNotContain("\n");
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed %d, mutant %d:%n%s".formatted(SEED, mutant, text), e);
            }
        }
        assertThat(ran).isBetween(MUTANTS / 20, MUTANTS * 19 / 20);
    }

    private static void run(Program program, long seed) {
        Stepper stepper = new Stepper(program, seed, line -> {});
        stepper.begin();
        Random random = new Random(seed);
        for (int step = 0; step < MOST_STEPS; step++) {
            int thread = random.nextInt(stepper.threadCount());
            if (stepper.enabled(thread)) {
                stepper.step(thread);
            }
        }
    }

    /** Words, numbers, and all other characters one by one: joined they are the program again. */
    private static List<String> tokens(String program) {
        return List.of(program.split("(?<=\\W)|(?=\\W)"));
    }

    private static String damaged(List<String> program, Random random) {
        List<String> tokens = new ArrayList<>(program);
        for (int damages = 1 + random.nextInt(3); damages > 0; damages--) {
            int at = random.nextInt(tokens.size());
            switch (random.nextInt(3)) {
                case 0 -> tokens.remove(at);
                case 1 -> tokens.add(at, tokens.get(random.nextInt(tokens.size())));
                default -> Collections.swap(tokens, at, random.nextInt(tokens.size()));
            }
        }
        return String.join("", tokens);
    }
}
