package dev.threadline.scenario;

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

    /** The same under another name. */
    ScenarioFile named(String newName) {
        return new ScenarioFile(newName, text, scenario);
    }
}
