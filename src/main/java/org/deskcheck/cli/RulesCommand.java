package org.deskcheck.cli;

import java.util.concurrent.Callable;
import org.deskcheck.workshop.catalogue.RuleCatalogue;
import org.deskcheck.workshop.catalogue.RuleText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskcheck rules}: what rules there are, what each says, and what they can be made of. */
@Command(
        name = "rules",
        description = "Lists the rules, each with its level and what it says.",
        subcommands = {RulesShowCommand.class, RulesFactsCommand.class},
        sortOptions = false)
final class RulesCommand implements Callable<Integer> {

    /** How a list is written. */
    enum Format {
        TEXT,
        JSON
    }

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default) or json.")
    Format format = Format.TEXT;

    @Override
    public Integer call() {
        RuleCatalogue catalogue = RuleCatalogue.house();
        Terminal terminal = Terminal.of(System.getenv());
        return printed(
                spec,
                switch (format) {
                    case TEXT -> RuleText.list(catalogue, terminal.width(), terminal.coloured());
                    case JSON -> RuleText.json(catalogue);
                });
    }

    static int printed(@Nullable CommandSpec spec, String text) {
        if (spec == null) {
            throw new IllegalStateException("picocli gives a command its specification before it calls it");
        }
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
        return Exit.CLEAN;
    }
}
