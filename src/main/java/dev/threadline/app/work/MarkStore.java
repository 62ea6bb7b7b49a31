package dev.threadline.app.work;

import java.util.List;

/** Where marks outlast the window. Its methods take as long as a disk does, and any thread may call them. */
public interface MarkStore {
    /** What was kept of a run, by step; empty if nothing was, or it can't be read. @param run what the run is known by, any text */
    List<Mark> read(String run);

    /**
     * Keeps the marks of a run, in the place of those that were kept of it before.
     *
     * @param order grows from call to call; what was asked earlier and comes later is passed over
     * @throws dev.threadline.event.UserError if they can't be written
     */
    void keep(String run, List<Mark> marks, long order);
}
