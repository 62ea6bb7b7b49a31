package dev.threadline.script;

import dev.threadline.event.ShortestDecimal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** The digits of floats in the presentations of C: fixed, with an exponent, and the shorter of both. Exact, not rounded twice. */
final class RealDigits {
    private static final int USUAL_PRECISION = 6;
    private static final int LEAST_EXPONENT = -4;

    private RealDigits() {}

    /**
     * The digits of a number, without its sign.
     *
     * @param type one of {@code e f g %} in either case; empty for the presentation that floats have by themselves
     * @param precision or -1 for the usual one
     * @param alternate whether a point stands even where no digit follows
     */
    static String of(double number, String type, int precision, boolean alternate) {
        boolean percent = type.equals("%");
        double size = Math.abs(percent ? number * 100 : number);
        if (!Double.isFinite(size)) {
            String name = Double.isNaN(size) ? "nan" : "inf";
            return percent ? name + "%" : isUpper(type) ? name.toUpperCase(Locale.ROOT) : name;
        }
        if (type.isEmpty() && precision < 0) {
            return ShortestDecimal.of(size);
        }
        int places = precision < 0 ? USUAL_PRECISION : precision;
        String digits = switch (type) {
            case "f", "F" -> fixed(new BigDecimal(size), places, alternate);
            case "%" -> fixed(new BigDecimal(size), places, alternate) + "%";
            case "e", "E" -> scientific(new BigDecimal(size), places, alternate);
            default -> general(size, Math.max(1, places), type.isEmpty(), alternate);
        };
        return isUpper(type) ? digits.toUpperCase(Locale.ROOT) : digits;
    }

    private static boolean isUpper(String type) {
        return !type.isEmpty() && Character.isUpperCase(type.charAt(0));
    }

    private static String fixed(BigDecimal size, int places, boolean alternate) {
        String digits = size.setScale(places, RoundingMode.HALF_EVEN).toPlainString();
        return alternate && places == 0 ? digits + "." : digits;
    }

    private static String scientific(BigDecimal size, int places, boolean alternate) {
        String digits = "0".repeat(places + 1);
        int exponent = 0;
        if (size.signum() != 0) {
            BigDecimal rounded = size.round(new MathContext(places + 1, RoundingMode.HALF_EVEN));
            exponent = exponent(rounded);
            digits = rounded.unscaledValue().toString();
            digits = digits.length() > places
                    ? digits.substring(0, places + 1)
                    : digits + "0".repeat(places + 1 - digits.length());
        }
        String point = places > 0 || alternate ? "." : "";
        return "%s%s%se%s%02d"
                .formatted(digits.charAt(0), point, digits.substring(1), exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    private static int exponent(BigDecimal number) {
        return number.signum() == 0 ? 0 : number.precision() - number.scale() - 1;
    }

    /** @param own whether it is the presentation of a float by itself, which never looks like an integer */
    private static String general(double number, int precision, boolean own, boolean alternate) {
        BigDecimal size = new BigDecimal(number);
        int exponent = exponent(size.round(new MathContext(precision, RoundingMode.HALF_EVEN)));
        boolean scientific = exponent < LEAST_EXPONENT || exponent >= (own ? precision - 1 : precision);
        String digits = scientific
                ? scientific(size, precision - 1, alternate)
                : fixed(size, precision - 1 - exponent, alternate);
        if (alternate) {
            return digits;
        }
        int end = digits.indexOf('e') < 0 ? digits.length() : digits.indexOf('e');
        String shortened = digits.substring(0, end);
        if (shortened.indexOf('.') >= 0) {
            shortened = shortened.replaceAll("\\.?0+$", "");
        }
        String point = own && !scientific && shortened.indexOf('.') < 0 ? ".0" : "";
        return shortened + point + digits.substring(end);
    }
}
