package dev.threadline.app.settings;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a user chose, and what was remembered for them.
 *
 * @param zoom how large texts and all else are, from {@link #LEAST_ZOOM} to {@link #MOST_ZOOM}; 1 is the size as designed
 * @param window where the window was when it was last closed
 * @param timeline where the timeline was in it then
 * @param dividers by name, where the user put a divider, from 0 to 1
 * @param folded the names of the views that the user folded away
 * @param recent absolute paths of the files opened last, the latest first
 * @param solved ids of the scenarios whose goal has been reached
 * @param toured whether the tour was taken, or skipped
 */
public record Settings(
        ThemeChoice theme,
        double zoom,
        Optional<WindowPlace> window,
        TimelinePlace timeline,
        SortedMap<String, Double> dividers,
        SortedSet<String> folded,
        List<String> recent,
        SortedSet<String> solved,
        boolean toured) {
    /** What there is before anybody chose anything. */
    public static final Settings FIRST = new Settings(
            ThemeChoice.SYSTEM,
            1,
            Optional.empty(),
            TimelinePlace.FIRST,
            new TreeMap<>(),
            new TreeSet<>(),
            List.of(),
            new TreeSet<>(),
            false);

    public static final double LEAST_ZOOM = 0.8;
    public static final double MOST_ZOOM = 2;
    private static final double ZOOM_STEP = 0.1;
    private static final int MOST_RECENT = 10;

    public Settings {
        Objects.requireNonNull(theme);
        Objects.requireNonNull(timeline);
        zoom = Math.clamp(zoom, LEAST_ZOOM, MOST_ZOOM);
        dividers = Collections.unmodifiableSortedMap(new TreeMap<>(dividers));
        folded = Collections.unmodifiableSortedSet(new TreeSet<>(folded));
        recent = List.copyOf(recent);
        solved = Collections.unmodifiableSortedSet(new TreeSet<>(solved));
    }

    /** With other colours. */
    public Settings in(ThemeChoice other) {
        return new Settings(other, zoom, window, timeline, dividers, folded, recent, solved, toured);
    }

    /** Larger by some steps of a tenth, or smaller. */
    public Settings zoomedBy(int steps) {
        return zoomedTo((Math.round(zoom / ZOOM_STEP) + steps) * ZOOM_STEP);
    }

    /** As large as that, within the limits. */
    public Settings zoomedTo(double other) {
        return new Settings(theme, other, window, timeline, dividers, folded, recent, solved, toured);
    }

    /** With the window somewhere else, and the timeline somewhere else in it. */
    public Settings at(WindowPlace place, TimelinePlace inside) {
        return new Settings(theme, zoom, Optional.of(place), inside, dividers, folded, recent, solved, toured);
    }

    /** With a divider where the user put it, from 0 to 1; or where the window puts it, with nothing. */
    public Settings divided(String name, Optional<Double> position) {
        SortedMap<String, Double> others = new TreeMap<>(dividers);
        position.ifPresentOrElse(at -> others.put(name, at), () -> others.remove(name));
        return new Settings(theme, zoom, window, timeline, others, folded, recent, solved, toured);
    }

    /** With a view folded away, or not. */
    public Settings folding(String name, boolean away) {
        SortedSet<String> others = new TreeSet<>(folded);
        if (away) {
            others.add(name);
        } else {
            others.remove(name);
        }
        return new Settings(theme, zoom, window, timeline, dividers, others, recent, solved, toured);
    }

    /** With a file that was just opened. */
    public Settings opened(String path) {
        List<String> latest = Stream.concat(Stream.of(path), recent.stream())
                .distinct()
                .limit(MOST_RECENT)
                .toList();
        return new Settings(theme, zoom, window, timeline, dividers, folded, latest, solved, toured);
    }

    /** With the list of recent files empty. */
    public Settings withoutRecent() {
        return new Settings(theme, zoom, window, timeline, dividers, folded, List.of(), solved, toured);
    }

    /** With all those solved. */
    public Settings solving(Set<String> ids) {
        SortedSet<String> all = new TreeSet<>(solved);
        all.addAll(ids);
        return new Settings(theme, zoom, window, timeline, dividers, folded, recent, all, toured);
    }

    /** After the tour. */
    public Settings touring() {
        return new Settings(theme, zoom, window, timeline, dividers, folded, recent, solved, true);
    }
}
