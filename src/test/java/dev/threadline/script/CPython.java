package dev.threadline.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/** CPython's own parser, where this machine has one; a test that asks for it is skipped where not. */
final class CPython {
    private static final String RIGHT_VERSION = "import sys; sys.exit(sys.version_info < (3, 11))";

    private CPython() {}

    /** What CPython makes of each source, in the words of {@code dump_ast.py}. */
    static List<String> answers(List<String> sources) {
        Assumptions.assumeTrue(isThere(), "no python3 of version 3.11 or later on this machine: not compared with it");
        try {
            Path in = Files.createTempFile("sources", ".txt");
            Path script = Files.createTempFile("dump_ast", ".py");
            try {
                Files.writeString(
                        in, sources.stream().map(CPython::encoded).collect(Collectors.joining("\n", "", "\n")));
                Files.write(
                        script, CPython.class.getResourceAsStream("dump_ast.py").readAllBytes());
                return run(script, in, sources.size());
            } finally {
                Files.delete(in);
                Files.delete(script);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> run(Path script, Path in, int expected) throws IOException {
        Process process = new ProcessBuilder("python3", "-X", "utf8", script.toString())
                .redirectInput(in.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> answers = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (answers.size() != expected) {
            throw new IOException("python3 gave %d answers to %d sources".formatted(answers.size(), expected));
        }
        return answers;
    }

    private static String encoded(String source) {
        return Base64.getEncoder().encodeToString(source.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isThere() {
        try {
            Process process = new ProcessBuilder("python3", "-c", RIGHT_VERSION).start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
