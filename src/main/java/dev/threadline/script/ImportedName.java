package dev.threadline.script;

import java.util.Optional;

/**
 * {@code name as alias} in an import: a module, or what a module holds.
 *
 * @param alias what it is called here, if not by its name
 */
record ImportedName(Position position, String name, Optional<String> alias) implements Node {
    /** The name that gets a value here. */
    String bound() {
        return alias.orElse(name);
    }
}
