package dev.threadline.event;

/**
 * What is known of a run before it begins.
 *
 * @param title what it is called
 * @param scenario the id of the scenario that is run, or the file's name
 * @param listing the program's text
 * @param provenance how, where and when it is run
 */
public record Heading(String title, String scenario, Listing listing, Provenance provenance) {}
