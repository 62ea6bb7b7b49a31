package dev.threadline.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A finding in words, each a sentence that stands alone.
 *
 * @param what it is
 * @param proofs the steps that prove it
 * @param why it is so
 * @param tried what came out when it was tried
 * @param mend how to mend it
 */
public record FindingWords(String what, List<String> proofs, String why, Optional<String> tried, String mend) {
    public FindingWords {
        proofs = List.copyOf(proofs);
    }

    /** All but the first sentence, in the order in which they are read. */
    public List<String> details() {
        List<String> details = new ArrayList<>(proofs);
        details.add(why);
        tried.ifPresent(details::add);
        details.add(mend);
        return details;
    }
}
