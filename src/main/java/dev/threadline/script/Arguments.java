package dev.threadline.script;

import java.util.List;

/** The arguments of a call, where they lie on a frame's stack. */
final class Arguments {
    private final Frame frame;
    private final int count;
    private final CallShape shape;

    /** @param count how many, those passed by keyword included */
    Arguments(Frame frame, int count, CallShape shape) {
        this.frame = frame;
        this.count = count;
        this.shape = shape;
    }

    String method() {
        return shape.method();
    }

    List<String> keywords() {
        return shape.keywords();
    }

    /** How many are passed by place. */
    int count() {
        return count - shape.keywords().size();
    }

    int get(int place) {
        return frame.peek(count - place);
    }

    /**
     * An argument that may be passed by place or by keyword.
     *
     * @return its code, or {@link Heap#UNSET} if it is not passed
     */
    int named(String keyword, int place) {
        if (place >= 0 && place < count()) {
            return get(place);
        }
        int found = shape.keywords().indexOf(keyword);
        return found < 0 ? Heap.UNSET : get(count() + found);
    }

    /** @throws Raised TypeError if another keyword is used */
    void allowKeywords(String callee, String... keywords) {
        for (String used : shape.keywords()) {
            if (!List.of(keywords).contains(used)) {
                throw Raised.typeError("'%s' is an invalid keyword argument for %s()".formatted(used, callee));
            }
        }
    }

    /** @throws Raised TypeError if another keyword is used, or more are passed by place than there are keywords */
    void allow(String callee, String... keywords) {
        allowKeywords(callee, keywords);
        if (count() > keywords.length) {
            throw Raised.typeError("%s() takes at most %d argument%s (%d given)"
                    .formatted(callee, keywords.length, keywords.length == 1 ? "" : "s", count));
        }
    }

    /** @throws Raised TypeError if any is passed by keyword */
    void refuseKeywords() {
        if (!shape.keywords().isEmpty()) {
            throw Raised.typeError("%s() takes no keyword arguments".formatted(shape.method()));
        }
    }

    /** @throws Raised TypeError if there are fewer or more */
    void require(int least, int most) {
        if (count < least || count > most) {
            String wanted =
                    least == most ? "exactly " + least : count < least ? "at least " + least : "at most " + most;
            throw Raised.typeError("%s() takes %s argument%s (%d given)"
                    .formatted(shape.method(), wanted, wanted.endsWith(" 1") ? "" : "s", count));
        }
    }
}
