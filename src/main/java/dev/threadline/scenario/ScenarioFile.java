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
                .map(text -> new ScenarioFile(
                        name,
                        text,
                        PythonFile.isNamedSo(name)
                                ? PythonFile.scenario(name, name, text)
                                : ScenarioReader.parse(text, name)));
    }

    /** The same under another name. */
    ScenarioFile named(String newName) {
        return new ScenarioFile(newName, text, scenario);
    }
}
