package dev.threadline.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a lane is known by from one run of a program to the next, where the numbers of objects may differ.
 *
 * @param thread whether it is a thread's
 * @param name what the program calls it
 * @param twin how many lanes before it are called the same
 */
public record LaneKey(boolean thread, String name, int twin) {
    /** The keys of lanes, in their order. */
    public static List<LaneKey> of(List<Lane> lanes) {
        Map<LaneKey, Integer> twins = new HashMap<>();
        List<LaneKey> keys = new ArrayList<>(lanes.size());
        for (Lane lane : lanes) {
            LaneKey first = new LaneKey(lane instanceof Lane.OfThread, lane.name(), 0);
            int before = twins.merge(first, 1, Integer::sum) - 1;
            keys.add(new LaneKey(first.thread, first.name, before));
        }
        return List.copyOf(keys);
    }
}
