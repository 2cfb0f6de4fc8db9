package org.deskcheck.compile.guard;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deskcheck.pack.Regex;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;

/** Regular expressions that stand in rules and cannot be used there. */
public final class Patterns {

    private static final String HINT = "a pattern looks neither ahead, behind, nor back at its groups; write it as an "
            + "alternative, or as a second condition";

    private Patterns() {}

    /** A problem for each, where it stands in a rule file. */
    public static List<Problem> unusable(Collection<String> patterns, List<RuleFile> files) {
        return patterns.stream()
                .flatMap(pattern -> Regex.of(pattern).fault().stream().map(fault -> problem(pattern, fault, files)))
                .toList();
    }

    private static Problem problem(String pattern, String fault, List<RuleFile> files) {
        String written = pattern.replace("\\", "\\\\").replace("\"", "\\\"");
        Optional<Place> place = files.stream()
                .flatMap(file -> places(file, "\"" + written + "\""))
                .findFirst();
        return place.map(at -> Problem.at(at, "", fault, HINT)).orElseGet(() -> Problem.of(fault, HINT));
    }

    private static Stream<Place> places(RuleFile file, String written) {
        List<String> lines = file.drl().lines().toList();
        return IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).contains(written))
                .mapToObj(line -> Place.at(file.path(), line + 1, column(lines.get(line), written)));
    }

    private static int column(String line, String written) {
        return line.codePointCount(0, line.indexOf(written)) + 1;
    }
}
