package dev.threadline.scenario;

import dev.threadline.event.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Reads and compiles files that went wrong somewhere, scenarios and Python programs. A program of its own, so that it can be given
 * little memory.
 */
final class MutatedFiles {
    private static final int LONGEST_SENTENCE = 1_000;

    private final Random random;
    private final Path json;
    private final Path python;
    private int programs;
    private int sentences;

    private MutatedFiles(Path folder, long seed) {
        random = new Random(seed);
        json = folder.resolve("mutated.json");
        python = folder.resolve("mutated.py");
    }

    /** @param arguments a folder to write to, a seed, and how many files */
    public static void main(String[] arguments) throws IOException {
        MutatedFiles files = new MutatedFiles(Path.of(arguments[0]), Long.parseLong(arguments[1]));
        List<String> sound = Documents.sound();
        for (int left = Integer.parseInt(arguments[2]); left > 0; left--) {
            try {
                files.look(sound.get(files.random.nextInt(sound.size())));
            } catch (RuntimeException | Error broken) {
                throw new IllegalStateException("seed %s, %d to go".formatted(arguments[1], left), broken);
            }
        }
        System.out.printf("%d programs, %d sentences%n", files.programs, files.sentences);
    }

    private void look(String sound) throws IOException {
        boolean isProgram = random.nextInt(4) == 0;
        String text = isProgram ? program(sound) : sound;
        String mutated = switch (random.nextInt(8)) {
            case 0 -> Mutation.inflated(text, random);
            case 1, 2 -> text;
            default -> Mutation.of(text, random);
        };
        byte[] bytes = mutated.getBytes(StandardCharsets.UTF_8);
        for (int flips = mutated.equals(text) ? 1 + random.nextInt(4) : 0; flips > 0 && bytes.length > 0; flips--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        read(Files.write(isProgram ? python : json, bytes));
    }

    /** The lines of a scenario's program, one after the other. */
    private static String program(String sound) {
        StringBuilder program = new StringBuilder();
        ScenarioReader.parse(sound, "sound")
                .listing()
                .sections()
                .forEach(section ->
                        section.lines().forEach(line -> program.append(line).append('\n')));
        return program.toString();
    }

    private void read(Path file) {
        try {
            ScenarioFile read = ScenarioReader.open(file);
            ScenarioRun.compile(read.scenario(), read.name());
            programs++;
        } catch (UserError told) {
            String sentence = told.getMessage();
            if (!sentence.contains(file.toString())
                    || sentence.lines().count() != 1
                    || sentence.length() > LONGEST_SENTENCE + file.toString().length()) {
                throw new IllegalStateException("no sentence: " + sentence);
            }
            sentences++;
        }
    }
}
