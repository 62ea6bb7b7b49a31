package dev.threadline.picture;

/** A ground and the colour of words on it, such as a badge or a pill. */
public record Plate(Colour ground, Colour text) {}
