package dev.threadline.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the cells of a program that are not one thread's own: those that are reached from the globals and the threads'
 * objects, then those that are reached from the globals that are nobody's but main's, then those that are reached from two threads,
 * each in the order of reaching.
 */
final class Reach extends ThreadEncoder {
    private static final int SEVERAL = -1;

    private final Stepper stepper;
    private final Heap heap;
    private final List<Integer> found = new ArrayList<>();

    /** The numbered cells: their codes, and their numbers. */
    private final List<Integer> cells = new ArrayList<>();

    private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
    private int reachedByMain;
    private int reachedByThreads;

    Reach(Stepper stepper) {
        super(stepper);
        this.stepper = stepper;
        heap = stepper.world().heap();
        number();
    }

    /** The codes of the numbered cells, in order. */
    List<Integer> cells() {
        return cells;
    }

    /** The number of a cell, or -1. */
    int numberOf(int code) {
        return numbers.getOrDefault(code, -1);
    }

    /** How many of them are reached from threads' objects and from globals that are not main's own. */
    int reachedByMain() {
        return reachedByMain;
    }

    /** How many of them are reached from globals and threads' objects. */
    int reachedByThreads() {
        return reachedByThreads;
    }

    private void number() {
        World world = stepper.world();
        for (int global = 0; global < world.globalCount(); global++) {
            if (!world.program().globals().get(global).ofMain()) {
                value(world.valueOfGlobal(global));
            }
        }
        world.namedThreads().values().forEach(this::value);
        for (int thread = 0; thread < stepper.threadCount(); thread++) {
            value(world.thread(thread));
        }
        take();
        spread();
        reachedByMain = cells.size();
        for (int name : world.program().namesOfMain()) {
            value(world.global(name));
        }
        spread();
        reachedByThreads = cells.size();
        Map<Integer, Integer> owners = new LinkedHashMap<>();
        for (int thread = 0; thread < stepper.threadCount(); thread++) {
            own(thread, owners);
        }
        owners.forEach((code, owner) -> {
            if (owner == SEVERAL) {
                numbers.put(code, cells.size());
                cells.add(code);
            }
        });
    }

    /** Numbers what was found, and what that reaches. */
    private void spread() {
        for (int at = 0; at < found.size(); at++) {
            int code = found.get(at);
            if (numbers.putIfAbsent(code, cells.size()) == null) {
                cells.add(code);
                cell(heap.cell(code));
                take();
            }
        }
        found.clear();
    }

    /** Finds what a thread reaches, and what of it others reach too. */
    private void own(int thread, Map<Integer, Integer> owners) {
        thread(stepper.host(), thread);
        take();
        for (int at = 0; at < found.size(); at++) {
            int code = found.get(at);
            Integer owner = owners.get(code);
            boolean seen = numbers.containsKey(code) || owner != null && (owner == thread || owner == SEVERAL);
            if (!seen) {
                owners.put(code, owner == null ? thread : SEVERAL);
                cell(heap.cell(code));
                take();
            }
        }
        found.clear();
    }

    @Override
    public void value(int code) {
        if (isReference(code) && !hasNoIdentity(heap.cell(code))) {
            found.add(code);
        }
    }
}
