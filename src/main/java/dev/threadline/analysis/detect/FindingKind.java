package dev.threadline.analysis.detect;

/** What can go wrong. */
public enum FindingKind {
    /** Two accesses of a variable, one of them a write, that nothing orders. Evidence: the earlier one, the later one. */
    DATA_RACE("data-race");

    private final String word;

    FindingKind(String word) {
        this.word = word;
    }

    /** What it is called outside of this program. */
    public String word() {
        return word;
    }
}
