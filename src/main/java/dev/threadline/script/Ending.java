package dev.threadline.script;

import dev.threadline.event.OutcomeKind;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What comes out when nobody goes on. Equal ones are one outcome.
 *
 * @param kind how it ends: finished, deadlock, check, or the first failure
 * @param reason the failure or the check, or empty
 * @param last the plain variables and containers of the setup, by name
 * @param printed the lines that were printed, if they are kept
 */
public record Ending(OutcomeKind kind, String reason, SortedMap<String, PlainValue> last, List<String> printed) {
    public Ending {
        last = Collections.unmodifiableSortedMap(new TreeMap<>(last));
        printed = List.copyOf(printed);
    }
}
