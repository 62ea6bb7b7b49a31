package dev.threadline.app.work;

import dev.threadline.scenario.Catalogue;
import dev.threadline.scenario.Scenario;
import java.util.Optional;

/** What a window shows first. */
public sealed interface FirstView {
    /** The first scenario of the library. */
    record Library() implements FirstView {}

    /**
     * A scenario, or a recording, of which nothing is run again.
     *
     * @param idOrPath the id of a shipped scenario, or the path of a file
     */
    record Named(String idOrPath) implements FirstView {}

    /** The id of a scenario or the path of a file; empty for the first scenario of a library that has none. */
    default Optional<String> in(Catalogue catalogue) {
        return switch (this) {
            case Library() -> catalogue.scenarios().stream().map(Scenario::id).findFirst();
            case Named(String idOrPath) -> Optional.of(idOrPath);
        };
    }
}
