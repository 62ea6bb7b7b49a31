package dev.threadline.picture;

import java.util.List;
import java.util.Map;

/**
 * The colours of one theme, by what they are for. Words have a contrast of at least 4.5 to 1 on every ground they may
 * stand on.
 *
 * @param background under everything
 * @param lane the strip of a lane
 * @param card a value's cell, a box of its own
 * @param unseen what lies right of the playhead and is not given away yet
 * @param selection behind what is selected
 * @param note behind a question or a hint
 * @param grid between columns
 * @param border around cards and pills
 * @param text words, icons, arrows; on any of the grounds above
 * @param muted words of less weight, on the same grounds
 * @param playhead the line at the current step
 * @param free the dotted box of a lock that nobody has
 * @param contended the line of waiters under a lock
 * @param stock a permit that is free, an item in a queue; words on it are values
 * @param accent a button, a link; its ground is also a colour for words on the background
 * @param pill words on a hatch or a letter on an owner's bar
 * @param strong a label that must be seen, such as the point of no return
 * @param states every state's look
 * @param owners colours of threads as owners; at least {@link #OWNERS}, all distinct
 */
public record Palette(
        Colour background,
        Colour lane,
        Colour card,
        Colour unseen,
        Colour selection,
        Colour note,
        Colour grid,
        Colour border,
        Colour text,
        Colour muted,
        Colour playhead,
        Colour free,
        Hatch contended,
        Plate stock,
        Plate accent,
        Plate pill,
        Plate strong,
        Map<StateRole, StateLook> states,
        List<Plate> owners) {
    /** How many owners have a colour of their own. */
    public static final int OWNERS = 8;

    /** @throws IllegalArgumentException if a state has no look or there are too few owners */
    public Palette {
        states = Map.copyOf(states);
        owners = List.copyOf(owners);
        if (states.size() != StateRole.values().length || owners.size() < OWNERS) {
            throw new IllegalArgumentException("A palette has every state and at least " + OWNERS + " owners");
        }
    }

    public StateLook state(StateRole role) {
        return states.get(role);
    }

    /** The colours of the nth owner, from 0; after the last they start again, and letters tell the owners apart. */
    public Plate owner(int index) {
        return owners.get(Math.floorMod(index, owners.size()));
    }

    /** The grounds that {@link #text} and {@link #muted} may stand on. */
    public List<Colour> grounds() {
        return List.of(background, lane, card, unseen, selection, note);
    }
}
