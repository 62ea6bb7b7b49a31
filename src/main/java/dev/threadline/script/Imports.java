package dev.threadline.script;

/**
 * Checks imports. What they name is there anyway, with its module's name before it or without, and by the names that {@link
 * Predefined} finds; so they give no name a value.
 *
 * @param where what mistakes are told of
 * @param scope what the names around mean
 */
record Imports(Source where, Scope scope) {
    /** @throws ScriptError if there is no such module here, or it gets another name */
    void module(Statement.Import imported) {
        for (ImportedName name : imported.modules()) {
            known(name.position(), name.name());
            refuseName(name);
        }
    }

    /** @throws ScriptError if there is no such module or name here, or it gets another name */
    void names(Statement.FromImport imported) {
        known(imported.position(), imported.module());
        for (ImportedName name : imported.names()) {
            boolean known = Builtin.of(imported.module(), name.name()).isPresent()
                    || ErrorTypes.isOf(imported.module(), name.name());
            if (!known) {
                String instead = AbsentModules.instead(imported.module(), name.name())
                        .map("; "::concat)
                        .orElse(".");
                throw where.error(
                        name.position(),
                        "found '%s', which '%s' does not have in this subset%s"
                                .formatted(name.name(), imported.module(), instead));
            }
            refuseName(name);
        }
    }

    /** @throws ScriptError if there is no such module here */
    void all(Statement.StarImport imported) {
        known(imported.position(), imported.module());
    }

    private void known(Position position, String module) {
        if (!Builtin.isModule(module)) {
            String instead = AbsentModules.instead(module)
                    .orElseGet(() -> "this subset has " + String.join(", ", Builtin.modules()) + ".");
            throw where.error(position, "found the module '%s': %s".formatted(module, instead));
        }
    }

    private void refuseName(ImportedName name) {
        if (scope.place(name.bound()).isPresent()) {
            throw where.error(
                    name.position(),
                    "found '%s' both as an import and as a variable; rename the variable.".formatted(name.bound()));
        }
        if (scope.predefined().isAmbiguous(name.bound())) {
            throw where.error(
                    name.position(),
                    "found 'as %s', which stands for something else too; take another name.".formatted(name.bound()));
        }
    }
}
