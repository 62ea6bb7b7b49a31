package dev.threadline.analysis;

import dev.threadline.event.EventKind;
import java.math.RoundingMode;
import java.text.ListFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The texts of a language: {@code sentences.properties}, whose head says which places a pattern has. Another language is
 * another file beside it; no sentence is put together from parts, so that its words may stand in any order.
 */
public final class Phrases {
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");
    private static final String BUNDLE = "dev.threadline.analysis.sentences";
    private static final long NS_PER_US = 1_000;
    private static final long NS_PER_MS = 1_000_000;
    private static final long NS_PER_S = 1_000_000_000;

    private final ResourceBundle bundle;
    private final Locale locale;
    private final ListFormat list;

    Phrases(ResourceBundle bundle) {
        this.bundle = bundle;
        locale = bundle.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : bundle.getLocale();
        list = ListFormat.getInstance(new String[] {
            bundle.getString("list.more"),
            bundle.getString("list.more"),
            bundle.getString("list.last"),
            bundle.getString("list.last"),
            ""
        });
    }

    /** English, the language of the base file. */
    public static Phrases english() {
        return in(Language.EN);
    }

    /** A language. */
    public static Phrases in(Language language) {
        return new Phrases(ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** @throws java.util.MissingResourceException if no text has this key */
    String say(String key, Terms terms) {
        return new MessageFormat(bundle.getString(key), locale).format(terms.places());
    }

    /** All that sentences may say of events of a kind, in one line, without what stands in their places. */
    public String vocabulary(EventKind kind) {
        String key = "says." + kind.name();
        return bundle.keySet().stream()
                .filter(each -> each.equals(key) || each.startsWith(key + "."))
                .map(each -> PLACE.matcher(bundle.getString(each)).replaceAll(" "))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** A text without places. */
    String say(String key) {
        return say(key, Terms.NONE);
    }

    /** A length of time in ns, to three digits: "1.25 ms". */
    String duration(long ns) {
        if (ns < NS_PER_US) {
            return say("time.ns", Terms.NONE.value(number(ns)));
        }
        if (ns < NS_PER_MS) {
            return say("time.us", Terms.NONE.value(threeDigits((double) ns / NS_PER_US)));
        }
        return ns < NS_PER_S
                ? say("time.ms", Terms.NONE.value(threeDigits((double) ns / NS_PER_MS)))
                : say("time.s", Terms.NONE.value(threeDigits((double) ns / NS_PER_S)));
    }

    /** A length of time in a table: most figures of most rows are nothing, which a dash says with less ink. */
    String time(long ns) {
        return ns == 0 ? "-" : duration(ns);
    }

    /** A whole number, its thousands set apart. */
    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    private String threeDigits(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(number < 10 ? 2 : number < 100 ? 1 : 0);
        format.setRoundingMode(RoundingMode.DOWN);
        return format.format(number);
    }

    /** Names in a row: "Left, Right and Logger". */
    public String list(List<String> names) {
        return names.isEmpty() ? "" : list.format(names);
    }
}
