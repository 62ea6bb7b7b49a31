package dev.threadline.script;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a template of {@code str.format} apart that is written out where it is filled, so that its fields can be compiled as those
 * of an f-string. What it can't take apart it leaves to the run, which says what is wrong with it.
 */
final class TemplateReader {
    /** A piece of a template. */
    sealed interface Part {
        /** Stands for itself. */
        record Text(String text) implements Part {}

        /**
         * A field in braces.
         *
         * @param argument the place, or the name, of the argument whose value fills it
         * @param path the attributes and the elements on the way from there, in order
         * @param conversion its ordinal, or -1
         * @param specification how the value is formatted
         */
        record Field(String argument, List<Access> path, int conversion, List<Part> specification) implements Part {}
    }

    /** A way into a value: by an attribute, or by an element's index or key. */
    sealed interface Access {
        record Attribute(String name) implements Access {}

        record Index(BigInteger index) implements Access {}

        record Key(String key) implements Access {}
    }

    /** What only the run can complain of. */
    private static final class Mistake extends Exception {
        private static final long serialVersionUID = 1;
    }

    private int counted;
    private boolean numbered;

    /** The parts of a template, or nothing if it is not in order. */
    Optional<List<Part>> parts(String template) {
        try {
            return Optional.of(parts(template, 0));
        } catch (Mistake none) {
            return Optional.empty();
        }
    }

    private List<Part> parts(String template, int depth) throws Mistake {
        List<Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            char letter = template.charAt(at);
            boolean brace = letter == '{' || letter == '}';
            if (brace && depth == 0 && template.startsWith(String.valueOf(letter), at + 1)) {
                at++;
            } else if (brace) {
                int end = letter == '{' ? Templates.closing(template, at + 1) : -1;
                require(end >= 0 && depth < Templates.MOST_DEPTH);
                parts.add(new Part.Text(text.toString()));
                text.setLength(0);
                parts.add(field(template.substring(at + 1, end), depth));
                at = end + 1;
                continue;
            }
            text.append(letter);
            at++;
        }
        parts.add(new Part.Text(text.toString()));
        return parts;
    }

    private Part.Field field(String field, int depth) throws Mistake {
        int end = Templates.end(field);
        int colon = end;
        int conversion = -1;
        if (end < field.length() && field.charAt(end) == '!') {
            colon = end + 2;
            require(colon <= field.length());
            conversion = Conversion.of(field.charAt(end + 1)).map(Enum::ordinal).orElse(-1);
            require(conversion >= 0);
        }
        require(colon == field.length() || field.charAt(colon) == ':');
        String name = field.substring(0, end);
        int first = 0;
        while (first < name.length() && name.charAt(first) != '[' && name.charAt(first) != '.') {
            first++;
        }
        String argument = argument(name.substring(0, first));
        List<Access> path = path(name.substring(first));
        List<Part> specification = colon < field.length() ? parts(field.substring(colon + 1), depth + 1) : List.of();
        return new Part.Field(argument, path, conversion, specification);
    }

    private String argument(String name) throws Mistake {
        boolean counts = name.isEmpty();
        if (!counts && !isNumber(name)) {
            return name;
        }
        require(counts ? !numbered : counted == 0);
        numbered = !counts;
        return counts ? String.valueOf(counted++) : new BigInteger(name).toString();
    }

    private static List<Access> path(String rest) throws Mistake {
        List<Access> path = new ArrayList<>();
        int at = 0;
        while (at < rest.length()) {
            boolean attribute = rest.charAt(at) == '.';
            require(attribute || rest.charAt(at) == '[');
            int end = at + 1;
            while (end < rest.length() && (attribute ? ".[".indexOf(rest.charAt(end)) < 0 : rest.charAt(end) != ']')) {
                end++;
            }
            String name = rest.substring(at + 1, end);
            require(!name.isEmpty() && (attribute || end < rest.length()));
            path.add(
                    attribute
                            ? new Access.Attribute(name)
                            : isNumber(name) ? new Access.Index(new BigInteger(name)) : new Access.Key(name));
            at = attribute ? end : end + 1;
        }
        return path;
    }

    private static boolean isNumber(String name) {
        return name.chars().allMatch(Character::isDigit);
    }

    private static void require(boolean inOrder) throws Mistake {
        if (!inOrder) {
            throw new Mistake();
        }
    }
}
