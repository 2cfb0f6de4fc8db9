package org.deskcheck.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Map;
import org.deskcheck.Deskcheck;
import org.deskcheck.Options;
import org.deskcheck.compile.RulePacks;
import org.deskcheck.pack.Trust;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/** The rules that somebody asks for by a word or a path, as they are compared with others. */
final class RulesAsked {

    private RulesAsked() {}

    /** The house rules, or a pack with the house rules where it extends them. */
    static Checked<Deskcheck> named(String name, Options options) throws IOException {
        try {
            Checked<RulePacks> loaded =
                    RulePacks.load(List.of(name), Trust.of(List.of(), Map.of()).orThrow());
            return loaded.value()
                    .map(packs -> Checked.of(Deskcheck.of(packs.bundles(), options.withLevels(packs.levels()))))
                    .orElseGet(() -> Checked.failed(loaded.problems()));
        } catch (InvalidPathException e) {
            return Checked.failed(
                    List.of(Problem.of(Quoted.of(name) + " can be no path of a pack", "look at the path")));
        }
    }
}
