package dev.threadline.explore;

import dev.threadline.model.Operation;

/**
 * Whether two turns that threads are about to take may not be swapped. What is independent here stays as possible, gives the same and
 * leads to the same state in either order.
 */
final class Dependence {
    private Dependence() {}

    /** Of turns at the operations that their threads are at. */
    static boolean dependent(Position position, int one, int other) {
        if (Turn.thread(one) == Turn.thread(other)) {
            return true;
        }
        Operation first = position.pending(Turn.thread(one));
        Operation second = position.pending(Turn.thread(other));
        int firstCompanion = position.model(first.object()).companion();
        int secondCompanion = position.model(second.object()).companion();
        return conflict(position, first.object(), one, second.object(), other)
                || conflict(position, first.object(), one, secondCompanion, other)
                || conflict(position, firstCompanion, one, second.object(), other)
                || conflict(position, firstCompanion, one, secondCompanion, other)
                // A step may be its thread's last, which who asks for the thread's end can see.
                || first.object() == position.objectOf(Turn.thread(other))
                || second.object() == position.objectOf(Turn.thread(one));
    }

    private static boolean conflict(Position position, int object, int turn, int otherObject, int otherTurn) {
        return object == otherObject
                && object >= 0
                && Access.conflict(access(position, object, turn), access(position, object, otherTurn));
    }

    private static int access(Position position, int object, int turn) {
        Operation operation = position.pending(Turn.thread(turn));
        return operation.object() == object
                ? Access.of(position.model(object).kind(), operation, Turn.kind(turn))
                : Access.ofCompanion(operation, Turn.kind(turn));
    }
}
