package dev.threadline.script;

import java.util.Optional;

/**
 * What a {@code with} enters, {@code context as target}.
 *
 * @param position of the context
 * @param target what receives the value of entering, if there is an {@code as}
 */
record WithItem(Position position, Expression context, Optional<Target> target) implements Node {}
