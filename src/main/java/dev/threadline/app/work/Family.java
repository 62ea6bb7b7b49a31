package dev.threadline.app.work;

import dev.threadline.event.Run;
import dev.threadline.event.RunTree;
import java.util.ArrayList;
import java.util.List;

/**
 * A run, those that branched off it, and which of them is being read.
 *
 * @param tree all of them
 * @param path the way in the tree to the one that is read
 */
public record Family(RunTree tree, List<Integer> path) {
    /**
     * One of them.
     *
     * @param path its way in the tree
     * @param kept how many choices it has in common with the one that it branched off; 0 for the first
     */
    public record Member(List<Integer> path, int kept, Run run) {
        public boolean isFirst() {
            return path.isEmpty();
        }

        /** Who went on where it left the one that it branched off. */
        public String branch() {
            int thread = run.choices().orElseThrow().choices().get(kept).thread();
            return run.log().thread(thread).name();
        }
    }

    public Family {
        path = List.copyOf(path);
    }

    static Family of(Run run) {
        return new Family(RunTree.of(run), List.of());
    }

    /** The same in which another one is read. */
    Family at(List<Integer> newPath) {
        return new Family(tree, newPath);
    }

    /** The same with a run that branched off the one that is read; it is the one that is read now. */
    Family branched(int kept, Run run) {
        List<Integer> branch = new ArrayList<>(path);
        branch.add(here().branches().size());
        return new Family(tree.with(path, kept, run), branch);
    }

    private RunTree here() {
        RunTree here = tree;
        for (int branch : path) {
            here = here.branches().get(branch).tree();
        }
        return here;
    }

    /** All of them, each before those that branched off it. */
    public List<Member> members() {
        List<Member> members = new ArrayList<>();
        collect(tree, List.of(), 0, members);
        return members;
    }

    private static void collect(RunTree tree, List<Integer> path, int kept, List<Member> members) {
        members.add(new Member(path, kept, tree.run()));
        for (int branch = 0; branch < tree.branches().size(); branch++) {
            List<Integer> below = new ArrayList<>(path);
            below.add(branch);
            RunTree.Branch grown = tree.branches().get(branch);
            collect(grown.tree(), below, grown.kept(), members);
        }
    }
}
