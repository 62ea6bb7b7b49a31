package dev.threadline.script;

import dev.threadline.event.Listing;

/**
 * A thread of a scenario, or several that run the same code.
 *
 * @param name what it is called; where there are several, they are called NAME-1, NAME-2 and so on
 * @param count how many, at least 1; each sees its own {@code index} from 0
 * @param daemon whether the run ends without waiting for it
 * @param code its lines
 */
public record ThreadSource(String name, int count, boolean daemon, Listing.Section code) {
    /** The name of one of them. @param index from 0 */
    String nameOf(int index) {
        return count == 1 ? name : name + "-" + (index + 1);
    }
}
