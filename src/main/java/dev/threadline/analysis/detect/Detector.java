package dev.threadline.analysis.detect;

import java.util.List;

/** Looks for one kind of finding while a log goes by. What it remembers grows with threads and objects, not with events. */
interface Detector {
    /** The next event; whoever follows the order of events has seen it already. */
    void event(Passage passage);

    /** What it has found, once the last event has gone by. */
    List<Finding> findings();
}
