package dev.threadline.explore;

import dev.threadline.event.OutcomeKind;
import dev.threadline.script.Ending;
import dev.threadline.script.Gain;
import dev.threadline.script.PlainValue;
import dev.threadline.script.StepKinds;
import dev.threadline.script.TransitionSystem;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What threads can get into and never out of, without an end: the cyclic components that no step leaves. Which kind of end that
 * is: a deadlock if but one of several goes round in vain, or only daemons go on; a livelock if nobody gets anything done;
 * endless otherwise.
 */
final class Traps {
    private final SearchedSpace searched;
    private final StateGraph graph;
    private final StepKinds kinds;
    private final Components components;
    private final Map<Integer, Ending> endings = new LinkedHashMap<>();

    Traps(SearchedSpace searched, Components components, Cycles cycles) {
        this.searched = searched;
        this.components = components;
        graph = searched.graph();
        kinds = searched.kinds();
        components.cyclic().stream()
                .forEach(component -> cycles.trap(component).ifPresent(_ -> endings.put(component, ending(component))));
    }

    /** What each trap means, by its component. */
    Map<Integer, Ending> endings() {
        return endings;
    }

    private Ending ending(int component) {
        int[] any = searched.state(components.stateAt(components.begin(component)));
        Ending first = searched.space().ending(any, kind(component, any));
        SortedMap<String, PlainValue> lasting = new TreeMap<>(first.last());
        for (int place = components.begin(component); place < components.end(component); place++) {
            int[] state = searched.state(components.stateAt(place));
            SortedMap<String, PlainValue> now =
                    searched.space().ending(state, first.kind()).last();
            lasting.entrySet().removeIf(entry -> !entry.getValue().equals(now.get(entry.getKey())));
        }
        return new Ending(first.kind(), first.reason(), lasting, first.printed());
    }

    private OutcomeKind kind(int component, int[] state) {
        BitSet going = threads(component);
        BitSet left = new BitSet();
        int number = 0;
        for (TransitionSystem.ThreadAt thread : searched.space().threads(state)) {
            left.set(number++, thread.alive() && !thread.daemon());
        }
        BitSet stuck = (BitSet) left.clone();
        stuck.andNot(going);
        going.and(left);
        if (going.isEmpty()) {
            return OutcomeKind.DEADLOCK;
        }
        if (gains(component)) {
            return OutcomeKind.ENDLESS;
        }
        return going.cardinality() == 1 && !stuck.isEmpty() ? OutcomeKind.DEADLOCK : OutcomeKind.LIVELOCK;
    }

    /** The threads that take steps in a component. */
    BitSet threads(int component) {
        return threads(component, Gain.values());
    }

    /** Whether somebody gets something done: who gives up in it finishes no section. */
    private boolean gains(int component) {
        BitSet finishing = threads(component, Gain.SECTION);
        finishing.andNot(threads(component, Gain.GIVES_UP));
        return !finishing.isEmpty() || !threads(component, Gain.WORK).isEmpty();
    }

    private BitSet threads(int component, Gain... gains) {
        BitSet threads = new BitSet();
        for (int place = components.begin(component); place < components.end(component); place++) {
            int state = components.stateAt(place);
            for (int step = graph.firstStep(state); step < graph.endOfSteps(state); step++) {
                for (Gain gain : gains) {
                    if (kinds.gain(graph.choice(step)) == gain && !graph.isSpurious(step)) {
                        threads.set(kinds.thread(graph.choice(step)));
                    }
                }
            }
        }
        return threads;
    }
}
