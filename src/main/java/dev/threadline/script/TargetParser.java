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

/** Tells what can be assigned from what cannot. A target is read as an expression first: only the {@code =} after it tells. */
final class TargetParser {
    private final TokenReader tokens;
    private final ExpressionParser expressions;

    TargetParser(TokenReader tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    /** Reads the target of {@code for} or {@code as}. */
    Target target() {
        return target(expressions.primary(), "");
    }

    /** The target left of {@code =}. */
    Target assigned(Expression expression) {
        return target(expression, ", and compare with '=='");
    }

    /** The target left of an operator such as {@code +=}. */
    Target augmented(Expression expression) {
        return target(expression, "");
    }

    private Target target(Expression expression, String hint) {
        return switch (expression) {
            case Name name -> name;
            case Attribute attribute -> attribute;
            case Subscript subscript -> subscript;
            case TupleDisplay tuple -> throw several(tuple);
            case ListDisplay list -> throw several(list);
            case IntegerLiteral number -> throw impossible(number, "a number", hint);
            case StringLiteral string -> throw impossible(string, "a string", hint);
            case BooleanLiteral truth -> throw impossible(truth, truth.value() ? "'True'" : "'False'", hint);
            case NoneLiteral none -> throw impossible(none, "'None'", hint);
            case Call call -> throw impossible(call, "a call", hint);
            case Unary unary ->
                throw impossible(
                        unary,
                        "an expression with '%s'".formatted(unary.operator().symbol()),
                        hint);
            case Binary binary ->
                throw impossible(
                        binary,
                        "an expression with '%s'".formatted(binary.operator().symbol()),
                        hint);
            case Logical logical ->
                throw impossible(
                        logical,
                        "an expression with '%s'".formatted(logical.operator().symbol()),
                        hint);
            case Comparison comparison -> throw impossible(comparison, "a comparison", hint);
            case FloatLiteral number -> throw impossible(number, "a number", hint);
            case FormattedString string -> throw impossible(string, "an f-string", hint);
            case DictionaryDisplay dictionary -> throw impossible(dictionary, "a dictionary", hint);
            case ListComprehension comprehension -> throw impossible(comprehension, "a comprehension", hint);
            case DictionaryComprehension comprehension -> throw impossible(comprehension, "a comprehension", hint);
            case GeneratorExpression generator -> throw impossible(generator, "a generator expression", hint);
            case Lambda lambda -> throw impossible(lambda, "a lambda", hint);
            case Conditional conditional -> throw impossible(conditional, "a conditional expression", hint);
            case Slice slice -> throw impossible(slice, "a slice", hint);
        };
    }

    private ScriptError several(Expression expression) {
        return tokens.error(expression.position(), Refusal.SEVERAL_TARGETS.sentence("several targets"));
    }

    private ScriptError impossible(Expression expression, String what, String hint) {
        return tokens.error(
                expression.position(),
                "%s cannot be assigned to; assign to a name, an attribute or an element%s.".formatted(what, hint));
    }
}
