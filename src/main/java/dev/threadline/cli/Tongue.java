package dev.threadline.cli;

import dev.threadline.analysis.Language;
import dev.threadline.analysis.Phrases;
import picocli.CommandLine.Option;

/** The option of every command that tells of a run: in which language. */
final class Tongue {
    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description = "The language in which the run is told: en or de (default: en).")
    private Language language = Language.EN;

    Phrases phrases() {
        return Phrases.in(language);
    }
}
