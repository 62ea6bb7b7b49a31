package dev.threadline.model;

/** What a thread can ask of an object. */
public enum Action {
    /** Takes a lock; argument and second are not used. */
    ACQUIRE("acquire"),
    /** Gives a lock back. */
    RELEASE("release"),
    /** Asks whether a lock is taken. */
    LOCKED("locked"),
    /** Takes a lock for reading. */
    ACQUIRE_SHARED("acquire"),
    /** Gives a lock taken for reading back. */
    RELEASE_SHARED("release"),
    /** Starts a thread. */
    START("start"),
    /** A thread's own first step. */
    BEGIN("begin"),
    /** A thread's own last step. */
    END("end"),
    /** Waits until a thread has ended. */
    JOIN("join"),
    /** Asks whether a thread runs. */
    IS_ALIVE("is_alive"),
    /** Goes in to wait at a condition, event or barrier. */
    WAIT("wait"),
    /** Comes out of a wait; at a condition the argument is False once its time is over. */
    RESUME("wait"),
    /** Wakes waiters of a condition; the argument is how many, as a code, or None's for all. */
    NOTIFY("notify"),
    /** Sets an event. */
    SET("set"),
    /** Clears an event. */
    CLEAR_FLAG("clear"),
    /** Asks whether an event is set. */
    IS_SET("is_set"),
    /** Breaks a barrier. */
    ABORT("abort"),
    /** Lets all go who wait at a barrier, after its action. */
    OPEN("wait"),
    /** Breaks a barrier whose action failed. */
    BREAK("wait"),
    /** Makes a barrier new. */
    RESET("reset"),
    /** Asks whether a barrier is broken. */
    IS_BROKEN("broken"),
    /** Puts an item into a queue; the argument is its code. */
    PUT("put"),
    /** Takes an item from a queue. */
    GET("get"),
    /** Reports an item of a queue done. */
    TASK_DONE("task_done"),
    /** Asks whether a queue is empty. */
    IS_EMPTY("empty"),
    /** Asks whether a queue is full. */
    IS_FULL("full"),
    /** Counts a latch down. */
    COUNT_DOWN("countDown"),
    /** Asks what a latch's count is. */
    GET_COUNT("getCount"),
    /** Offers an item for another; the argument is its code. */
    EXCHANGE("exchange"),
    /** Replaces an integer and answers the one before; the argument is the new one's code. */
    GET_AND_SET("getAndSet"),
    /** Adds to an integer and answers the one before; the argument is the code of what is added. */
    GET_AND_ADD("getAndAdd"),
    /** Adds to an integer and answers the sum; the argument is the code of what is added. */
    ADD_AND_GET("addAndGet"),
    /** Replaces an integer if it is as expected; the argument is the expected one's code, the second the new one's. */
    COMPARE_AND_SET("compareAndSet"),
    /** Reads a variable. */
    READ("read"),
    /** Writes a variable; the argument is the value's code. */
    WRITE("write"),
    /** Reads an element; the argument is the index's or the key's code. */
    GET_ITEM("[]"),
    /** Writes an element; the argument is the index's, the slice's or the key's code, the second the value's. */
    SET_ITEM("[]="),
    /**
     * Reads a list's element or a dictionary's key for a loop; the argument is the index's code, a dictionary's second how many
     * entries it should have. Past the end there is none.
     */
    NEXT("next"),
    /** Reads the value of a dictionary's entry for a loop; arguments as for the next key. */
    NEXT_VALUE("next"),
    /** Reads a dictionary's entry for a loop; arguments as for the next key. */
    NEXT_ITEM("next"),
    /** Takes an element, a slice or an entry out; the argument is its index's, slice's or key's code. */
    DELETE_ITEM("del"),
    /** Reads a dictionary's value; the argument is the key's code, the second that of the value where there is none. */
    LOOK_UP("get"),
    /** The same, and puts the value in where there is none. */
    SET_DEFAULT("setdefault"),
    /** Takes the last entry out of a dictionary. */
    POP_ITEM("popitem"),
    /** Puts the entries of another dictionary in; the argument is that one's code. */
    UPDATE("update"),
    /** Reads all elements or entries at once, into one that only the thread has; the argument is up to who asks. */
    READ_ALL("read"),
    /** The same as a program asks for it. */
    COPY("copy"),
    /** Asks for a list's length. */
    LENGTH("len"),
    /** Asks whether a list has an element; the argument is the element's code. */
    CONTAINS("in"),
    /** Adds an element at a list's end; the argument is its code. */
    APPEND("append"),
    /**
     * Takes an element out of a list; the argument is the index's code, or None's for the last. Of a dictionary it is the
     * key's, the second that of the result where there is none, if anything is to be.
     */
    POP("pop"),
    /** Puts an element into a list; the argument is the index's code, the second the element's. */
    INSERT("insert"),
    /** Takes the first element with a value out of a list; the argument is the value's code. */
    REMOVE("remove"),
    /** Takes all elements out of a list. */
    CLEAR("clear"),
    /** Asks where in a list a value is; the argument is its code. */
    INDEX("index"),
    /** Asks how often a list has a value; the argument is its code. */
    COUNT("count"),
    /** Turns a list's order round. */
    REVERSE("reverse"),
    /** Sorts a list; the argument says whether backwards, the second is a list of what to sort by, if it is not the elements. */
    SORT("sort"),
    /** Repeats a list's elements; the argument says how often they are there afterwards, as a code. */
    REPEAT("*="),
    /** Adds the elements of another list or a tuple; the argument is that one's code. */
    EXTEND("extend");

    private final String word;

    Action(String word) {
        this.word = word;
    }

    /** Whether it goes on with what an operation before it began, so that waiting for it is no new request. */
    public boolean goesOn() {
        return this == RESUME;
    }

    /** What a program calls it. */
    public String word() {
        return word;
    }
}
