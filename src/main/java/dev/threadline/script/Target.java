package dev.threadline.script;

import java.util.List;

/**
 * What can stand left of {@code =}, after {@code for} and after {@code as}: a name, an attribute or an element, or several of
 * them. It is not an {@link Expression} by itself, since a target that is taken apart into several is none.
 */
sealed interface Target extends Node
        permits Expression.Name, Expression.Attribute, Expression.Subscript, Target.Unpacking {
    /** {@code a, b}, with round or square brackets or none: takes a sequence of just so many elements apart. */
    record Unpacking(Position position, List<Target> elements) implements Target {
        public Unpacking {
            elements = List.copyOf(elements);
        }
    }

    /** The names, attributes and elements that are assigned, from the left. */
    default List<Expression> leaves() {
        return switch (this) {
            case Expression.Name name -> List.of(name);
            case Expression.Attribute attribute -> List.of(attribute);
            case Expression.Subscript subscript -> List.of(subscript);
            case Unpacking several ->
                several.elements().stream()
                        .flatMap(element -> element.leaves().stream())
                        .toList();
        };
    }
}
