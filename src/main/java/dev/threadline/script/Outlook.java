package dev.threadline.script;

import java.util.BitSet;

/**
 * What a thread can do in all states in which it and the columns that matter to it are the same.
 *
 * @param lives whether it is alive and no daemon
 * @param transitions its steps; null if what they lead to depends on more than that; not to be changed
 * @param columns those that matter, its own among them; not to be changed
 */
record Outlook(boolean lives, Transition[] transitions, BitSet columns) {
    /** Whether its steps have to be taken anew in every state. */
    boolean isOpen() {
        return transitions == null;
    }
}
