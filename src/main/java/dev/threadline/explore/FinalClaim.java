package dev.threadline.explore;

import java.util.function.BooleanSupplier;

/**
 * What must hold once all threads of a piece of Java code have ended.
 *
 * @param text what it says
 * @param holds whether it does; asked when no thread is left
 */
record FinalClaim(String text, BooleanSupplier holds) {}
