package org.deskcheck.workshop.mutation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/** The changes of a pack's rules that change nothing, named one by one in {@code equivalent.tsv}: rule, change, reason. */
final class Equivalents {

    private static final String FILE = "equivalent.tsv";
    private static final String HEAD = "rule\tchange\treason";

    private record Key(String rule, String change) {}

    private record Named(Key key, String reason, Place place) {}

    private final Map<Key, Named> named = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** Of a pack's folder; a pack without the file names none. */
    static Equivalents in(Path pack) throws IOException {
        Equivalents equivalents = new Equivalents();
        Path file = pack.resolve(FILE);
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank() && !lines.get(i).equals(HEAD)) {
                    equivalents.line(lines.get(i), Place.at(file.toString(), i + 1, 1));
                }
            }
        }
        return equivalents;
    }

    private void line(String line, Place place) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 3 || cells[2].isBlank()) {
            problems.add(Problem.at(
                    place,
                    "",
                    "a line that is not a rule, a change and a reason",
                    "write three columns with a tab between them"));
            return;
        }
        Key key = new Key(cells[0], cells[1]);
        if (named.putIfAbsent(key, new Named(key, cells[2], place)) != null) {
            problems.add(Problem.at(place, "", "named a second time", "take one of the two lines out"));
        }
    }

    /** Why a change changes nothing; absent where it is not named. */
    Optional<String> reason(Mutant mutant) {
        return Optional.ofNullable(named.get(new Key(mutant.rule(), mutant.change())))
                .map(Named::reason);
    }

    /** Lines that are no lines, or that name what is not there or is noticed; of rules that were not tried, none. */
    List<Problem> problems(List<Trial> trials) {
        List<Problem> all = new ArrayList<>(problems);
        Map<Key, Trial> tried = new HashMap<>();
        trials.forEach(
                trial -> tried.put(new Key(trial.mutant().rule(), trial.mutant().change()), trial));
        for (Named one : named.values()) {
            Trial trial = tried.get(one.key());
            boolean ofRule = trials.stream()
                    .anyMatch(each -> each.mutant().rule().equals(one.key().rule()));
            if (trial == null && ofRule) {
                all.add(Problem.at(
                        one.place(),
                        "",
                        "no such change is made of `" + one.key().rule() + "`: "
                                + one.key().change(),
                        "take the line out, or write the change as `deskcheck test --mutate` tells it"));
            } else if (trial != null && trial.noticedBy().isPresent()) {
                all.add(Problem.at(
                        one.place(),
                        "",
                        "the change is noticed by "
                                + Quoted.of(trial.noticedBy().orElseThrow()),
                        "take the line out: it changes something"));
            }
        }
        return all.stream().sorted().toList();
    }
}
