package dev.threadline.event;

/**
 * A mistake of the user, told in one sentence: what was found, where, and what would be right. It is shown as it is, never
 * with a stack trace; the command line answers it with exit code 2.
 */
public class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param sentence the whole message, one sentence */
    public UserError(String sentence) {
        super(sentence, null, false, false);
    }
}
