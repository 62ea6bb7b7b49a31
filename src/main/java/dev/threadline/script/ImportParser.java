package dev.threadline.script;

import dev.threadline.script.Statement.FromImport;
import dev.threadline.script.Statement.Import;
import dev.threadline.script.Statement.StarImport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the two kinds of import. */
final class ImportParser {
    private final TokenReader tokens;

    ImportParser(TokenReader tokens) {
        this.tokens = tokens;
    }

    /** Reads {@code import a, b as c}. */
    Statement modules() {
        Position position = tokens.take().position();
        List<ImportedName> modules = new ArrayList<>();
        do {
            Position start = tokens.position();
            modules.add(new ImportedName(start, module(), alias()));
        } while (tokens.accept(","));
        return new Import(position, modules);
    }

    /** Reads {@code from module import} and what follows. */
    Statement names() {
        Position position = tokens.take().position();
        String module = module();
        tokens.expect("import", "'import'");
        if (tokens.accept("*")) {
            return new StarImport(position, module);
        }
        return new FromImport(position, module, tokens.accept("(") ? namesInBrackets() : namesInTheOpen());
    }

    private List<ImportedName> namesInBrackets() {
        List<ImportedName> names = new ArrayList<>();
        do {
            names.add(name());
        } while (tokens.accept(",") && !tokens.at(")"));
        tokens.expect(")", "',' or ')'");
        return names;
    }

    private List<ImportedName> namesInTheOpen() {
        List<ImportedName> names = new ArrayList<>();
        do {
            names.add(name());
        } while (tokens.accept(","));
        return names;
    }

    private ImportedName name() {
        return new ImportedName(tokens.position(), tokens.expectName(), alias());
    }

    private String module() {
        refusePackage();
        Position position = tokens.position();
        String module = tokens.expectName();
        Optional<String> instead = AbsentModules.instead(module);
        if (tokens.at(".") && instead.isPresent()) {
            throw tokens.error(position, "found the module '%s': %s".formatted(module, instead.get()));
        }
        refusePackage();
        return module;
    }

    private void refusePackage() {
        if (tokens.at(".") || tokens.at("...")) {
            throw tokens.refused(Refusal.PACKAGE);
        }
    }

    private Optional<String> alias() {
        return tokens.accept("as") ? Optional.of(tokens.expectName()) : Optional.empty();
    }
}
