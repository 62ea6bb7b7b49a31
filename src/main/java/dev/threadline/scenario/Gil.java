package dev.threadline.scenario;

import dev.threadline.kernel.FreeRunOptions;
import java.util.OptionalLong;

/** Whether a free run has a global interpreter lock, as whoever starts it wants. */
public enum Gil {
    /** If the scenario says so. */
    AS_WRITTEN,
    /** With one; where the scenario has none, with Python's switch interval. */
    ON,
    /** Without one. */
    OFF;

    /** The switch interval in ns, or empty for no lock. @param written the scenario's own */
    public OptionalLong switchInterval(OptionalLong written) {
        return switch (this) {
            case AS_WRITTEN -> written;
            case ON -> OptionalLong.of(written.orElse(FreeRunOptions.DEFAULT_SWITCH_INTERVAL));
            case OFF -> OptionalLong.empty();
        };
    }
}
