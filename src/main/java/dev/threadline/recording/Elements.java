package dev.threadline.recording;

import dev.threadline.event.Contents;
import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectInfo;

/** How many elements lists, dictionaries and queues have: what copies of a run's state are as large as. */
final class Elements {
    private Elements() {}

    /** How many an object has at first. */
    static int initially(ObjectInfo object) {
        return Contents.isIn(object) ? new Contents(object).size() : 0;
    }

    /** How many more an event makes it. */
    static int change(EventKind kind, Detail detail) {
        return switch (kind) {
            case PUT -> 1;
            case GET -> -1;
            case MUTATE ->
                detail instanceof Detail.Splice splice ? splice.inserted().size() - splice.removed() : 0;
            default -> 0;
        };
    }
}
