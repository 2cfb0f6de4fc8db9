package org.deskcheck.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.deskcheck.compile.RulePacks;
import org.deskcheck.problem.Checked;
import org.deskcheck.workshop.catalogue.RuleCatalogue;
import org.deskcheck.workshop.catalogue.RuleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code deskcheck rules}: what rules there are, what each says, and what they can be made of. */
@Command(
        name = "rules",
        description = "Lists the rules, each with its level and what it says.",
        subcommands = {RulesShowCommand.class, RulesFactsCommand.class},
        sortOptions = false)
final class RulesCommand extends Writing implements Callable<Integer> {

    /** How a list is written. */
    enum Format {
        TEXT,
        JSON
    }

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default) or json.")
    Format format = Format.TEXT;

    @Mixin
    NamedPacks packs = new NamedPacks();

    @Override
    public Integer call() throws IOException {
        Checked<RuleCatalogue> catalogued = catalogue(packs);
        if (!catalogued.isPresent()) {
            return Inputs.refused(catalogued.problems(), "nothing was listed", err());
        }
        RuleCatalogue catalogue = catalogued.orThrow();
        Terminal terminal = Terminal.of(System.getenv());
        return printed(
                switch (format) {
                    case TEXT -> RuleText.list(catalogue, terminal.width(), terminal.coloured());
                    case JSON -> RuleText.json(catalogue);
                });
    }

    /** The rules of the packs that were asked for, with those of the house where they judge too. */
    static Checked<RuleCatalogue> catalogue(NamedPacks packs) throws IOException {
        Checked<RulePacks> loaded = packs.load();
        if (!loaded.isPresent()) {
            return Checked.failed(loaded.problems());
        }
        boolean house = loaded.orThrow().house();
        Checked<RuleCatalogue> theirs = RuleCatalogue.of(loaded.orThrow().packs());
        return theirs.value()
                .map(found -> Checked.of(house ? RuleCatalogue.house().and(found) : found))
                .orElseGet(() -> Checked.failed(theirs.problems()));
    }
}
