package org.deskcheck.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.deskcheck.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code deskcheck serve} for the list of commands: the launcher starts the server, which has libraries of its own. */
@Command(
        name = "serve",
        description = "Runs the service: dossiers that live, history, alarms over HTTP; see deskcheck serve --help.",
        helpCommand = true)
final class ServeCommand extends Writing implements Callable<Integer> {

    @Parameters(hidden = true, arity = "0..*")
    List<String> options = List.of();

    @Override
    public Integer call() {
        return Inputs.refused(
                List.of(Problem.of(
                        "the server has libraries of its own, and this program is the command line without them",
                        "start it by the launcher: ./deskcheck serve")),
                "nothing was started",
                err());
    }
}
