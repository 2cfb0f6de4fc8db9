package org.deskcheck.cli;

import java.util.concurrent.Callable;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.Schema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code deskcheck schema}: the published JSON Schemas. */
@Command(
        name = "schema",
        description =
                "Prints a JSON Schema (draft 2020-12): of the dossier, the registry, the settings, the manifest of a "
                        + "pack or the report.")
final class SchemaCommand extends Writing implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "dossier (the default), registry, settings, pack or report.")
    String name = "dossier";

    @Override
    public Integer call() {
        if (!Schema.NAMES.contains(name)) {
            String names = String.join(", ", Schema.NAMES);
            err().println("deskcheck: "
                    + Problem.of(
                            "there is no schema " + Quoted.of(name),
                            Nearest.hint(name, Schema.NAMES, "it may be: " + names)));
            return Exit.BAD_INPUT;
        }
        out().print(Schema.text(name));
        out().flush();
        return Exit.CLEAN;
    }
}
