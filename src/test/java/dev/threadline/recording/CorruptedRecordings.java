package dev.threadline.recording;

import dev.threadline.event.Choice;
import dev.threadline.event.ChoiceLog;
import dev.threadline.event.Decided;
import dev.threadline.event.EventLog;
import dev.threadline.event.Run;
import dev.threadline.event.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Reads recordings to which accidents have happened, one after the other, each from its first event to its last. A program of its own,
 * so that it can be given little memory.
 */
final class CorruptedRecordings {
    /** How many choices stand before the next events. */
    private static final int CHOICES_APART = 700;

    private final Path file;
    private final SplittableRandom random;
    private final List<Sound> sound;
    private final Map<Corruption, Integer> prefixes = new EnumMap<>(Corruption.class);
    private int sentences;

    private record Sound(Run run, byte[] bytes) {}

    private CorruptedRecordings(Path folder, long seed) throws IOException {
        file = folder.resolve("corrupted.threadline");
        random = new SplittableRandom(seed);
        sound = List.of(sound(9000, 1), sound(40, 2), sound(4097, 3));
    }

    /** A recording of a controlled run whose choices and values were written as they came. */
    private static Sound sound(int events, long seed) throws IOException {
        Run free = RandomRun.of(seed, events);
        List<Decided> decided = IntStream.range(0, 3 * CHOICES_APART)
                .mapToObj(number -> new Decided(
                        Choice.step(number * number % 7 % 2), List.of(0, 1), EventLog.NO_OBJECT, "step " + number % 9))
                .toList();
        Run run = new Run(
                free.heading(), free.log(), free.outcome(), Optional.of(new ChoiceLog("random", seed, decided)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordingWriter writer = new RecordingWriter(
                out,
                run.heading(),
                run.log(),
                from -> Optional.of(new ChoiceLog(
                        "random", seed, decided.subList(from, Math.min(from + CHOICES_APART, decided.size())))),
                new BlockOffsets());
        writer.end(run.outcome());
        return new Sound(run, out.toByteArray());
    }

    /** @param arguments a folder to write to, a seed, and how many files */
    public static void main(String[] arguments) throws IOException {
        CorruptedRecordings recordings = new CorruptedRecordings(Path.of(arguments[0]), Long.parseLong(arguments[1]));
        for (int left = Integer.parseInt(arguments[2]); left > 0; left--) {
            Sound whole = recordings.sound.get(recordings.random.nextInt(recordings.sound.size()));
            Corruption corruption = Corruption.values()[recordings.random.nextInt(Corruption.values().length)];
            try {
                recordings.look(whole, corruption);
            } catch (RuntimeException | Error broken) {
                throw new IllegalStateException(
                        "seed %s, %d to go, %s".formatted(arguments[1], left, corruption), broken);
            }
        }
        System.out.printf("prefixes %s, %d sentences%n", recordings.prefixes, recordings.sentences);
    }

    private void look(Sound whole, Corruption corruption) throws IOException {
        Files.write(file, corruption.damaged(whole.bytes, random));
        try {
            Recorded recorded = RunReader.read(file);
            Optional<String> difference = Prefix.difference(recorded.run(), whole.run);
            if (difference.isPresent()) {
                throw new IllegalStateException(difference.get());
            }
            boolean lost = recorded.run().log().size() < whole.run.log().size();
            if (lost && recorded.loss().isEmpty()) {
                throw new IllegalStateException("nobody says that events are lost");
            }
            prefixes.merge(corruption, 1, Integer::sum);
        } catch (UserError told) {
            if (told.getMessage().lines().count() != 1 || !told.getMessage().contains(file.toString())) {
                throw new IllegalStateException("no sentence: " + told.getMessage());
            }
            sentences++;
        }
    }
}
