package org.deskcheck.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.deskcheck.problem.Checked;
import org.deskcheck.workshop.catalogue.FactText;
import org.deskcheck.workshop.catalogue.FactTypes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deskcheck rules facts}: what a rule can match on. */
@Command(
        name = "facts",
        description = "Lists the facts that rules match, or says what one of them has.",
        sortOptions = false)
final class RulesFactsCommand extends Writing implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            description = "A fact, or a field of one: Citation, Citation.figures.")
    @Nullable
    String name;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default) or json.")
    RulesCommand.Format format = RulesCommand.Format.TEXT;

    @Override
    public Integer call() {
        Optional<Checked<FactTypes.Place>> named = Optional.ofNullable(name).map(FactTypes::named);
        if (named.filter(found -> !found.isPresent()).isPresent()) {
            return Inputs.refused(named.orElseThrow().problems(), "nothing was shown", err());
        }
        Optional<FactTypes.Place> place = named.map(Checked::orThrow);
        Terminal terminal = Terminal.of(System.getenv());
        return printed(
                switch (format) {
                    case TEXT ->
                        place.map(one -> FactText.of(one, terminal.width(), terminal.coloured()))
                                .orElseGet(() -> FactText.list(terminal.width(), terminal.coloured()));
                    case JSON -> FactText.json(place);
                });
    }
}
