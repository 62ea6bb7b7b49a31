package dev.threadline.cli;

import dev.threadline.analysis.Language;
import dev.threadline.measure.Work;
import dev.threadline.picture.Theme;
import dev.threadline.scenario.Mode;
import dev.threadline.scenario.StrategyName;
import dev.threadline.timeline.Axis;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How the values of options are written. What is written otherwise is answered with what was expected. */
final class Forms {
    private Forms() {}

    static void teach(CommandLine line) {
        line.registerConverter(Span.class, Span::parse)
                .registerConverter(Speed.class, Speed::parse)
                .registerConverter(PictureSize.class, PictureSize::parse)
                .registerConverter(Preset.class, Preset::parse)
                .registerConverter(StepList.class, StepList::parse)
                .registerConverter(Theme.class, text -> constant(Theme.class, text))
                .registerConverter(Language.class, text -> constant(Language.class, text))
                .registerConverter(Mode.class, text -> constant(Mode.class, text))
                .registerConverter(StrategyName.class, text -> constant(StrategyName.class, text))
                .registerConverter(Axis.class, text -> constant(Axis.class, text))
                .registerConverter(Work.class, text -> constant(Work.class, text))
                .registerConverter(Long.class, Forms::longNumber)
                .registerConverter(long.class, Forms::longNumber)
                .registerConverter(Integer.class, Forms::wholeNumber)
                .registerConverter(int.class, Forms::wholeNumber)
                .registerConverter(boolean.class, Forms::truth);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("expected one of "
                        + Arrays.toString(type.getEnumConstants())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-')
                                .replaceAll("[\\[\\]]", "")));
    }

    private static int wholeNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException other) {
            throw new TypeConversionException("expected a whole number such as 3");
        }
    }

    private static long longNumber(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException other) {
            throw new TypeConversionException("expected a whole number of 64 bits such as 42");
        }
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new TypeConversionException("expected true, false or nothing");
        };
    }
}
