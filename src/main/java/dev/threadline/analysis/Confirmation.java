package dev.threadline.analysis;

import dev.threadline.analysis.detect.Finding;
import java.util.List;

/**
 * What came out when it was tried whether a finding that could go wrong does go wrong.
 *
 * @param finding what was to be confirmed
 * @param runs how many runs were made for it
 * @param schedule by which it went wrong, as people write it, one part for each change of threads; empty if it never did
 */
public record Confirmation(Finding finding, int runs, List<String> schedule) {
    public Confirmation {
        schedule = List.copyOf(schedule);
    }

    /** Whether it went wrong. */
    public boolean isConfirmed() {
        return !schedule.isEmpty();
    }
}
