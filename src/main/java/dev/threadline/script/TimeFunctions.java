package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** The functions of {@code time}, in the program's own time: a sleep takes as long as is written. */
final class TimeFunctions {
    private static final double NS_PER_SECOND = 1e9;

    /** A date and time as {@code ctime} writes it, but for the day of the month, which is filled up by a blank. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE MMM ", Locale.ENGLISH);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern(" HH:mm:ss uuuu", Locale.ENGLISH);

    /** The letters of {@code strftime} as Java's. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('H', "HH"),
            Map.entry('M', "mm"),
            Map.entry('S', "ss"),
            Map.entry('I', "hh"),
            Map.entry('p', "a"),
            Map.entry('Y', "uuuu"),
            Map.entry('y', "uu"),
            Map.entry('m', "MM"),
            Map.entry('B', "MMMM"),
            Map.entry('b', "MMM"),
            Map.entry('d', "dd"),
            Map.entry('j', "DDD"),
            Map.entry('A', "EEEE"),
            Map.entry('a', "EEE"),
            Map.entry('X', "HH:mm:ss"),
            Map.entry('x', "MM/dd/uu"));

    private final Values values;
    private final Heap heap;
    private final PrimitiveCalls primitives;
    private final Seconds seconds;

    TimeFunctions(Values values) {
        this.values = values;
        heap = values.heap();
        primitives = new PrimitiveCalls(values);
        seconds = new Seconds(values);
    }

    int call(Builtin builtin, Arguments arguments, Host host, int line) {
        arguments.refuseKeywords();
        return switch (builtin) {
            case SLEEP -> {
                arguments.require(1, 1);
                host.sleep(line, primitives.sleepTime(arguments.get(0)));
                yield ValueCode.NONE;
            }
            case TIME, PERF_COUNTER, MONOTONIC -> {
                arguments.require(0, 0);
                yield heap.real(host.time() / NS_PER_SECOND);
            }
            case CTIME -> {
                arguments.require(0, 1);
                boolean now = arguments.count() == 0 || arguments.get(0) == ValueCode.NONE;
                BigDecimal moment = now ? BigDecimal.valueOf(host.time(), 9) : seconds.of(arguments.get(0));
                yield heap.text(written(moment));
            }
            case STRFTIME -> {
                arguments.require(1, 1);
                if (!(heap.at(arguments.get(0)) instanceof Cell.Text(var pattern))) {
                    throw Raised.typeError(
                            "strftime() argument 1 must be str, not " + values.typeName(arguments.get(0)));
                }
                yield heap.text(formatted(pattern, BigDecimal.valueOf(host.time(), 9)));
            }
            default -> throw new IllegalArgumentException("no function of time: " + builtin);
        };
    }

    private static ZonedDateTime local(BigDecimal moment) {
        if (moment.abs().compareTo(BigDecimal.valueOf(Seconds.FURTHEST_DATE)) > 0) {
            throw new Raised("OverflowError", "timestamp out of range for platform time_t");
        }
        BigDecimal whole = moment.setScale(0, RoundingMode.FLOOR);
        return Instant.ofEpochSecond(whole.longValueExact()).atZone(ZoneId.systemDefault());
    }

    private static String written(BigDecimal moment) {
        ZonedDateTime date = local(moment);
        return DAY.format(date) + "%2d".formatted(date.getDayOfMonth()) + CLOCK.format(date);
    }

    private static String formatted(String pattern, BigDecimal moment) {
        StringBuilder all = new StringBuilder();
        for (int at = 0; at < pattern.length(); at++) {
            if (pattern.charAt(at) != '%' || at + 1 == pattern.length()) {
                all.append(pattern.charAt(at));
                continue;
            }
            char letter = pattern.charAt(++at);
            String known = LETTERS.get(letter);
            all.append(
                    letter == '%'
                            ? "%"
                            : letter == 'c'
                                    ? written(moment)
                                    : known == null
                                            ? "%" + letter
                                            : DateTimeFormatter.ofPattern(known, Locale.ENGLISH)
                                                    .format(local(moment)));
        }
        return all.toString();
    }
}
