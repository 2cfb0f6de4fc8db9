package org.deskcheck.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said of arguments that are none of ours, in the words of every other problem. */
final class Misuse {

    private Misuse() {}

    static Problem of(ParameterException exception) {
        CommandSpec command = exception.getCommandLine().getCommandSpec();
        String help = command.qualifiedName() + " --help says what there is";
        if (exception instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched(), command, help);
        }
        if (exception instanceof OverwrittenOptionException twice) {
            return Problem.of(name(twice.getOverwritten()) + " stands twice", "give it once");
        }
        if (exception instanceof MissingParameterException missing) {
            return Problem.of(missing(missing.getMissing(), command), help);
        }
        return value(exception, help);
    }

    private static Problem unmatched(List<String> unmatched, CommandSpec command, String help) {
        String first = unmatched.get(0);
        if (first.startsWith("-") && first.length() > 1) {
            String option = first.split("=", 2)[0];
            Set<String> options = command.optionsMap().keySet();
            return Problem.of("unknown option " + Quoted.of(option), Nearest.hint(option, options, help));
        }
        Set<String> commands = command.subcommands().keySet();
        return commands.isEmpty()
                ? Problem.of(Quoted.of(first) + " is one word too many", help)
                : Problem.of("unknown command " + Quoted.of(first), Nearest.hint(first, commands, help));
    }

    private static String missing(List<ArgSpec> missing, CommandSpec command) {
        return missing.stream()
                .map(argument -> argument.isOption()
                        ? name(argument) + " needs a " + argument.paramLabel()
                        : Quoted.of(command.qualifiedName()) + " needs a " + argument.paramLabel())
                .collect(Collectors.joining(", "));
    }

    private static Problem value(ParameterException exception, String help) {
        @Nullable ArgSpec argument = exception.getArgSpec();
        @Nullable String value = exception.getValue();
        if (argument == null || value == null) {
            return Problem.of("these arguments are not of the form asked for", help);
        }
        String label = argument.paramLabel().toLowerCase(Locale.ROOT);
        String text = name(argument) + " is " + Quoted.of(value) + ", which is no " + label;
        Object[] constants = argument.type().getEnumConstants();
        if (constants == null) {
            return Problem.of(text, argument.type() == LocalDate.class ? "write it as 2024-08-31" : help);
        }
        List<String> names = Stream.of(constants)
                .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                .toList();
        return Problem.of(text, Nearest.hint(value, names, "it may be: " + String.join(", ", names)));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
