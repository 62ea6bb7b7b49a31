package dev.threadline.cli;

import dev.threadline.event.Run;
import dev.threadline.recording.Recorded;
import dev.threadline.recording.RunReader;
import dev.threadline.scenario.Catalogue;
import dev.threadline.scenario.RunLimits;
import dev.threadline.scenario.ScenarioFile;
import dev.threadline.scenario.ScenarioRun;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** What a person names on the command line: a shipped scenario by its id, a scenario file, or a recording. */
final class Input {
    private Input() {}

    /**
     * The run of a recording, or a fresh run of a scenario.
     *
     * @throws dev.threadline.event.UserError if there is neither, or it has a mistake
     */
    static Run toRun(String name, RunLimits limits, Terminal terminal) throws InterruptedException {
        Optional<Run> recorded = recording(name, terminal);
        if (recorded.isPresent()) {
            return recorded.get();
        }
        ScenarioRun prepared = prepare(name, limits, line -> {});
        Run run = prepared.run();
        prepared.remarks().forEach(terminal::complain);
        return run;
    }

    /** The run of a recording, as far as it can be read, which is told; empty if the name is not that of one. */
    static Optional<Run> recording(String name, Terminal terminal) {
        try {
            return Optional.of(Path.of(name)).filter(RunReader::isRecording).map(file -> {
                Recorded recorded = RunReader.read(file);
                recorded.loss().ifPresent(terminal::complain);
                return recorded.run();
            });
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** A scenario at its step 0. @param printed gets every printed line */
    static ScenarioRun prepare(String name, RunLimits limits, Consumer<String> printed) {
        Catalogue catalogue = Catalogue.shipped();
        ScenarioFile file = catalogue.openFile(name);
        return new ScenarioRun(file, limits.with(limits.control().withTwin(file.scenario(), catalogue)), printed);
    }

    /** The scenario that a person names. @throws dev.threadline.event.UserError if there is none */
    static ScenarioFile scenario(String name) {
        return Catalogue.openShipped(name);
    }
}
