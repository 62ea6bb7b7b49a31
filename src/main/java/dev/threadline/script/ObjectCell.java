package dev.threadline.script;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What has attributes of its own: a class of the program or one of its instances. Private until more than one thread can reach
 * it; from then on, for good, its rebound attributes are variables with steps.
 */
abstract sealed class ObjectCell implements Cell permits ClassCell, InstanceCell {
    private final String name;
    private final Map<String, Variable> attributes = new ConcurrentHashMap<>();
    private volatile boolean shared;

    /** @param name what its attributes are told by, as in {@code box.total} */
    ObjectCell(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** The attributes; what adds one goes through {@link Attributes}. */
    Map<String, Variable> attributes() {
        return attributes;
    }

    boolean isShared() {
        return shared;
    }

    void share() {
        shared = true;
    }
}
