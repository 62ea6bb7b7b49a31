package dev.threadline.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A controlled run and those that branched off it: each made the same choices up to a place, another one there, and went on in
 * its own way.
 *
 * @param run the run that the others branched off
 * @param branches in the order in which they were made
 */
public record RunTree(Run run, List<Branch> branches) {
    /**
     * A run that branched off another.
     *
     * @param kept how many choices they have in common
     * @param tree that run, and those that branched off it
     */
    public record Branch(int kept, RunTree tree) {}

    public RunTree {
        branches = List.copyOf(branches);
    }

    /** A run of which nothing has branched off yet. */
    public static RunTree of(Run run) {
        return new RunTree(run, List.of());
    }

    /**
     * What a run has to do in order to branch off one.
     *
     * @param kept how many of its choices stay
     * @param other the one that follows them; empty where a strategy goes on at once
     * @throws IllegalArgumentException if it was a free run, or made fewer choices
     */
    public static List<Planned> plan(Run run, int kept, Optional<Choice> other) {
        List<Decided> decided = run.choices()
                .orElseThrow(() -> new IllegalArgumentException("nobody chose in a free run"))
                .decided();
        if (kept > decided.size()) {
            throw new IllegalArgumentException("there are only %d choices to keep".formatted(decided.size()));
        }
        List<Planned> plan = new ArrayList<>(decided.subList(0, kept));
        other.ifPresent(choice -> plan.add(new Decided(choice, List.of(), EventLog.NO_OBJECT, "")));
        return plan;
    }

    /**
     * The same with a run that branched off one of these.
     *
     * @param path the way to the run that it branched off: which branch, then which branch of that, and so on; empty for this
     * @param kept how many choices they have in common
     * @param branched the run
     */
    public RunTree with(List<Integer> path, int kept, Run branched) {
        List<Branch> grown = new ArrayList<>(branches);
        if (path.isEmpty()) {
            grown.add(new Branch(kept, of(branched)));
        } else {
            int at = path.getFirst();
            Branch branch = grown.get(at);
            grown.set(at, new Branch(branch.kept(), branch.tree().with(path.subList(1, path.size()), kept, branched)));
        }
        return new RunTree(run, grown);
    }

    /** How many runs there are, this one among them. */
    public int size() {
        return 1 + branches.stream().mapToInt(branch -> branch.tree().size()).sum();
    }
}
