package dev.threadline.event;

import java.util.Optional;

/**
 * A choice as a schedule names it, in a file that people read and write: {@code P-1}, {@code P-1:timeout}, {@code
 * P-1:spurious}, {@code P-1:random=3}.
 *
 * @param thread the thread's name
 */
public record Named(String thread, Choice.Turn turn) implements Planned {
    private static final String RANDOM = "random=";

    /** Reads one. @return empty if it is no choice */
    public static Optional<Named> parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return text.isBlank() ? Optional.empty() : Optional.of(new Named(text, Choice.Step.STEP));
        }
        String thread = text.substring(0, colon);
        return thread.isBlank()
                ? Optional.empty()
                : turn(text.substring(colon + 1)).map(turn -> new Named(thread, turn));
    }

    private static Optional<Choice.Turn> turn(String text) {
        return switch (text) {
            case "timeout" -> Optional.of(Choice.Timeout.TIMEOUT);
            case "spurious" -> Optional.of(Choice.Spurious.SPURIOUS);
            default -> text.startsWith(RANDOM) ? drawn(text.substring(RANDOM.length())) : Optional.empty();
        };
    }

    private static Optional<Choice.Turn> drawn(String number) {
        try {
            return Optional.of(new Choice.Random(Long.parseLong(number)));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
