package dev.threadline.cli;

import dev.threadline.event.ChoiceLog;
import dev.threadline.event.Named;
import dev.threadline.event.Provenance;
import dev.threadline.event.Run;
import dev.threadline.event.UserError;
import dev.threadline.explore.ScheduleText;
import dev.threadline.recording.Recorded;
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
 * Choices that were made, from a file: a choice on each line or several as {@link ScheduleText} has them, where blank lines and those
 * that begin with # say nothing, or the recording of a controlled run.
 */
final class ScheduleFile {
    /** More than any schedule that somebody wrote, or any run that is worth replaying. */
    private static final long MOST_BYTES = 1 << 26;

    private final Path file;

    /** The option by which it was given. */
    private final String option;

    ScheduleFile(Path file, String option) {
        this.file = file;
        this.option = option;
    }

    /**
     * The choices, each to be found again at the same point of the same program. What is lost of a recording is told.
     *
     * @throws UserError if there are no choices in it, or something else
     */
    Plan read(Terminal terminal) {
        return RunReader.isRecording(file) ? recorded(terminal) : written();
    }

    /**
     * The choices by the names of their threads alone, which is what another program has in common with the one that made them.
     *
     * @throws UserError if there are no choices in it, or something else
     */
    Plan readNames(Terminal terminal) {
        return RunReader.isRecording(file) ? named(recording(terminal)) : written();
    }

    private Plan recorded(Terminal terminal) {
        Run run = recording(terminal);
        ChoiceLog choices = run.choices().orElseThrow();
        return new Plan(
                file.toString(),
                Optional.of(run.scenario()),
                run.heading().provenance().fact(Provenance.Fact.HASH),
                OptionalLong.of(choices.seed()),
                choices.decided());
    }

    private Plan named(Run run) {
        ChoiceLog choices = run.choices().orElseThrow();
        List<Named> names = choices.choices().stream()
                .map(choice -> new Named(run.log().thread(choice.thread()).name(), choice.turn()))
                .toList();
        return new Plan(
                file.toString(), Optional.of(run.scenario()), Optional.empty(), OptionalLong.of(choices.seed()), names);
    }

    /** The run, in which there are choices. */
    private Run recording(Terminal terminal) {
        Recorded recorded = RunReader.read(file);
        if (recorded.run().choices().isEmpty()) {
            throw new UserError(recorded.loss()
                    .map(loss -> loss.substring(0, loss.length() - 1) + ", and no choices are left in it.")
                    .orElse(file + " is the recording of a free run, in which nobody made choices;"
                            + " give one of a run with --mode controlled."));
        }
        recorded.loss().ifPresent(terminal::complain);
        return recorded.run();
    }

    private Plan written() {
        List<Named> choices = new ArrayList<>();
        int number = 0;
        for (String line : lines()) {
            number++;
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                int at = number;
                choices.addAll(ScheduleText.read(
                        text, part -> new UserError("%s:%d: %s".formatted(file, at, ScheduleText.refusal(part)))));
            }
        }
        if (choices.isEmpty()) {
            throw new UserError(file + " has no choices in it; write one on each line, such as P-1.");
        }
        return new Plan(file.toString(), Optional.empty(), Optional.empty(), OptionalLong.empty(), choices);
    }

    private List<String> lines() {
        try {
            if (Files.isDirectory(file)) {
                throw new UserError(file + " is a folder, expected a file of choices.");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new UserError(file + " is too large for a file of choices.");
            }
            return Files.readAllLines(file);
        } catch (NoSuchFileException absent) {
            throw new UserError(
                    "there is no file %s; %s takes a file of choices or a recording.".formatted(file, option));
        } catch (MalformedInputException binary) {
            throw new UserError("%s is no text; %s takes a file of choices or a recording.".formatted(file, option));
        } catch (IOException unreadable) {
            throw new UserError(file + " can't be read: " + unreadable.getMessage() + ".");
        }
    }
}
