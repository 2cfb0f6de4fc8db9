package org.deskcheck.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.deskcheck.Deskcheck;
import org.jspecify.annotations.Nullable;

/**
 * What is typed most, read by hand: {@code version}, and {@code verify} with paths and the options of every day, each in
 * full, its value behind it. Whatever else there is, and whatever is wrong, goes to picocli, whose reflection takes longer
 * than verifying a story does.
 */
final class Everyday {

    private final boolean version;
    private final List<String> paths = new ArrayList<>();
    private final List<String> rules = new ArrayList<>();
    private VerifyCommand.@Nullable Format format;
    private VerifyCommand.@Nullable Level failLevel;
    private VerifyCommand.@Nullable Kind failOn;
    private @Nullable Path registry;
    private @Nullable Path config;
    private boolean noConfig;

    private Everyday(boolean version) {
        this.version = version;
    }

    /** What was typed; empty where picocli is to read it. */
    static Optional<Everyday> of(String... arguments) {
        boolean version = arguments.length == 1 && arguments[0].equals("version");
        if (!version && (arguments.length < 2 || !arguments[0].equals("verify"))) {
            return Optional.empty();
        }
        Everyday typed = new Everyday(version);
        for (int i = 1; i < arguments.length; i++) {
            String argument = arguments[i];
            if (!argument.startsWith("-") || argument.equals("-")) {
                if (!plain(argument)) {
                    return Optional.empty();
                }
                typed.paths.add(argument);
            } else if (argument.equals("--no-config") && !typed.noConfig) {
                typed.noConfig = true;
            } else if (i + 1 == arguments.length || !typed.option(argument, arguments[++i])) {
                return Optional.empty();
            }
        }
        return version || !typed.paths.isEmpty() ? Optional.of(typed) : Optional.empty();
    }

    /** Picocli makes more of some words: @file stands for the words in a file. */
    private static boolean plain(String word) {
        return !word.isEmpty() && !word.startsWith("@");
    }

    private boolean option(String name, String value) {
        if (!plain(value) || value.startsWith("-")) {
            return false;
        }
        return switch (name) {
            case "--rules" -> rules.add(value);
            case "--format" -> format == null && (format = word(value, VerifyCommand.Format.values())) != null;
            case "--fail-level" -> failLevel == null && (failLevel = word(value, VerifyCommand.Level.values())) != null;
            case "--fail-on" -> failOn == null && (failOn = word(value, VerifyCommand.Kind.values())) != null;
            case "--registry" -> registry == null && (registry = path(value)) != null;
            case "--config" -> config == null && (config = path(value)) != null;
            default -> false;
        };
    }

    private static <E extends Enum<E>> @Nullable E word(String value, E[] words) {
        for (E word : words) {
            if (word.name().equalsIgnoreCase(value)) {
                return word;
            }
        }
        return null;
    }

    private static @Nullable Path path(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** The command, as picocli would have made it. */
    Callable<Integer> command(PrintWriter out, PrintWriter err) {
        if (version) {
            VersionCommand command = new VersionCommand();
            command.writeTo(out, err);
            return command;
        }
        loadRules();
        VerifyCommand command = new VerifyCommand();
        command.writeTo(out, err);
        command.paths = paths;
        command.givenFormat = format;
        command.givenLevel = failLevel;
        command.givenKind = failOn;
        command.inputs.rules = rules;
        command.inputs.registry = registry;
        command.inputs.settle(Main.settings(config, noConfig));
        return command;
    }

    /** Loads the house rules while the files are read: each of the two takes as long, and neither needs the other. */
    private static void loadRules() {
        Thread loading = new Thread(Deskcheck::houseRules, "house-rules");
        loading.setDaemon(true);
        // who asks for the rules is told what went wrong, and the console is not this thread's to write to
        loading.setUncaughtExceptionHandler((thread, failure) -> {});
        loading.start();
    }
}
