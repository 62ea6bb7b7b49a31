package dev.threadline.analysis;

/**
 * What a pattern may name; its places {0} to {5} in this order.
 *
 * @param thread {0} who acts or waits, a name or several
 * @param object {1} what it is about
 * @param value {2} a value, an error, a length of time, or a second object
 * @param others {3} another thread, or several; or the index or key of an element
 * @param number {4} how many or how deep
 * @param step {5} the number of a visible step
 */
record Terms(String thread, String object, String value, String others, long number, long step) {
    static final Terms NONE = new Terms("", "", "", "", 0, 0);

    static Terms of(String thread, String object) {
        return new Terms(thread, object, "", "", 0, 0);
    }

    Terms value(String newValue) {
        return new Terms(thread, object, newValue, others, number, step);
    }

    Terms others(String newOthers) {
        return new Terms(thread, object, value, newOthers, number, step);
    }

    Terms number(long newNumber) {
        return new Terms(thread, object, value, others, newNumber, step);
    }

    Terms step(long newStep) {
        return new Terms(thread, object, value, others, number, newStep);
    }

    Object[] places() {
        return new Object[] {thread, object, value, others, number, step};
    }
}
