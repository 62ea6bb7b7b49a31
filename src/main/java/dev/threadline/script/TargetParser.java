package dev.threadline.script;

import dev.threadline.script.Expression.Attribute;
import dev.threadline.script.Expression.Binary;
import dev.threadline.script.Expression.BooleanLiteral;
import dev.threadline.script.Expression.Call;
import dev.threadline.script.Expression.Comparison;
import dev.threadline.script.Expression.Conditional;
import dev.threadline.script.Expression.DictionaryComprehension;
import dev.threadline.script.Expression.DictionaryDisplay;
import dev.threadline.script.Expression.FloatLiteral;
import dev.threadline.script.Expression.FormattedString;
import dev.threadline.script.Expression.GeneratorExpression;
import dev.threadline.script.Expression.IntegerLiteral;
import dev.threadline.script.Expression.Lambda;
import dev.threadline.script.Expression.ListComprehension;
import dev.threadline.script.Expression.ListDisplay;
import dev.threadline.script.Expression.Logical;
import dev.threadline.script.Expression.Name;
import dev.threadline.script.Expression.NoneLiteral;
import dev.threadline.script.Expression.Slice;
import dev.threadline.script.Expression.StringLiteral;
import dev.threadline.script.Expression.Subscript;
import dev.threadline.script.Expression.TupleDisplay;
import dev.threadline.script.Expression.Unary;
import dev.threadline.script.Target.Unpacking;
import java.util.ArrayList;
import java.util.List;

/** Tells what can be assigned from what cannot. A target is read as an expression first: only the {@code =} after it tells. */
final class TargetParser {
    private final TokenReader tokens;
    private final ExpressionParser expressions;

    TargetParser(TokenReader tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    /** What cannot be a target is told differently, depending on what it was to be one of. */
    private enum Use {
        STORED("cannot be assigned to; assign to a name, an attribute or an element."),
        ASSIGNED("cannot be assigned to; assign to a name, an attribute or an element, and compare with '=='."),
        DELETED("cannot be deleted; delete a name, an attribute or an element.");

        private final String correction;

        Use(String correction) {
            this.correction = correction;
        }
    }

    /** Reads the target of {@code as}. */
    Target target() {
        return target(expressions.primary(), Use.STORED);
    }

    /** Reads the target of {@code for}: several with commas are one that takes a sequence apart. */
    Target targets() {
        Position start = tokens.position();
        Target first = target();
        if (!tokens.at(",")) {
            return first;
        }
        List<Target> elements = new ArrayList<>(List.of(first));
        while (tokens.accept(",") && !tokens.at("in")) {
            elements.add(target());
        }
        return new Unpacking(start, elements);
    }

    /** Reads what {@code del} deletes, up to the end of the statement. */
    List<Target> deleted() {
        List<Target> targets = new ArrayList<>();
        do {
            targets.add(target(expressions.primary(), Use.DELETED));
        } while (tokens.accept(",") && !tokens.at(";") && !tokens.at(Token.LineEnd.class));
        return targets;
    }

    /** The target left of {@code =}. */
    Target assigned(Expression expression) {
        return target(expression, Use.ASSIGNED);
    }

    /** The target left of an operator such as {@code +=}. */
    Target augmented(Expression expression) {
        if (target(expression, Use.STORED) instanceof Unpacking several) {
            throw tokens.error(
                    several.position(),
                    "found several targets before %s; change one name, attribute or element at a time."
                            .formatted(tokens.peek().described()));
        }
        return target(expression, Use.STORED);
    }

    private Target target(Expression expression, Use use) {
        return switch (expression) {
            case Name name -> name;
            case Attribute attribute -> attribute;
            case Subscript subscript -> subscript;
            case TupleDisplay(var position, var elements) -> several(position, elements, use);
            case ListDisplay(var position, var elements) -> several(position, elements, use);
            case IntegerLiteral number -> throw impossible(number, "a number", use);
            case StringLiteral string -> throw impossible(string, "a string", use);
            case BooleanLiteral truth -> throw impossible(truth, truth.value() ? "'True'" : "'False'", use);
            case NoneLiteral none -> throw impossible(none, "'None'", use);
            case Call call -> throw impossible(call, "a call", use);
            case Expression.Starred starred -> throw impossible(starred, "an argument with a star", use);
            case Unary unary ->
                throw impossible(
                        unary,
                        "an expression with '%s'".formatted(unary.operator().symbol()),
                        use);
            case Binary binary ->
                throw impossible(
                        binary,
                        "an expression with '%s'".formatted(binary.operator().symbol()),
                        use);
            case Logical logical ->
                throw impossible(
                        logical,
                        "an expression with '%s'".formatted(logical.operator().symbol()),
                        use);
            case Comparison comparison -> throw impossible(comparison, "a comparison", use);
            case FloatLiteral number -> throw impossible(number, "a number", use);
            case FormattedString string -> throw impossible(string, "an f-string", use);
            case DictionaryDisplay dictionary -> throw impossible(dictionary, "a dictionary", use);
            case ListComprehension comprehension -> throw impossible(comprehension, "a comprehension", use);
            case DictionaryComprehension comprehension -> throw impossible(comprehension, "a comprehension", use);
            case GeneratorExpression generator -> throw impossible(generator, "a generator expression", use);
            case Lambda lambda -> throw impossible(lambda, "a lambda", use);
            case Conditional conditional -> throw impossible(conditional, "a conditional expression", use);
            case Slice slice -> throw impossible(slice, "a slice", use);
        };
    }

    private Target several(Position position, List<Expression> elements, Use use) {
        return new Unpacking(
                position, elements.stream().map(element -> target(element, use)).toList());
    }

    private ScriptError impossible(Expression expression, String what, Use use) {
        return tokens.error(expression.position(), what + " " + use.correction);
    }
}
