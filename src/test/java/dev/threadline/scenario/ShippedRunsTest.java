package dev.threadline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Cursor;
import dev.threadline.event.Run;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The shipped scenarios on real threads. */
@Timeout(120)
class ShippedRunsTest {
    private final List<String> printed = new ArrayList<>();

    @Test
    void all() throws InterruptedException {
        for (Scenario s : Catalogue.shipped().scenarios()) {
            printed.clear();
            long t = System.nanoTime();
            Run run = new ScenarioRun(s, s.id() + ".json", RunLimits.DEFAULT, printed::add).run();
            System.err.println(s.id() + " " + run.outcome() + " " + run.log().size() + " events "
                    + run.log().bytes() / (double) Math.max(1, run.log().size()) + " B/ev "
                    + (System.nanoTime() - t) / 1_000_000 + " ms " + printed);
            Cursor c = new Cursor(run.log());
            long t1 = System.nanoTime();
            c.seek(run.log().size());
            System.err.println("  fold " + (System.nanoTime() - t1) / 1_000_000);
        }
        assertThat(printed).isNotNull();
    }
}
