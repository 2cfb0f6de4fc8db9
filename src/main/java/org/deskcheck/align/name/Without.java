package org.deskcheck.align.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.LeavingOut;
import org.deskcheck.dossier.Registry;
import org.deskcheck.fact.Source;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.vocabulary.Attributions;

/** Dossiers as they would be if sources had not spoken. */
public final class Without {

    private Without() {}

    /** The dossier without each of the sources, or a problem for each name that stands for none of its own or listed. */
    public static Checked<Dossier> sources(Dossier dossier, Registry registry, List<String> names) {
        List<String> printed = printed(dossier);
        Sources sources = new Sources(registry, dossier.sources(), printed);
        Map<String, String> printedAs = new HashMap<>();
        printed.forEach(
                name -> sources.namedIn(name).forEach(source -> printedAs.putIfAbsent(source.id(), source.name())));
        List<Problem> problems = new ArrayList<>();
        Dossier left = dossier;
        for (Source gone : named(names, sources, printedAs, problems)) {
            Predicate<String> itself = name -> sources.namedIn(name).stream()
                    .anyMatch(source -> source.id().equals(gone.id()));
            left = LeavingOut.source(
                    left,
                    printedAs.getOrDefault(gone.id(), gone.name()),
                    itself,
                    agencies -> Attributions.agencies(agencies).stream()
                            .filter(itself.negate())
                            .collect(Collectors.joining("/")));
        }
        return problems.isEmpty() ? Checked.of(left) : Checked.failed(problems);
    }

    private static Set<Source> named(
            List<String> names, Sources sources, Map<String, String> printedAs, List<Problem> problems) {
        Set<Source> named = new LinkedHashSet<>();
        for (String name : names) {
            Source source = sources.named(name);
            if (sources.listed(name) || printedAs.containsKey(source.id())) {
                named.add(source);
            } else {
                List<String> known = Stream.concat(sources.names().stream(), printedAs.values().stream())
                        .distinct()
                        .toList();
                problems.add(Problem.of(
                        "unknown source " + Quoted.of(name),
                        Nearest.hint(
                                name, known, "take a name of the registry, of `sources`, or as a document prints it")));
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
