package dev.threadline.timeline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which lanes a reader wants to see, and in which order. Lanes that the reader has not placed, such as those that come while the run goes
 * on, stand after the lane that they follow in the timeline.
 *
 * @param placed lanes in the reader's order; empty while the timeline's own will do
 * @param pinned those that stand on top, and stay there when the others are scrolled
 * @param hidden those that are not shown
 * @param folded those that are shown as a strip without words
 */
public record LaneOrder(List<LaneKey> placed, Set<LaneKey> pinned, Set<LaneKey> hidden, Set<LaneKey> folded) {
    /** The timeline's own order, all shown. */
    public static final LaneOrder OWN = new LaneOrder(List.of(), Set.of(), Set.of(), Set.of());

    public LaneOrder {
        placed = List.copyOf(placed);
        pinned = Set.copyOf(pinned);
        hidden = Set.copyOf(hidden);
        folded = Set.copyOf(folded);
    }

    /**
     * What becomes of some lanes.
     *
     * @param places all of them by their places before: first those that are pinned, then the others that are shown, then the hidden
     * @param pinned how many are pinned and shown
     * @param shown how many are shown
     * @param folded which of them are folded, by their places now
     */
    record Arranged(List<Integer> places, int pinned, int shown, BitSet folded) {}

    Arranged arranged(List<Lane> lanes) {
        List<LaneKey> keys = LaneKey.of(lanes);
        if (equals(OWN)) {
            return new Arranged(IntStream.range(0, keys.size()).boxed().toList(), 0, keys.size(), new BitSet());
        }
        Map<LaneKey, Integer> places = new HashMap<>();
        keys.forEach(key -> places.put(key, places.size()));
        List<LaneKey> ordered = ordered(keys);
        List<LaneKey> top = ordered.stream().filter(this::isOnTop).toList();
        List<LaneKey> shown = ordered.stream().filter(this::isBelow).toList();
        Stream<LaneKey> gone = ordered.stream().filter(hidden::contains);
        List<LaneKey> all = Stream.of(top.stream(), shown.stream(), gone)
                .flatMap(each -> each)
                .toList();
        BitSet strips = new BitSet();
        IntStream.range(0, all.size())
                .filter(place -> folded.contains(all.get(place)))
                .forEach(strips::set);
        return new Arranged(all.stream().map(places::get).toList(), top.size(), top.size() + shown.size(), strips);
    }

    private boolean isOnTop(LaneKey lane) {
        return pinned.contains(lane) && !hidden.contains(lane);
    }

    private boolean isBelow(LaneKey lane) {
        return !pinned.contains(lane) && !hidden.contains(lane);
    }

    private List<LaneKey> ordered(List<LaneKey> keys) {
        Set<LaneKey> there = new HashSet<>(keys);
        List<LaneKey> known = placed.stream().filter(there::contains).toList();
        Set<LaneKey> old = new HashSet<>(known);
        Map<LaneKey, List<LaneKey>> followers = new HashMap<>();
        List<LaneKey> ordered = new ArrayList<>();
        List<LaneKey> run = ordered;
        for (LaneKey key : keys) {
            if (old.contains(key)) {
                run = followers.computeIfAbsent(key, _ -> new ArrayList<>());
            } else {
                run.add(key);
            }
        }
        for (LaneKey key : known) {
            ordered.add(key);
            ordered.addAll(followers.get(key));
        }
        return ordered;
    }

    /** How many of some lanes it hides. */
    public int hiddenOf(List<Lane> lanes) {
        return (int) LaneKey.of(lanes).stream().filter(hidden::contains).count();
    }

    /**
     * With a lane before the one above it, or after the one below it; the same where there is none. Pinned lanes stay among themselves.
     *
     * @param lanes of the timeline, in its own order
     */
    public LaneOrder moving(LaneKey lane, boolean up, List<Lane> lanes) {
        List<LaneKey> ordered = new ArrayList<>(ordered(LaneKey.of(lanes)));
        Predicate<LaneKey> beside = pinned.contains(lane) ? this::isOnTop : this::isBelow;
        int step = up ? -1 : 1;
        int at = ordered.indexOf(lane);
        int to = at + step;
        while (to >= 0 && to < ordered.size() && !beside.test(ordered.get(to))) {
            to += step;
        }
        if (at < 0 || to < 0 || to >= ordered.size()) {
            return this;
        }
        ordered.add(to, ordered.remove(at));
        return new LaneOrder(ordered, pinned, hidden, folded);
    }

    /** With a lane on top, or among the others again if it is there. */
    public LaneOrder pinning(LaneKey lane) {
        Set<LaneKey> now = new HashSet<>(pinned);
        if (!now.remove(lane)) {
            now.add(lane);
        }
        return new LaneOrder(placed, now, hidden, folded);
    }

    /** With some lanes folded, or, if all of them are, unfolded. */
    public LaneOrder folding(Collection<LaneKey> lanes) {
        Set<LaneKey> now = new HashSet<>(folded);
        if (!now.addAll(lanes)) {
            now.removeAll(lanes);
        }
        return new LaneOrder(placed, pinned, hidden, now);
    }

    /** Without some more lanes. */
    public LaneOrder hiding(Collection<LaneKey> lanes) {
        Set<LaneKey> now = new HashSet<>(hidden);
        now.addAll(lanes);
        return new LaneOrder(placed, pinned, now, folded);
    }

    /** With all lanes, where they were. */
    public LaneOrder showingAll() {
        return new LaneOrder(placed, pinned, Set.of(), folded);
    }
}
