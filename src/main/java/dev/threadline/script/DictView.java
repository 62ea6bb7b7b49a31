package dev.threadline.script;

import dev.threadline.model.Action;

/** What of a dictionary's entries is looked at. */
enum DictView {
    KEYS("keys", Action.NEXT),
    VALUES("values", Action.NEXT_VALUE),
    ITEMS("items", Action.NEXT_ITEM);

    private final String method;
    private final Action next;

    DictView(String method, Action next) {
        this.method = method;
        this.next = next;
    }

    /** The method that gives it. */
    String method() {
        return method;
    }

    /** How a loop gets its next element. */
    Action next() {
        return next;
    }

    /** What Python calls its type. */
    String typeName() {
        return "dict_" + method;
    }

    /** The view that a method gives, or null. */
    static DictView of(String method) {
        for (DictView view : values()) {
            if (view.method.equals(method)) {
                return view;
            }
        }
        return null;
    }
}
