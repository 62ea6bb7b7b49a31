package dev.threadline.explore;

/** Looks on while states are searched, and may call the search off. It is called now and then, on any thread. */
public interface SearchWatch {
    /** Nobody looks on. */
    SearchWatch NONE = (states, frontier) -> true;

    /**
     * How far it is.
     *
     * @param states how many states were found
     * @param frontier how many of them are still to be gone on from
     * @return whether to go on
     */
    boolean goesOn(int states, int frontier);
}
