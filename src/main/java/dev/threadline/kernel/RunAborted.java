package dev.threadline.kernel;

/**
 * Unwinds a thread of a run that is cut. Carries no stack and no message: nobody reports it. An error rather than an
 * exception, because Java code that runs here may well catch every exception and go on, and nothing else ends its thread.
 */
public final class RunAborted extends Error {
    private static final long serialVersionUID = 1L;

    RunAborted() {
        super(null, null, false, false);
    }
}
