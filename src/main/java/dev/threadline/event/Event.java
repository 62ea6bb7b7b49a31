package dev.threadline.event;

/** Something that a thread did, or that happened to it. */
public interface Event {}
