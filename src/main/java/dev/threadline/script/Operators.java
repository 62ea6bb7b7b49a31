package dev.threadline.script;

import dev.threadline.event.ValueCode;
import dev.threadline.model.Operation;

/** The instructions of operators. What a class of the program says about equality, order and truth is code
 * of the program. */
final class Operators {
    private final Arithmetic arithmetic;
    private final Steps steps;
    private final Elements elements;
    private final Specials specials;

    Operators(World world, Steps steps, Elements elements, Specials specials) {
        arithmetic = new Arithmetic(world.values());
        this.steps = steps;
        this.elements = elements;
        this.specials = specials;
    }

    /**
     * Runs one of them on the top operands.
     *
     * @param a the instruction's first operand: which operator
     * @return whether the machine has to leave the code that it is in: a visible step is pending or a frame was entered
     */
    boolean leaves(ScriptThread thread, Frame frame, Opcode opcode, int a) {
        return switch (opcode) {
            case BINARY -> binary(thread, frame, BinaryOperator.of(a));
            case CHANGE_IN_PLACE -> inPlace(thread, frame, BinaryOperator.of(a));
            case UNARY -> unary(thread, frame, UnaryOperator.of(a));
            case COMPARE -> comparison(thread, frame, ComparisonOperator.of(a));
            default -> throw new IllegalArgumentException("no operator: " + opcode);
        };
    }

    private boolean binary(ScriptThread thread, Frame frame, BinaryOperator operator) {
        return pends(thread, steps.whole(frame, 2))
                || results(frame, 2, arithmetic.binary(operator, frame.peek(2), frame.peek(1)));
    }

    private boolean inPlace(ScriptThread thread, Frame frame, BinaryOperator operator) {
        return pends(thread, steps.inPlace(operator, frame, thread.host()))
                || results(frame, 2, elements.inPlace(arithmetic, operator, frame.peek(2), frame.peek(1)));
    }

    private boolean unary(ScriptThread thread, Frame frame, UnaryOperator operator) {
        boolean asks = operator == UnaryOperator.NOT;
        return asks && (pends(thread, steps.truth(frame.peek(1))) || specials.enterTruth(thread, frame))
                || results(frame, 1, arithmetic.unary(operator, frame.peek(1)));
    }

    private boolean comparison(ScriptThread thread, Frame frame, ComparisonOperator operator) {
        int left = frame.peek(2);
        int right = frame.peek(1);
        if (!(ValueCode.isSmall(left) && ValueCode.isSmall(right)) && isAnswered(thread, left, right, operator)) {
            frame.drop(2);
            return true;
        }
        return pends(thread, steps.comparison(operator, frame))
                || results(frame, 2, ValueCode.of(arithmetic.comparison(operator, frame.peek(2), frame.peek(1))));
    }

    /** Enters the code that answers if a class of the program does. @return whether there is one */
    private boolean isAnswered(ScriptThread thread, int left, int right, ComparisonOperator operator) {
        return switch (operator) {
            case EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                specials.enterEither(
                        thread,
                        left,
                        operator.method(),
                        right,
                        operator.mirrored().method());
            case IN ->
                specials.enter(thread, right, operator.method(), left) || specials.enterSearch(thread, left, right);
            case NOT_EQUAL, NOT_IN, IS, IS_NOT -> false;
        };
    }

    private static boolean pends(ScriptThread thread, Operation operation) {
        thread.setPending(operation);
        return operation != null;
    }

    /** Puts a result in the place of operands. @return false: the code goes on */
    private static boolean results(Frame frame, int operands, int result) {
        frame.drop(operands);
        frame.push(result);
        return false;
    }
}
