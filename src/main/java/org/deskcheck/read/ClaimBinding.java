package org.deskcheck.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.deskcheck.dossier.ClaimEntry;
import org.deskcheck.dossier.DenialEntry;
import org.deskcheck.dossier.LinkEntry;
import org.deskcheck.dossier.QuestionEntry;
import org.deskcheck.fact.DenialOf;
import org.deskcheck.fact.Manner;
import org.deskcheck.fact.Quotation;
import org.deskcheck.fact.Statement;
import org.deskcheck.fact.Value;
import org.deskcheck.problem.Problem;
import org.deskcheck.vocabulary.Language;
import org.deskcheck.vocabulary.Units;

/** Claims of a tree that has the schema's form. */
final class ClaimBinding {

    private final Values values;
    private final Entries entries;
    private final List<Problem> problems;

    ClaimBinding(Units units, Entries entries, List<Problem> problems) {
        this.values = new Values(units);
        this.entries = entries;
        this.problems = problems;
    }

    /** Binds one claim; {@code onlyDocument} is the one to take where the claim names none. */
    void bind(Fields claim, Optional<String> onlyDocument) {
        Optional<Quotation> quote = claim.tree("quote")
                .map(at -> at.kind() == Tree.Kind.OBJECT
                        ? Values.quotation(new Fields(at, claim.path() + "/quote", problems), "words")
                        : new Quotation(at.text(), "", false, Optional.empty(), Optional.empty()));
        Optional<String> document = claim.optional("document").or(() -> onlyDocument);
        Optional<Value> value = claim.tree("says").isPresent()
                ? values.read(claim, "says", language(document))
                : quote.map(Value.class::cast);
        if (claim.tree("says").isEmpty() && quote.isEmpty()) {
            claim.addMissing(
                    "no `says` in a claim",
                    "add says: what the document says, in its words, as more than 4,100 houses");
        }
        if (document.isEmpty()) {
            claim.addMissing(
                    "no `document` in a claim",
                    "add document: the id of the document that says it; it may only be left out in a file with one document");
        }
        // even a claim without a value is read to its end, so that every problem is named in one run
        entries.claims.add(new ClaimEntry(
                claim.text("id"),
                document.orElse(""),
                question(claim),
                value.orElse(new Statement("")),
                quote.or(() -> value.filter(Quotation.class::isInstance).map(Quotation.class::cast)),
                claim.text("text"),
                claim.text("where"),
                claim.dating("happened"),
                claim.dating("asOf"),
                claim.dating("said"),
                claim.optional("event"),
                chains(claim),
                claim.tree("leansOn").map(at -> claim.texts("leansOn")),
                denial(claim),
                claim.flag("witnessed"),
                claim.flag("within"),
                claim.optional("about"),
                claim.extras("extra"),
                claim.place()));
    }

    private Language language(Optional<String> document) {
        return document.map(entries.languages::get).orElse(Language.NONE);
    }

    /** The question's id; one that is given in place is declared under an id made of its parts. */
    private String question(Fields claim) {
        Optional<Tree> given = claim.tree("question");
        if (given.isEmpty() || given.get().kind() != Tree.Kind.OBJECT) {
            return claim.text("question");
        }
        Tree question = given.get();
        Fields parts = new Fields(question, claim.path() + "/question", problems);
        Optional<String> scope = parts.optional("scope");
        String id = parts.text("subject") + "/" + parts.text("measure")
                + scope.map(place -> "/" + place).orElse("");
        if (!entries.declared.has(Kind.QUESTION, id)) {
            entries.declared.add(Kind.QUESTION, id, question.place());
            entries.inPlace.add(id);
            entries.questions.add(
                    new QuestionEntry(id, parts.text("subject"), parts.text("measure"), scope, question.place()));
        }
        return id;
    }

    private List<List<LinkEntry>> chains(Fields claim) {
        Optional<Tree> attribution = claim.tree("attribution");
        if (attribution.isEmpty()) {
            return List.of();
        }
        Tree tree = attribution.get();
        if (tree.kind() != Tree.Kind.LIST) {
            return List.of(List.of(link(tree)));
        }
        List<List<LinkEntry>> chains = new ArrayList<>();
        List<LinkEntry> plain = new ArrayList<>();
        for (Tree item : tree.items()) {
            if (item.kind() == Tree.Kind.LIST) {
                chains.add(item.items().stream().map(this::link).toList());
            } else if (item.kind() != Tree.Kind.NOTHING) {
                plain.add(link(item));
            }
        }
        if (!plain.isEmpty()) {
            chains.add(0, List.copyOf(plain));
        }
        return chains;
    }

    private LinkEntry link(Tree tree) {
        if (tree.kind() != Tree.Kind.OBJECT) {
            return new LinkEntry(tree.text(), Manner.ACCORDING_TO, Optional.empty(), Optional.empty(), tree.place());
        }
        Fields link = new Fields(tree, "", problems);
        Manner manner = link.optional("manner")
                .map(text -> Manner.valueOf(text.toUpperCase(Locale.ROOT).replace(' ', '_')))
                .orElse(Manner.ACCORDING_TO);
        return new LinkEntry(
                link.text("source"), manner, link.optional("document"), link.optional("reason"), tree.place());
    }

    private Optional<DenialEntry> denial(Fields claim) {
        return claim.tree("denies").map(at -> {
            Fields denial = new Fields(at, claim.path() + "/denies", problems);
            return new DenialEntry(
                    DenialOf.valueOf(denial.optional("what").orElse("claim").toUpperCase(Locale.ROOT)),
                    denial.texts("claims"));
        });
    }
}
