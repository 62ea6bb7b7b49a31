package dev.threadline.scenario;

import dev.threadline.event.Heading;
import dev.threadline.event.Provenance.Fact;
import java.util.Optional;

/**
 * A scenario together with the text that it was read from.
 *
 * @param name what mistakes in it are reported of, such as a file's path
 * @param text the whole of it, a JSON document or a Python program
 * @param scenario what the text says
 */
public record ScenarioFile(String name, String text, Scenario scenario) {
    /** Of a scenario that was made or changed without a file: its text is as it would be written. */
    public static ScenarioFile of(Scenario scenario, String name) {
        return new ScenarioFile(name, ScenarioWriter.write(scenario), scenario);
    }

    /**
     * What a run was made of, if the run tells it.
     *
     * @throws dev.threadline.event.UserError if what it tells has a mistake
     */
    public static Optional<ScenarioFile> of(Heading heading) {
        String name = heading.title();
        return heading.provenance()
                .fact(Fact.SOURCE)
                .filter(text -> text.stripLeading().startsWith("{") || PythonFile.isNamedSo(name))
                .map(text -> of(name, text));
    }

    /**
     * What a text says, which need not be in a file yet.
     *
     * @param name ends in {@code .py} for a Python program, and in anything else for a JSON document
     * @throws dev.threadline.event.UserError if it is no scenario that this program understands
     */
    public static ScenarioFile of(String name, String text) {
        return new ScenarioFile(
                name,
                text,
                PythonFile.isNamedSo(name) ? PythonFile.scenario(name, text) : ScenarioReader.parse(text, name));
    }

    /** The same under another name. */
    ScenarioFile named(String newName) {
        return new ScenarioFile(newName, text, scenario);
    }
}
