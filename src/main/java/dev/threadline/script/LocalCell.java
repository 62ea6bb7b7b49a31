package dev.threadline.script;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** {@code threading.local()}: each thread has attributes of its own, which no other thread can see. */
final class LocalCell implements Cell {
    private final SortedMap<Integer, SortedMap<String, Integer>> attributes = new ConcurrentSkipListMap<>();

    /** A thread's value of an attribute, or {@link Heap#UNSET}. Only that thread asks. */
    int get(int thread, String name) {
        return attributes.getOrDefault(thread, new TreeMap<>()).getOrDefault(name, Heap.UNSET);
    }

    void set(int thread, String name, int value) {
        attributes.computeIfAbsent(thread, any -> new TreeMap<>()).put(name, value);
    }

    /** What every thread has, by thread; to be looked at while no thread runs. */
    Map<Integer, SortedMap<String, Integer>> attributes() {
        return attributes;
    }
}
