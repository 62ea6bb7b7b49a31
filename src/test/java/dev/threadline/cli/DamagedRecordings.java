package dev.threadline.cli;

import dev.threadline.recording.Corruption;
import dev.threadline.recording.Forgery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/** Opens damaged recordings one after the other. A program of its own, so that it can be given little memory. */
final class DamagedRecordings {
    /** What happened to the recordings. */
    enum Damage {
        /** An accident, of which checksums tell. */
        CORRUPTED(Corruption::of),
        /** Somebody wants to do harm, and made the checksums right again. */
        FORGED(Forgery::of);

        private final BiFunction<byte[], SplittableRandom, byte[]> damage;

        Damage(BiFunction<byte[], SplittableRandom, byte[]> damage) {
            this.damage = damage;
        }
    }

    private DamagedRecordings() {}

    /**
     * Shows and draws damaged copies of a recording.
     *
     * @param file the recording; the copies lie beside it
     * @return what was wrong with the first that was neither shown and drawn nor refused in a sentence
     */
    static Optional<String> look(Path file, Damage damage, long seed, int tries) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Path copy = file.resolveSibling("copy.threadline");
        Path picture = file.resolveSibling("copy.svg");
        SplittableRandom random = new SplittableRandom(seed);
        for (int attempt = 0; attempt < tries; attempt++) {
            Files.write(copy, damage.damage.apply(whole, random));
            Answer shown = Answer.to("show", copy);
            if (isNoAnswer(shown)) {
                return Optional.of("seed %d, try %d, shown: %s".formatted(seed, attempt, shown.err()));
            }
            if (damage == Damage.FORGED) {
                Answer drawn = Answer.to("render", copy, "-o", picture);
                if (isNoAnswer(drawn) || drawn.code() != shown.code()) {
                    return Optional.of("seed %d, try %d, drawn: %s".formatted(seed, attempt, drawn.err()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isNoAnswer(Answer answer) {
        boolean refused = answer.code() == Threadline.BAD_INPUT;
        return answer.code() != Threadline.DONE && !refused
                || refused && answer.err().lines().count() > 2;
    }

    /** @param arguments a recording, what happens to it, a seed, and how often */
    public static void main(String[] arguments) throws IOException {
        Optional<String> wrong = look(
                Path.of(arguments[0]),
                Damage.valueOf(arguments[1]),
                Long.parseLong(arguments[2]),
                Integer.parseInt(arguments[3]));
        System.out.println(wrong.orElse("all answered"));
    }
}
