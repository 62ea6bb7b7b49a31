package dev.threadline.cli;

import dev.threadline.script.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, as a sentence that also says what would be right. */
final class Mistakes {
    private Mistakes() {}

    static String sentence(ParameterException mistake) {
        return switch (mistake) {
            case MissingParameterException missing -> missing(missing);
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case OverwrittenOptionException twice ->
                "found %s twice; give it once.".formatted(name(twice.getOverwritten()));
            case ParameterException wrong
            when wrong.getCause() instanceof TypeConversionException expected ->
                "found %s %s, %s.".formatted(name(wrong.getArgSpec()), wrong.getValue(), expected.getMessage());
            default -> mistake.getMessage() + "; " + help(mistake.getCommandLine());
        };
    }

    private static String missing(MissingParameterException mistake) {
        ArgSpec missing = mistake.getMissing().getFirst();
        String expected = missing.isOption() ? name(missing) + " " + missing.paramLabel() : name(missing);
        String described = missing.description()[0];
        String what = Character.toLowerCase(described.charAt(0)) + described.substring(1, described.length() - 1);
        return "expected %s, %s; %s".formatted(expected, what, help(mistake.getCommandLine()));
    }

    private static String unmatched(UnmatchedArgumentException mistake) {
        List<String> unmatched =
                mistake.getUnmatched().stream().map(found -> "'" + found + "'").toList();
        String first = unmatched.getFirst();
        if (mistake.isUnknownOption()) {
            return mistake.getSuggestions().isEmpty()
                    ? "there is no option %s; %s".formatted(first, help(mistake.getCommandLine()))
                    : "there is no option %s; did you mean %s?"
                            .formatted(first, mistake.getSuggestions().getFirst());
        }
        Optional<String> slip = slip(mistake.getCommandLine());
        if (slip.isPresent()) {
            return slip.get();
        }
        String found = unmatched.size() == 1
                ? "the argument " + first
                : "the arguments " + String.join(", ", unmatched.subList(0, unmatched.size() - 1)) + " and "
                        + unmatched.getLast();
        return "found %s too many; %s".formatted(found, help(mistake.getCommandLine()));
    }

    /** Who gives the window more than one thing to open has most likely mistyped a command. */
    private static Optional<String> slip(CommandLine command) {
        Set<String> commands = command.getSubcommands().keySet();
        return command.getCommandSpec().positionalParameters().stream()
                .flatMap(parameter -> parameter.stringValues().stream())
                .findFirst()
                .flatMap(given -> Nearest.to(given, commands)
                        .map(near -> "there is no command '%s'; did you mean %s?".formatted(given, near)));
    }

    /** An option by its longest name, which says most; a parameter by its label. */
    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String help(CommandLine command) {
        return "`%s --help` shows what it takes."
                .formatted(command.getCommandSpec().qualifiedName());
    }
}
