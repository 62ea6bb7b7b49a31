package dev.threadline.app.work;

import dev.threadline.analysis.Findings;
import dev.threadline.analysis.FindingsText;
import dev.threadline.analysis.Phrases;
import dev.threadline.analysis.detect.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What went wrong in a run, or could have, as far as it has been read.
 *
 * @param remarks the gravest first
 * @param more how many are not told, for there are too many
 */
public record Diagnosis(List<Remark> remarks, int more) {
    /** More than so many nobody reads. */
    private static final int MOST = 40;

    public Diagnosis {
        remarks = List.copyOf(remarks);
    }

    /** Looks through a whole run, which takes a while. */
    static Diagnosis of(Reading reading) {
        List<Finding> found = Findings.of(reading.run()).gravestFirst();
        FindingsText text = new FindingsText(reading.run(), Phrases.english());
        List<Remark> remarks = found.stream()
                .limit(MOST)
                .map(finding ->
                        Remark.of(finding, text.words(finding, Optional.empty()), reading.log(), reading.steps()))
                .toList();
        return new Diagnosis(remarks, found.size() - remarks.size());
    }

    /** What a reader may be told. @param hidden whether no more than by what was seen up to a step */
    public Diagnosis upTo(long step, boolean hidden) {
        return hidden
                ? new Diagnosis(
                        remarks.stream()
                                .filter(remark -> remark.known() <= step)
                                .toList(),
                        0)
                : this;
    }

    /**
     * The remark that comes next after a step, or last before it, along the run. Where several have one place, they come one after the
     * other, the gravest first.
     *
     * @param at the one that the reader has been brought to, or null
     */
    Optional<Remark> next(long step, Remark at, boolean forward, boolean hidden) {
        List<Remark> along = remarks.stream()
                .sorted(Comparator.comparingLong(remark -> remark.place(hidden)))
                .toList();
        int here = at != null && at.place(hidden) == step ? along.indexOf(at) : -1;
        if (forward) {
            Predicate<Remark> later = remark -> remark.place(hidden) > step;
            return along.stream()
                    .skip(here + 1)
                    .filter(here < 0 ? later : _ -> true)
                    .findFirst();
        }
        Predicate<Remark> earlier = remark -> remark.place(hidden) < step;
        return along.subList(0, here < 0 ? along.size() : here).reversed().stream()
                .filter(here < 0 ? earlier : _ -> true)
                .findFirst();
    }

    /** The first one along the run, or the last one. */
    Optional<Remark> outermost(boolean first) {
        return next(first ? -1 : Long.MAX_VALUE, null, first, false);
    }
}
