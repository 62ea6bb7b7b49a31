package dev.threadline.cli;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/**
 * A length of time as a person writes it: {@code 500ms}, {@code 10s}, {@code 1.5m}.
 *
 * @param ns more than 0
 */
record Span(long ns) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ms|s|m|h)?");
    private static final Map<String, Long> NS_PER_UNIT =
            Map.of("ms", 1_000_000L, "s", 1_000_000_000L, "m", 60_000_000_000L, "h", 3_600_000_000_000L);
    private static final BigDecimal LONGEST = BigDecimal.valueOf(24 * NS_PER_UNIT.get("h"));

    /** A span from its text; a number alone means seconds. */
    static Span parse(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            String unit = form.group(2) == null ? "s" : form.group(2);
            BigDecimal ns = new BigDecimal(form.group(1)).multiply(BigDecimal.valueOf(NS_PER_UNIT.get(unit)));
            if (ns.signum() > 0 && ns.compareTo(LONGEST) <= 0) {
                return new Span(ns.longValue());
            }
        }
        throw new TypeConversionException("expected a time of up to 24h such as 500ms, 10s or 2m");
    }
}
