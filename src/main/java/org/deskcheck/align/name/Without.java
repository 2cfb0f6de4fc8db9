package org.deskcheck.align.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.dossier.ClaimEntry;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.InterestEntry;
import org.deskcheck.dossier.LeavingOut;
import org.deskcheck.dossier.Registry;
import org.deskcheck.fact.Quotation;
import org.deskcheck.fact.Source;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.vocabulary.Attributions;

/** Dossiers as they would be if sources had not spoken. */
public final class Without {

    private final Dossier dossier;
    private final Sources sources;
    private final Map<String, String> printedAs = new HashMap<>();

    public Without(Dossier dossier, Registry registry) {
        List<String> printed = printed(dossier);
        this.dossier = dossier;
        this.sources = new Sources(registry, dossier.sources(), printed);
        printed.forEach(
                name -> sources.namedIn(name).forEach(source -> printedAs.putIfAbsent(source.id(), source.name())));
    }

    /** The dossier without each of the sources, or a problem for each name that stands for none of its own or listed. */
    public static Checked<Dossier> sources(Dossier dossier, Registry registry, List<String> names) {
        Without without = new Without(dossier, registry);
        List<Problem> problems = new ArrayList<>();
        Set<Source> named = without.named(names, problems);
        return problems.isEmpty() ? Checked.of(without.leaving(named)) : Checked.failed(problems);
    }

    /** The dossier without each of the sources, in their order. */
    public Dossier leaving(Iterable<Source> gone) {
        Dossier left = dossier;
        for (Source source : gone) {
            Predicate<String> itself = name -> means(name, source);
            left = LeavingOut.source(
                    left,
                    printedAs.getOrDefault(source.id(), source.name()),
                    itself,
                    agencies -> Attributions.agencies(agencies).stream()
                            .filter(itself.negate())
                            .collect(Collectors.joining("/")));
        }
        return left;
    }

    /** Whether a printed name is one of the source, or tells that somebody speaks for it. */
    public boolean means(String name, Source source) {
        return sources.namedIn(name).stream().anyMatch(one -> one.id().equals(source.id()));
    }

    /**
     * The sources whose names stand anywhere that leaving out looks at, sorted by id. Without any other the dossier is
     * as it is.
     */
    public List<Source> mattering() {
        Map<String, Source> mattering = new LinkedHashMap<>();
        Stream.of(
                        printed(dossier).stream(),
                        dossier.interests().stream().map(InterestEntry::party),
                        dossier.claims().stream().flatMap(Without::quoted))
                .flatMap(names -> names)
                .flatMap(name -> sources.namedIn(name).stream())
                .filter(source -> printedAs.containsKey(source.id())
                        || sources.byId(source.id()).isPresent())
                .forEach(source -> mattering.putIfAbsent(source.id(), source));
        return mattering.values().stream()
                .sorted(Comparator.comparing(Source::id))
                .toList();
    }

    /** Who said quoted words, and who translated them. */
    private static Stream<String> quoted(ClaimEntry claim) {
        return Stream.concat(
                        claim.quotation().stream(),
                        Stream.of(claim.value())
                                .filter(Quotation.class::isInstance)
                                .map(Quotation.class::cast))
                .flatMap(quotation -> Stream.of(quotation.speaker(), quotation.translator()))
                .flatMap(Optional::stream);
    }

    private Set<Source> named(List<String> names, List<Problem> problems) {
        Set<Source> named = new LinkedHashSet<>();
        for (String name : names) {
            Source source = sources.named(name);
            if (sources.listed(name) || printedAs.containsKey(source.id())) {
                named.add(source);
            } else {
                List<String> guesses = Stream.concat(sources.names().stream(), printedAs.values().stream())
                        // a confidential source is nobody's guess, in whatever form it is printed
                        .filter(printed -> !sources.named(printed).confidential())
                        .distinct()
                        .toList();
                problems.add(Problem.of(
                        "unknown source " + Quoted.of(name),
                        Nearest.hint(
                                name,
                                guesses,
                                "take a name of the registry, of `sources`, or as a document prints it")));
            }
        }
        return named;
    }

    private static List<String> printed(Dossier dossier) {
        return Stream.concat(
                        dossier.namesPrinted().stream(),
                        dossier.documents().stream()
                                .flatMap(document -> document.agency().stream())
                                .flatMap(agency -> Attributions.agencies(agency).stream()))
                .distinct()
                .toList();
    }
}
