package dev.threadline.kernel;

import dev.threadline.event.Value;
import java.util.function.Consumer;

/** How runs in tests go where they do not say otherwise. */
final class SomeOptions {
    static final long SECOND = 1_000_000_000L;

    private SomeOptions() {}

    static FreeRunOptions on(boolean virtual) {
        return of(FreeRunOptions.DEFAULT_MAX_EVENTS, virtual, line -> {});
    }

    static FreeRunOptions of(long maxEvents, boolean virtual, Consumer<String> printed) {
        return new FreeRunOptions(60 * SECOND, maxEvents, 1, 1, virtual, Clock.SYSTEM, code -> Value.NONE, printed);
    }
}
