package org.deskcheck.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;

/**
 * A pack that is compiled again each time that some of it changes. The first time all of it is compiled at once; after that,
 * a file whose rules changed is compiled alone, and the others are kept. A file that does not compile keeps no other from
 * being used. Not safe for threads.
 */
public final class Incremental {

    /** From so many changed files on, compiling all at once takes no longer than each alone. */
    private static final int MANY = 30;

    /**
     * What there is to judge by.
     *
     * @param bundles the rules of all files that compile; none where none does
     * @param problems with the pack and with the files that don't compile
     * @param failed ids of the files that don't compile
     * @param changed ids of the files that were compiled this time
     */
    public record Compiled(List<Bundle> bundles, List<Problem> problems, Set<String> failed, Set<String> changed) {}

    /** A file as it was last compiled: its rules, or its problems. */
    private record Kept(String drl, Optional<Bundle> alone, List<Problem> problems) {}

    private Optional<Bundle> whole = Optional.empty();
    private final Map<String, Kept> kept = new TreeMap<>();

    /** Compiles what is other than the last time. */
    public Compiled compile(Pack pack) {
        Map<String, String> now =
                pack.files().stream().collect(Collectors.toMap(RuleFile::id, RuleFile::drl, (one, same) -> one));
        Set<String> changed = new TreeSet<>();
        now.forEach((id, drl) -> {
            if (!Optional.ofNullable(kept.get(id)).map(Kept::drl).equals(Optional.of(drl))) {
                changed.add(id);
            }
        });
        kept.keySet().retainAll(now.keySet());
        if (changed.size() < MANY && whole.isPresent()) {
            pack.files().stream().filter(file -> changed.contains(file.id())).forEach(file -> alone(pack, file));
        } else if (!changed.isEmpty()) {
            together(pack);
        }
        return compiled(pack, changed);
    }

    private void together(Pack pack) {
        kept.clear();
        Set<String> sound = pack.files().stream().map(RuleFile::id).collect(Collectors.toCollection(TreeSet::new));
        Checked<Bundle> all = house(pack).orElseGet(() -> PackCompiler.compile(pack.only(sound)));
        if (!all.isPresent()) {
            Set<String> faulty = faulty(pack, all.problems());
            pack.files().stream().filter(file -> faulty.contains(file.id())).forEach(file -> alone(pack, file));
            sound.removeAll(faulty);
            all = PackCompiler.compile(pack.only(sound));
        }
        if (all.isPresent()) {
            pack.files().stream()
                    .filter(file -> sound.contains(file.id()))
                    .forEach(file -> kept.put(file.id(), new Kept(file.drl(), Optional.empty(), List.of())));
        } else {
            // no problem of it could be laid to a file
            pack.files().stream().filter(file -> sound.contains(file.id())).forEach(file -> alone(pack, file));
        }
        whole = all.value();
    }

    /** The house rules as they are were compiled when Deskcheck was built. */
    private static Optional<Checked<Bundle>> house(Pack pack) {
        Bundle house = Bundle.house();
        return house.digest().equals(pack.digest()) ? Optional.of(Checked.of(house)) : Optional.empty();
    }

    private static Set<String> faulty(Pack pack, List<Problem> problems) {
        Set<String> files = new HashSet<>();
        problems.forEach(problem -> problem.place().ifPresent(place -> files.add(place.file())));
        return pack.files().stream()
                .filter(file -> files.contains(file.path()))
                .map(RuleFile::id)
                .collect(Collectors.toSet());
    }

    private void alone(Pack pack, RuleFile file) {
        Checked<Bundle> compiled = PackCompiler.compile(pack.only(Set.of(file.id())));
        kept.put(
                file.id(),
                new Kept(file.drl(), compiled.value(), compiled.isPresent() ? List.of() : compiled.problems()));
    }

    private Compiled compiled(Pack pack, Set<String> changed) {
        List<Problem> problems = new ArrayList<>(pack.problems());
        Set<String> failed = new TreeSet<>();
        Map<String, Bundle> alone = new HashMap<>();
        kept.forEach((id, file) -> {
            problems.addAll(file.problems());
            if (!file.problems().isEmpty()) {
                failed.add(id);
            }
            file.alone().ifPresent(bundle -> alone.put(id, bundle));
        });
        List<Bundle> bundles = new ArrayList<>();
        whole.ifPresent(bundle -> bundles.add(bundle.without(bundle.rules().stream()
                .map(rule -> rule.id())
                .filter(id -> alone.containsKey(id) || failed.contains(id) || !kept.containsKey(id))
                .collect(Collectors.toSet()))));
        kept.keySet().stream().filter(alone::containsKey).map(alone::get).forEach(bundles::add);
        return new Compiled(
                List.copyOf(bundles), problems.stream().distinct().sorted().toList(), failed, changed);
    }
}
