package dev.threadline.event;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What a run was cut at. Outcomes, and with them recordings, keep it as a {@linkplain #reason reason} in words. */
public sealed interface Limit {
    /** It took so many ns. */
    record Time(long ns) implements Limit {
        @Override
        public String reason() {
            return "after %s s"
                    .formatted(BigDecimal.valueOf(ns, 9).stripTrailingZeros().toPlainString());
        }
    }

    /** It had so many events. */
    record Events(long count) implements Limit {
        @Override
        public String reason() {
            return String.format(Locale.ROOT, "after %,d events", count);
        }
    }

    /** After so many events the memory for more was used up. */
    record Memory(long events) implements Limit {
        @Override
        public String reason() {
            return String.format(Locale.ROOT, "after %,d events, for want of memory", events);
        }
    }

    /** A thread went on and on without a step. */
    record Computing(String thread) implements Limit {
        @Override
        public String reason() {
            return "because %s computed on and on without a step".formatted(thread);
        }
    }

    /** The reason of an outcome of this. */
    String reason();

    /** The outcome of a run that was cut at this. @param stuck who could not go on, by number */
    default Outcome cut(List<Integer> stuck) {
        return new Outcome(OutcomeKind.TIME_LIMIT, reason(), stuck);
    }

    /** What an outcome's reason tells; empty if it is not one of these. */
    static Optional<Limit> of(String reason) {
        return between("after ", " s", reason)
                .flatMap(Limit::ns)
                .<Limit>map(Time::new)
                .or(() -> between("after ", " events", reason)
                        .flatMap(Limit::count)
                        .map(Events::new))
                .or(() -> between("after ", " events, for want of memory", reason)
                        .flatMap(Limit::count)
                        .map(Memory::new))
                .or(() -> between("because ", " computed on and on without a step", reason)
                        .map(Computing::new));
    }

    private static Optional<String> between(String before, String behind, String text) {
        return text.startsWith(before) && text.endsWith(behind) && text.length() > before.length() + behind.length()
                ? Optional.of(text.substring(before.length(), text.length() - behind.length()))
                : Optional.empty();
    }

    private static Optional<Long> ns(String seconds) {
        return number(seconds, text -> new BigDecimal(text).movePointRight(9).longValueExact());
    }

    private static Optional<Long> count(String digits) {
        return number(digits.replace(",", ""), Long::valueOf);
    }

    private static Optional<Long> number(String text, Function<String, Long> form) {
        try {
            return Optional.of(form.apply(text));
        } catch (ArithmeticException | NumberFormatException none) {
            return Optional.empty();
        }
    }
}
