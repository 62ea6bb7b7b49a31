package dev.threadline.event;

/**
 * What is known of a thread for the whole run.
 *
 * @param id its number, from 0 in order of creation
 * @param object the object that start and join are about
 * @param name what the program calls it
 * @param daemon whether the program ends without waiting for it
 */
public record ThreadInfo(int id, int object, String name, boolean daemon) {}
