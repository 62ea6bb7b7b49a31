package dev.threadline.app.settings;

/**
 * Where a window was on the desktop, px.
 *
 * @param maximized whether it filled the screen; the rest is then its place before
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}
