package dev.threadline.script;

import java.util.ArrayList;
import java.util.List;

/** What a statement stands in, and has to leave when it goes elsewhere early. */
sealed interface Enclosing {
    /** A loop. @param next where its next round begins; @param broken where a {@code break} goes */
    record Loop(CodeWriter.Label next, CodeWriter.Label broken) implements Enclosing {}

    /** An {@code except} that has caught an error, which a bare {@code raise} raises again. */
    record Handling(int error) implements Enclosing {}

    /** What covers instructions by a handler: not those that leave it. */
    abstract static sealed class Covering implements Enclosing {
        private final List<Code.Handler> ranges = new ArrayList<>();
        private int from;

        Covering(int from) {
            this.from = from;
        }

        void close(int at) {
            if (at > from) {
                ranges.add(new Code.Handler(from, at, -1));
            }
        }

        void reopen(int at) {
            from = at;
        }

        List<Code.Handler> to(int handler) {
            return ranges.stream()
                    .map(range -> new Code.Handler(range.from(), range.to(), handler))
                    .toList();
        }
    }

    /** A {@code with}, which gives back what a local keeps. */
    static final class Held extends Covering {
        final int local;

        Held(int local, int from) {
            super(from);
            this.local = local;
        }
    }

    /** The body of a {@code try} with handlers. */
    static final class Guarded extends Covering {
        Guarded(int from) {
            super(from);
        }
    }

    /** A {@code try} whose last block runs however it is left. */
    static final class Finally extends Covering {
        final List<Statement> block;

        Finally(List<Statement> block, int from) {
            super(from);
            this.block = block;
        }
    }
}
