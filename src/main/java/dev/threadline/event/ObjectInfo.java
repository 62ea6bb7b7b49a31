package dev.threadline.event;

/**
 * What is known of an object for the whole run.
 *
 * @param id its number, from 0 in order of creation
 * @param kind what it is
 * @param name what the program calls it
 * @param initial its state when it was created
 */
public record ObjectInfo(int id, ObjectKind kind, String name, ObjectState initial) {}
