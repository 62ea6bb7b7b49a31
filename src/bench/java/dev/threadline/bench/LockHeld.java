package dev.threadline.bench;

import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** One of JFR's own duration events around a locked section: time, duration, thread. */
@Name("threadline.LockHeld")
@StackTrace(false)
final class LockHeld extends Event {}
