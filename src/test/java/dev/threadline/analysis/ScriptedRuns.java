package dev.threadline.analysis;

import dev.threadline.event.EventLog;
import dev.threadline.event.Listing;
import dev.threadline.event.Run;
import dev.threadline.kernel.Handover;
import dev.threadline.kernel.RandomWalk;
import dev.threadline.script.Program;
import dev.threadline.script.ProgramSource;
import dev.threadline.script.ScriptRun;
import java.util.List;
import java.util.Optional;

/** Runs of programs, step by step as a seed decides. */
final class ScriptedRuns implements AutoCloseable {
    private static final long LIMIT = 60_000_000_000L;

    private final Handover handover = Handover.fastest();

    Run run(String code, long seed) throws InterruptedException {
        Listing.Section main = new Listing.Section("main", 1, code.lines().toList());
        Listing listing = new Listing(List.of(main));
        Program program = Program.compile(
                new ProgramSource("test.json", listing, Optional.empty(), List.of(), Optional.of(main), ""));
        ScriptRun run = new ScriptRun(
                program,
                new ScriptRun.ControlledSettings(LIMIT, 1_000_000, 1, false, false, 0, _ -> {}),
                new RandomWalk(seed),
                handover);
        return new Run("A run", "by-hand", listing, run.log(), run.run());
    }

    EventLog log(String code, long seed) throws InterruptedException {
        return run(code, seed).log();
    }

    @Override
    public void close() {
        handover.close();
    }
}
