package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finding a text in another, and cutting it apart there. */
final class TextSearch {
    private final Values values;
    private final Heap heap;

    TextSearch(Values values) {
        this.values = values;
        heap = values.heap();
    }

    /** {@code find}, {@code index} and their like, and {@code count}. */
    int call(String text, Arguments arguments) {
        arguments.refuseKeywords();
        arguments.require(1, 3);
        String part = string(arguments.get(0), "must be str, not " + values.typeName(arguments.get(0)));
        Slices.Run run = window(text, arguments);
        String window = window(text, run);
        boolean possible = part.length() <= window.length() && isPossible(text, arguments);
        if (arguments.method().equals("count")) {
            return heap.integer(possible ? occurrences(window, part) : 0);
        }
        boolean last = arguments.method().startsWith("r");
        int at = !possible ? -1 : last ? window.lastIndexOf(part) : window.indexOf(part);
        if (at < 0 && arguments.method().endsWith("index")) {
            throw new Raised("ValueError", "substring not found");
        }
        return heap.integer(at < 0 ? -1 : run.start() + window.codePointCount(0, at));
    }

    /** Behind its end a text does not even have the empty one. */
    private boolean isPossible(String text, Arguments arguments) {
        return arguments.count() < 2
                || arguments.get(1) == ValueCode.NONE
                || values.toIndex(arguments.get(1)) <= TextMethods.length(text);
    }

    private Slices.Run window(String text, Arguments arguments) {
        int start = arguments.count() > 1 ? arguments.get(1) : ValueCode.NONE;
        int end = arguments.count() > 2 ? arguments.get(2) : ValueCode.NONE;
        return new Slices(values).run(new Cell.Slice(start, end, ValueCode.NONE), TextMethods.length(text));
    }

    private static String window(String text, Slices.Run run) {
        int from = text.offsetByCodePoints(0, run.start());
        return text.substring(from, text.offsetByCodePoints(from, run.count()));
    }

    private static long occurrences(String text, String part) {
        if (part.isEmpty()) {
            return TextMethods.length(text) + 1L;
        }
        long count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    /** {@code startswith} and {@code endswith}, of one text or of a tuple of several. */
    int affix(String text, Arguments arguments) {
        arguments.refuseKeywords();
        arguments.require(1, 3);
        String window = window(text, window(text, arguments));
        boolean possible = isPossible(text, arguments);
        int wanted = arguments.get(0);
        int[] several = heap.at(wanted) instanceof Cell.Tuple(var elements) ? elements : new int[] {wanted};
        for (int each : several) {
            String affix = string(
                    each,
                    "%s first arg must be str or a tuple of str, not %s"
                            .formatted(arguments.method(), values.typeName(each)));
            boolean found = arguments.method().equals("startswith") ? window.startsWith(affix) : window.endsWith(affix);
            if (possible && found) {
                return ValueCode.TRUE;
            }
        }
        return ValueCode.FALSE;
    }

    /** {@code split}, and from the right {@code rsplit}. */
    int split(String text, Arguments arguments, boolean fromRight) {
        arguments.allow(arguments.method(), "sep", "maxsplit");
        int separator = arguments.named("sep", 0);
        int limit = arguments.named("maxsplit", 1);
        int most = limit == Heap.UNSET || values.toIndex(limit) < 0 ? Integer.MAX_VALUE : values.toIndex(limit);
        boolean atBlanks = separator == Heap.UNSET || separator == ValueCode.NONE;
        if (atBlanks) {
            return list(fromRight ? atBlanksFromRight(text, most) : atBlanks(text, most));
        }
        String at = string(separator, "must be str or None, not " + values.typeName(separator));
        if (at.isEmpty()) {
            throw new Raised("ValueError", "empty separator");
        }
        return list(fromRight ? atTextFromRight(text, at, most) : atText(text, at, most));
    }

    private static List<String> atText(String text, String separator, int most) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0 && parts.size() < most; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + separator.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static List<String> atTextFromRight(String text, String separator, int most) {
        List<String> parts = new ArrayList<>();
        int end = text.length();
        for (int at = text.lastIndexOf(separator);
                at >= 0 && parts.size() < most;
                at = at == 0 ? -1 : text.lastIndexOf(separator, end - separator.length())) {
            parts.add(text.substring(at + separator.length(), end));
            end = at;
        }
        parts.add(text.substring(0, end));
        Collections.reverse(parts);
        return parts;
    }

    private static List<String> atBlanks(String text, int most) {
        List<String> parts = new ArrayList<>();
        int at = skipped(text, 0, true);
        while (at < text.length() && parts.size() < most) {
            int end = skipped(text, at, false);
            parts.add(text.substring(at, end));
            at = skipped(text, end, true);
        }
        if (at < text.length()) {
            int end = text.length();
            while (TextMethods.isSpace(text.codePointBefore(end))) {
                end--;
            }
            // With a limit what is left keeps its blanks, those at the end too.
            parts.add(text.substring(at, most == Integer.MAX_VALUE ? end : text.length()));
        }
        return parts;
    }

    private static int skipped(String text, int from, boolean blanks) {
        int at = from;
        while (at < text.length() && TextMethods.isSpace(text.codePointAt(at)) == blanks) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static List<String> atBlanksFromRight(String text, int most) {
        String mirrored = new StringBuilder(text).reverse().toString();
        List<String> parts = new ArrayList<>(atBlanks(mirrored, most));
        parts.replaceAll(part -> new StringBuilder(part).reverse().toString());
        Collections.reverse(parts);
        return parts;
    }

    /** {@code partition} and {@code rpartition}. */
    int partition(String text, Arguments arguments, boolean last) {
        arguments.require(1, 1);
        String separator = string(arguments.get(0), "must be str, not " + values.typeName(arguments.get(0)));
        if (separator.isEmpty()) {
            throw new Raised("ValueError", "empty separator");
        }
        int at = last ? text.lastIndexOf(separator) : text.indexOf(separator);
        List<String> parts = at >= 0
                ? List.of(text.substring(0, at), separator, text.substring(at + separator.length()))
                : last ? List.of("", "", text) : List.of(text, "", "");
        return heap.add(new Cell.Tuple(parts.stream().mapToInt(heap::text).toArray()));
    }

    private String string(int code, String otherwise) {
        if (heap.at(code) instanceof Cell.Text(var text)) {
            return text;
        }
        throw Raised.typeError(otherwise);
    }

    private int list(List<String> parts) {
        return heap.add(new ListCell(values, parts.stream().mapToInt(heap::text).toArray()));
    }
}
