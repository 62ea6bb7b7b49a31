package dev.threadline.script;

/**
 * A thread as the program sees it.
 *
 * @param thread its number
 * @param object the number of its object for start and join
 * @param name what it is called
 * @param isDaemon whether the program ends without waiting for it
 */
record ThreadCell(int thread, int object, String name, boolean isDaemon) implements Cell {}
