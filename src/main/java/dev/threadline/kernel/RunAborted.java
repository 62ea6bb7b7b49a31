package dev.threadline.kernel;

/** Unwinds a thread of a run that is cut. Carries no stack and no message: nobody reports it. */
public final class RunAborted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunAborted() {
        super(null, null, false, false);
    }
}
