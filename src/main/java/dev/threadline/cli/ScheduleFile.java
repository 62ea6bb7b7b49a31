package dev.threadline.cli;

import dev.threadline.event.ChoiceLog;
import dev.threadline.event.Named;
import dev.threadline.event.Provenance;
import dev.threadline.event.Run;
import dev.threadline.event.UserError;
import dev.threadline.explore.ScheduleText;
import dev.threadline.recording.RunReader;
import dev.threadline.scenario.Plan;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Choices to replay, from a file: a choice on each line or several as {@link ScheduleText} has them, where blank lines and those
 * that begin with # say nothing, or the recording of a controlled run.
 */
final class ScheduleFile {
    /** More than any schedule that somebody wrote, or any run that is worth replaying. */
    private static final long MOST_BYTES = 1 << 26;

    private ScheduleFile() {}

    /** @throws UserError if there are no choices in it, or something else */
    static Plan read(Path file) {
        return RunReader.isRecording(file) ? recorded(file) : written(file);
    }

    private static Plan recorded(Path file) {
        Run run = RunReader.read(file).run();
        ChoiceLog choices = run.choices()
                .orElseThrow(() -> new UserError(file + " is the recording of a free run, in which nobody made choices;"
                        + " give one of a run with --mode controlled."));
        return new Plan(
                file.toString(),
                Optional.of(run.scenario()),
                run.heading().provenance().fact(Provenance.Fact.HASH),
                OptionalLong.of(choices.seed()),
                choices.decided());
    }

    private static Plan written(Path file) {
        List<Named> choices = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                int at = number;
                choices.addAll(ScheduleText.read(
                        text,
                        part -> new UserError(
                                "%s:%d: found '%s', expected a thread's name, or that with :timeout, :spurious or :random=3."
                                        .formatted(file, at, shortened(part)))));
            }
        }
        if (choices.isEmpty()) {
            throw new UserError(file + " has no choices in it; write one on each line, such as P-1.");
        }
        return new Plan(file.toString(), Optional.empty(), Optional.empty(), OptionalLong.empty(), choices);
    }

    private static List<String> lines(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new UserError(file + " is a folder, expected a file of choices.");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new UserError(file + " is too large for a file of choices.");
            }
            return Files.readAllLines(file);
        } catch (NoSuchFileException absent) {
            throw new UserError("there is no file " + file + "; --schedule takes a file of choices or a recording.");
        } catch (MalformedInputException binary) {
            throw new UserError(file + " is no text; --schedule takes a file of choices or a recording.");
        } catch (IOException unreadable) {
            throw new UserError(file + " can't be read: " + unreadable.getMessage() + ".");
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
