package dev.threadline.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs without timing luck mean here what they mean under CPython's own threading: the same output, the same error. */
@Timeout(120)
class OracleTest {
    private static final long LIMIT = 20_000_000_000L;

    /** Slow enough that a second is time for another thread to get where it waits, on a busy machine too. */
    private static final double SPEED = 10;

    private record Result(List<String> printed, String error) {}

    @Test
    void everyProgram_printsAndFailsAsUnderCPython() throws Exception {
        assumeTrue(hasPython(), "skipped: there is no python3 of version 3.11 or later here");
        List<String> programs = OraclePrograms.all();
        List<Result> expected = underCPython(programs);
        List<String> differing = new ArrayList<>();
        for (int at = 0; at < programs.size(); at++) {
            Result here = here(programs.get(at));
            if (!here.equals(expected.get(at))) {
                differing.add(
                        "%s\nprints here %s%nunder CPython %s".formatted(programs.get(at), here, expected.get(at)));
            }
        }
        assertThat(differing).isEmpty();
        System.out.println("compared with CPython: " + programs.size() + " programs");
        assertThat(programs).hasSizeGreaterThanOrEqualTo(60);
    }

    private static Result here(String text) throws InterruptedException {
        List<String> printed = new ArrayList<>();
        ScriptRun run = new ScriptRun(
                Compiled.main(text), new ScriptRun.Settings(LIMIT, 1_000_000, SPEED, 1, false, printed::add));
        Outcome outcome = run.run();
        assertThat(outcome.kind()).as(text).isNotIn(OutcomeKind.DEADLOCK, OutcomeKind.TIME_LIMIT);
        return new Result(
                printed.stream().flatMap(line -> (line + "\n").lines()).toList(), firstError(run.log()));
    }

    private static String firstError(EventLog log) {
        for (long at = 0; at < log.size(); at++) {
            if (log.kindAt(at) == EventKind.FAIL) {
                return ((Detail.Failure) log.detailAt(at)).type();
            }
        }
        return "";
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            Process process = new ProcessBuilder(
                            "python3", "-c", "import sys; sys.exit(0 if sys.version_info >= (3, 11) else 1)")
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    private static List<Result> underCPython(List<String> programs) throws IOException, InterruptedException {
        JsonMapper json = JsonMapper.shared();
        String script;
        try (InputStream in = OracleTest.class.getResourceAsStream("oracle.py")) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Process process = new ProcessBuilder("python3", "-c", script)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var to = process.getOutputStream()) {
            to.write(json.writeValueAsBytes(programs));
        }
        List<Result> results = new ArrayList<>();
        for (JsonNode result : json.readTree(process.getInputStream().readAllBytes())) {
            List<String> printed = new ArrayList<>();
            result.get("printed").forEach(line -> printed.add(line.asString()));
            results.add(new Result(printed, result.get("error").asString()));
        }
        process.waitFor();
        return results;
    }
}
