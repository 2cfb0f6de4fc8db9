package org.deskcheck.align.stance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.deskcheck.fact.Answer;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.ClaimOrder;
import org.deskcheck.fact.Credit;
import org.deskcheck.fact.Document;
import org.deskcheck.fact.Figures;
import org.deskcheck.fact.Link;
import org.deskcheck.fact.Posture;
import org.deskcheck.fact.Quotation;
import org.deskcheck.fact.Source;
import org.deskcheck.fact.Stance;
import org.deskcheck.fact.Statement;
import org.deskcheck.fact.Term;
import org.deskcheck.fact.Value;
import org.deskcheck.vocabulary.AgreementActs;
import org.deskcheck.vocabulary.Attributions;

/** How each of the two parties to an agreement stands to its terms as claims give them. */
public final class Stances {

    /**
     * What is known of sources and claims elsewhere.
     *
     * @param root the id of the party that a source folds into
     * @param nameOf the name of a source by its id
     * @param links the links of a claim
     * @param leansOn the claims that a claim leans on
     * @param figures how two values lie to each other
     * @param sameWords whether two quotations say the same in nearly the same words
     */
    public record Known(
            Function<Source, String> root,
            Function<String, String> nameOf,
            Function<Claim, List<Link>> links,
            Function<Claim, List<Claim>> leansOn,
            BiFunction<Value, Value, Figures> figures,
            BiPredicate<Claim, Claim> sameWords) {}

    /** What one party says on one question, and which of its documents are held in full on the subject. */
    private record Heard(List<Claim> statements, List<Document> whole) {}

    private final Known known;
    private final Map<String, List<Claim>> said = new HashMap<>();
    private final Map<String, List<Claim>> inStories = new HashMap<>();
    private final Map<String, List<Document>> documents = new HashMap<>();
    private final Map<String, Claim> onTerms = new HashMap<>();
    private final List<Stance> stances = new ArrayList<>();

    private Stances(List<Document> documents, List<Claim> claims, Known known) {
        this.known = known;
        documents.forEach(document -> this.documents
                .computeIfAbsent(known.root().apply(document.publisher()), unused -> new ArrayList<>())
                .add(document));
        List<Claim> terms = claims.stream()
                .filter(claim -> claim.question().subject().between().size() == 2)
                .sorted(ClaimOrder.FIRST_PUBLISHED)
                .toList();
        for (Claim claim : terms) {
            onTerms.put(claim.id(), claim);
            said.computeIfAbsent(key(speaksFor(claim), claim), unused -> new ArrayList<>())
                    .add(claim);
            inStories
                    .computeIfAbsent(key(claim.document().id(), claim), unused -> new ArrayList<>())
                    .add(claim);
        }
        terms.stream().filter(claim -> claim.document().story()).forEach(this::measure);
    }

    /** The stances that can be told, two a term at most. */
    public static List<Stance> of(List<Document> documents, List<Claim> claims, Known known) {
        return new Stances(documents, claims, known).stances;
    }

    private void measure(Claim claim) {
        List<String> parties =
                claim.question().subject().between().stream().sorted().toList();
        Heard first = heard(claim, parties.get(0));
        Heard second = heard(claim, parties.get(1));
        stance(claim, parties.get(0), first, parties.get(1), second).ifPresent(stances::add);
        stance(claim, parties.get(1), second, parties.get(0), first).ifPresent(stances::add);
    }

    private Heard heard(Claim claim, String party) {
        List<Claim> statements = said.getOrDefault(key(party, claim), List.of()).stream()
                .filter(other -> !other.document().id().equals(claim.document().id()))
                .filter(other ->
                        other.document().published().mayPrecede(claim.document().published()))
                .toList();
        List<Document> whole = documents.getOrDefault(party, List.of()).stream()
                .filter(document -> !document.id().equals(claim.document().id()))
                .filter(document ->
                        document.published().mayPrecede(claim.document().published()))
                .filter(document -> inFull(document, claim))
                .toList();
        return new Heard(statements, whole);
    }

    static boolean inFull(Document document, Claim claim) {
        Set<String> subjects = document.heldInFullOn();
        return subjects.contains("*")
                || subjects.contains(claim.question().subject().id());
    }

    private Optional<Stance> stance(Claim claim, String party, Heard heard, String counterpart, Heard beside) {
        return posture(claim, heard)
                .map(posture -> new Stance(
                        claim,
                        known.nameOf().apply(party),
                        posture,
                        posture == Posture.SILENT
                                ? List.of()
                                : heard.statements().stream()
                                        .filter(other -> posture(claim, other).equals(Optional.of(posture)))
                                        .toList(),
                        heard.whole(),
                        known.nameOf().apply(counterpart),
                        beside.statements().stream()
                                .filter(other -> posture(claim, other).equals(Optional.of(Posture.ASSERTS)))
                                .toList(),
                        credit(claim, party, counterpart),
                        printed(claim, heard)));
    }

    /** The answer that the party gives last, beside the claim's. */
    private Optional<Posture> posture(Claim claim, Heard heard) {
        List<Claim> statements = heard.statements();
        if (statements.isEmpty()) {
            boolean term = AgreementActs.isTerm(claim.question().measure());
            return heard.whole().isEmpty() || !term || claim.answer() == Answer.NO
                    ? Optional.empty()
                    : Optional.of(Posture.SILENT);
        }
        boolean leans = known.leansOn().apply(claim).stream().anyMatch(statements::contains);
        return posture(claim, statements.get(statements.size() - 1))
                .filter(posture -> posture == Posture.ASSERTS || !leans);
    }

    private Optional<Posture> posture(Claim claim, Claim other) {
        boolean denies = other.denial().stream()
                .flatMap(denial -> denial.claims().stream())
                .map(onTerms::get)
                .anyMatch(denied -> denied != null
                        && denied.question().id().equals(claim.question().id())
                        && alike(denied, claim));
        if (denies) {
            return Optional.of(Posture.DENIES);
        }
        if (other.answer() == Answer.DEFERRED && claim.answer() != Answer.DEFERRED) {
            return Optional.of(Posture.DEFERS);
        }
        if (claim.value() instanceof Statement here && other.value() instanceof Statement there) {
            boolean same = Attributions.folded(here.text()).equals(Attributions.folded(there.text()));
            return same ? Optional.of(Posture.ASSERTS) : Optional.empty();
        }
        if (claim.value() instanceof Quotation && other.quotation().isPresent()) {
            boolean term = AgreementActs.isTerm(claim.question().measure());
            Posture worded = known.sameWords().test(claim, other) ? Posture.ASSERTS : Posture.IN_OTHER_WORDS;
            return term ? Optional.of(worded) : Optional.empty();
        }
        boolean twoNames = claim.answer() == Answer.NAMED
                && other.answer() == Answer.NAMED
                && !((Term) claim.value()).name().equals(((Term) other.value()).name());
        if (twoNames) {
            return Optional.of(Posture.OTHERWISE);
        }
        return switch (known.figures().apply(claim.value(), other.value())) {
            case SAME, CONVERTED, ROUNDED -> Optional.of(Posture.ASSERTS);
            case APART ->
                Optional.of(
                        claim.value() instanceof Term && other.value() instanceof Term
                                ? Posture.DENIES
                                : Posture.OTHERWISE);
            default -> Optional.empty();
        };
    }

    private boolean alike(Claim one, Claim other) {
        return one.equals(other) || known.figures().apply(one.value(), other.value()) == Figures.SAME;
    }

    private Credit credit(Claim claim, String party, String counterpart) {
        List<String> named = known.links().apply(claim).stream()
                .map(Link::source)
                .map(known.root())
                .toList();
        if (named.isEmpty()) {
            return Credit.NOBODY;
        }
        if (named.contains(party)) {
            return named.contains(counterpart) ? Credit.BOTH : Credit.PARTY;
        }
        return named.contains(counterpart) ? Credit.COUNTERPART : Credit.OTHERS;
    }

    /** Whether the document that prints the claim prints, beside it, an answer that the party gives. */
    private boolean printed(Claim claim, Heard heard) {
        return inStories.getOrDefault(key(claim.document().id(), claim), List.of()).stream()
                .filter(own -> !own.equals(claim))
                .anyMatch(own -> own.denial().isPresent()
                        || heard.statements().stream()
                                .anyMatch(other -> posture(own, other).equals(Optional.of(Posture.ASSERTS))));
    }

    /** The party whose word a claim is: whoever it names last, else its publisher. */
    private String speaksFor(Claim claim) {
        Source last = Stream.concat(
                        Stream.of(claim.document().publisher()),
                        known.links().apply(claim).stream()
                                .filter(link -> link.chain() == 0)
                                .map(Link::source))
                .reduce((one, next) -> next)
                .orElseThrow();
        return known.root().apply(last);
    }

    private static String key(String id, Claim claim) {
        return id + "\n" + claim.question().id();
    }
}
