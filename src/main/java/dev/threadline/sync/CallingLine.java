package dev.threadline.sync;

import java.lang.StackWalker.StackFrame;

/** The source line from which the primitives are called. Walking the stack for it takes about a microsecond. */
final class CallingLine {
    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final String HERE = CallingLine.class.getPackageName();

    private CallingLine() {}

    /** The line of the nearest caller outside this package, or 0 where it is not known. */
    static int now() {
        return WALKER.walk(frames -> frames.filter(frame -> !isOurs(frame))
                .findFirst()
                .map(StackFrame::getLineNumber)
                .map(CallingLine::told)
                .orElse(0));
    }

    /** The line at which an exception arose in the program, or 0 where it is not known. */
    static int of(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (!frame.getClassName().startsWith(HERE + ".")
                    && !frame.getClassName().startsWith("java.")) {
                return told(frame.getLineNumber());
            }
        }
        return 0;
    }

    private static boolean isOurs(StackFrame frame) {
        return frame.getClassName().startsWith(HERE + ".")
                && !frame.getClassName().endsWith("Test");
    }

    /** Events have room for so many lines. */
    private static int told(int line) {
        return line > 0 && line <= Character.MAX_VALUE ? line : 0;
    }
}
