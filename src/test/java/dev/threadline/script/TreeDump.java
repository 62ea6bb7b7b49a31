package dev.threadline.script;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A tree as one line of text with every position, in the form that {@code dump_ast.py} gives CPython's. */
final class TreeDump {
    private TreeDump() {}

    static String of(Module module) {
        return all(module.body(), TreeDump::of);
    }

    static String of(Statement statement) {
        return switch (statement) {
            case Statement.ExpressionStatement s -> form(s, "do", of(s.expression()));
            case Statement.Assignment s -> form(s, "assign", all(s.targets(), TreeDump::target), of(s.value()));
            case Statement.AugmentedAssignment s ->
                form(s, "augment", s.operator().symbol(), target(s.target()), of(s.value()));
            case Statement.If s ->
                form(
                        s,
                        "if",
                        s.branches().stream()
                                .map(branch -> form(
                                        branch, "branch", of(branch.condition()), all(branch.body(), TreeDump::of)))
                                .collect(Collectors.joining(" ")),
                        all(s.otherwise(), TreeDump::of));
            case Statement.While s ->
                form(s, "while", of(s.condition()), all(s.body(), TreeDump::of), all(s.otherwise(), TreeDump::of));
            case Statement.For s ->
                form(
                        s,
                        "for",
                        target(s.target()),
                        of(s.iterable()),
                        all(s.body(), TreeDump::of),
                        all(s.otherwise(), TreeDump::of));
            case Statement.With s -> form(s, "with", all(s.items(), TreeDump::of), all(s.body(), TreeDump::of));
            case Statement.FunctionDefinition s ->
                form(s, "def", s.name(), all(s.parameters(), TreeDump::of), all(s.body(), TreeDump::of));
            case Statement.Return s -> form(s, "return", optional(s.value()));
            case Statement.Pass s -> form(s, "pass");
            case Statement.Break s -> form(s, "break");
            case Statement.Continue s -> form(s, "continue");
            case Statement.Assert s -> form(s, "assert", of(s.condition()), optional(s.message()));
            case Statement.Global s -> form(s, "global", String.join(" ", s.names()));
            case Statement.Nonlocal s -> form(s, "nonlocal", String.join(" ", s.names()));
            case Statement.Try s ->
                form(
                        s,
                        "try",
                        all(s.body(), TreeDump::of),
                        all(s.handlers(), TreeDump::of),
                        all(s.otherwise(), TreeDump::of),
                        all(s.last(), TreeDump::of));
            case Statement.ClassDefinition s ->
                form(s, "class", s.name(), optional(s.base()), all(s.body(), TreeDump::of));
            case Statement.Raise s -> form(s, "raise", optional(s.exception()), optional(s.cause()));
            case Statement.Delete s -> form(s, "del", all(s.targets(), TreeDump::target));
            case Statement.Import s -> form(s, "import", all(s.modules(), TreeDump::of));
            case Statement.FromImport s -> form(s, "from", s.module(), all(s.names(), TreeDump::of));
            case Statement.StarImport s -> form(s, "from", s.module(), "*");
        };
    }

    static String of(Expression expression) {
        return switch (expression) {
            case Expression.IntegerLiteral e -> form(e, "integer", e.value().toString(16));
            case Expression.FloatLiteral e ->
                form(e, "float", HexFormat.of().toHexDigits(Double.doubleToLongBits(e.value())));
            case Expression.FormattedString e -> form(e, "format", all(e.parts(), TreeDump::of));
            case Expression.DictionaryDisplay e -> form(e, "dictionary", all(e.entries(), TreeDump::of));
            case Expression.ListComprehension e -> form(e, "listed", of(e.element()), all(e.clauses(), TreeDump::of));
            case Expression.DictionaryComprehension e ->
                form(e, "mapped", of(e.entry()), all(e.clauses(), TreeDump::of));
            case Expression.GeneratorExpression e ->
                form(e, "generated", of(e.element()), all(e.clauses(), TreeDump::of));
            case Expression.Lambda e -> form(e, "lambda", all(e.parameters(), TreeDump::of), of(e.body()));
            case Expression.Conditional e ->
                form(e, "conditional", of(e.condition()), of(e.value()), of(e.otherwise()));
            case Expression.Slice e -> form(e, "slice", optional(e.lower()), optional(e.upper()), optional(e.step()));
            case Expression.StringLiteral e -> form(e, "string", "'" + hexadecimal(e.value()) + "'");
            case Expression.BooleanLiteral e -> form(e, e.value() ? "True" : "False");
            case Expression.NoneLiteral e -> form(e, "None");
            case Expression.ListDisplay e -> form(e, "list", all(e.elements(), TreeDump::of));
            case Expression.TupleDisplay e -> form(e, "tuple", all(e.elements(), TreeDump::of));
            case Expression.Name e -> form(e, "name", e.name());
            case Expression.Attribute e -> form(e, "attribute", of(e.object()), e.name());
            case Expression.Subscript e -> form(e, "element", of(e.object()), of(e.index()));
            case Expression.Starred e -> form(e, "starred", of(e.value()));
            case Expression.Call e ->
                form(
                        e,
                        "call",
                        of(e.function()),
                        all(e.arguments(), TreeDump::of),
                        all(
                                e.keywordArguments(),
                                keyword -> form(keyword, "keyword", keyword.name(), of(keyword.value()))));
            case Expression.Unary e -> form(e, "unary", e.operator().symbol(), of(e.operand()));
            case Expression.Binary e -> form(e, "binary", e.operator().symbol(), of(e.left()), of(e.right()));
            case Expression.Logical e -> form(e, "logical", e.operator().symbol(), all(e.operands(), TreeDump::of));
            case Expression.Comparison e ->
                form(
                        e,
                        "compare",
                        e.operators().stream().map(ComparisonOperator::symbol).collect(Collectors.joining(",")),
                        all(e.operands(), TreeDump::of));
        };
    }

    private static String target(Target target) {
        return switch (target) {
            case Target.Unpacking several -> form(several, "unpack", all(several.elements(), TreeDump::target));
            case Expression.Name name -> of(name);
            case Expression.Attribute attribute -> of(attribute);
            case Expression.Subscript subscript -> of(subscript);
        };
    }

    private static String of(Parameter parameter) {
        return form(
                parameter, parameter.kind().sign() + "parameter", parameter.name(), optional(parameter.defaultValue()));
    }

    private static String of(ExceptHandler handler) {
        return form(
                handler,
                "except",
                optional(handler.type()),
                handler.name().orElse("-"),
                all(handler.body(), TreeDump::of));
    }

    private static String of(ImportedName name) {
        return form(name, "name", name.name(), name.alias().orElse("-"));
    }

    private static String of(DictionaryEntry entry) {
        return "(entry " + of(entry.key()) + " " + of(entry.value()) + ")";
    }

    private static String of(ForClause clause) {
        return "(for " + target(clause.target()) + " " + of(clause.iterable()) + " "
                + all(clause.conditions(), TreeDump::of) + ")";
    }

    private static String of(FormattedPart part) {
        return switch (part) {
            case FormattedPart.Text text -> "(text '" + hexadecimal(text.text()) + "')";
            case FormattedPart.Field(var _, var value, var conversion, var specification) ->
                "(field " + of(value) + " "
                        + conversion
                                .map(Conversion::letter)
                                .map(String::valueOf)
                                .orElse("-") + " "
                        + all(specification, TreeDump::of) + ")";
        };
    }

    private static String of(WithItem item) {
        return "(item " + of(item.context()) + " "
                + item.target().map(TreeDump::target).orElse("-") + ")";
    }

    private static String form(Node node, String word, String... parts) {
        Position position = node.position();
        String head = "(%s@%d:%d".formatted(word, position.line(), position.column());
        return head + (parts.length == 0 ? "" : " ") + String.join(" ", parts) + ")";
    }

    private static <T> String all(List<T> nodes, Function<T, String> dump) {
        return nodes.stream().map(dump).collect(Collectors.joining(" ", "[", "]"));
    }

    private static String optional(Optional<Expression> expression) {
        return expression.map(TreeDump::of).orElse("-");
    }

    private static String hexadecimal(String text) {
        StringBuilder hex = new StringBuilder();
        text.chars().forEach(unit -> hex.append(HexFormat.of().toHexDigits((char) unit)));
        return hex.toString();
    }
}
