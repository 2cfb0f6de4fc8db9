package org.deskcheck.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.deskcheck.problem.Checked;
import org.deskcheck.workshop.catalogue.RuleCatalogue;
import org.deskcheck.workshop.catalogue.RuleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deskcheck rules show}: the page of a rule, or the rule itself. */
@Command(
        name = "show",
        description = "Shows the page of a rule: what it finds, what it leaves alone, what to do next.",
        sortOptions = false)
final class RulesShowCommand extends Writing implements Callable<Integer> {

    /** How a page is written. */
    enum Format {
        TEXT,
        MARKDOWN,
        JSON
    }

    @Parameters(index = "0", paramLabel = "RULE", description = "Its id: drift/bound-changed.")
    String id = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default), markdown or json.")
    Format format = Format.TEXT;

    @Option(names = "--drl", description = "Prints the rule itself in place of its page.")
    boolean drl;

    @Mixin
    NamedPacks packs = new NamedPacks();

    @Override
    public Integer call() throws IOException {
        Checked<RuleCatalogue> catalogue = RulesCommand.catalogue(packs);
        Checked<RuleCatalogue.Rule> found =
                catalogue.value().map(all -> all.named(id)).orElseGet(() -> Checked.failed(catalogue.problems()));
        if (!found.isPresent()) {
            return Inputs.refused(found.problems(), "nothing was shown", err());
        }
        RuleCatalogue.Rule rule = found.orThrow();
        Terminal terminal = Terminal.of(System.getenv());
        return printed(
                drl
                        ? rule.file().drl()
                        : switch (format) {
                            case TEXT -> RuleText.page(rule, terminal.width(), terminal.coloured());
                            case MARKDOWN -> rule.file().page();
                            case JSON -> RuleText.json(rule);
                        });
    }
}
