package org.deskcheck.pack;

import java.util.List;
import java.util.Optional;
import org.deskcheck.problem.Problem;

/**
 * A row "source, party, interest": a source that is, or speaks for, a party to a matter. Found is a story's claim that
 * rests on that source alone, where the dossier itself declares no interest: where it does, the house rules speak.
 */
final class StakeRow {

    static final List<String> COLUMNS = List.of("source", "party", "interest", "measure", "level");
    static final List<String> NEEDED = List.of("source", "party", "interest");
    static final String NAMES = "source,party,interest";

    private final String id;
    private final TableRow row;
    private final Manifest manifest;
    private final List<Problem> problems;

    StakeRow(String id, TableRow row, Manifest manifest, List<Problem> problems) {
        this.id = id;
        this.row = row;
        this.manifest = manifest;
        this.problems = problems;
    }

    Optional<String> drl() {
        int before = problems.size();
        Optional<String> source = row.plain("source", true);
        Optional<String> party = row.plain("party", true);
        Optional<String> interest = row.plain("interest", true);
        Optional<String> measure = row.measure(false, manifest);
        Optional<String> weight = row.weight("note");
        if (problems.size() > before || source.isEmpty() || party.isEmpty() || interest.isEmpty() || weight.isEmpty()) {
            return Optional.empty();
        }
        String is = "( source.id == " + TableRow.quoted(source.get()) + " || source.name == "
                + TableRow.quoted(source.get()) + " )";
        String head = " " + weight.get() + " @message( "
                + TableRow.quoted("It rests on {source.name} alone, which "
                        + (party.equals(source) ? "has a stake in it" : "speaks for " + party.get())
                        + ": “" + interest.get() + "”")
                + " ) @ask( "
                + TableRow.quoted("Who has no stake in it and could know? Else say in the copy what " + party.get()
                        + " has at stake.")
                + " ) when Lineage( single, !ownAccount, claim.denial.isEmpty(), claim.document.story"
                + measure.map(asked -> ", claim.question.measure.id == " + TableRow.quoted(asked))
                        .orElse("")
                + ", $claim : claim";
        String foot = " not Interest( claim.id == $claim.id ) then findings.add( kcontext, $claim ); end";
        String name = id + " (row " + row.line();
        return Optional.of("rule " + TableRow.quoted(name + ")") + head
                + " ) Link( claimId == $claim.id, " + is + ", $source : source )"
                + foot
                + " rule " + TableRow.quoted(name + ", its own account)") + head
                + ", $origins : origins ) not Link( claimId == $claim.id ) Origin( " + is
                + ", $source : source ) from $origins"
                + foot);
    }
}
