package org.deskcheck.pack;

import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/**
 * Whose packs a desk accepts. Where it names keys, a pack that none of them signed is refused; where it names a pack's
 * least revision, an older one is, so that nobody can put one with a known fault in a newer one's place.
 *
 * @param fingerprints of the keys; none where packs of anybody are accepted
 * @param leastRevisions by a pack's name
 */
public record Trust(Set<String> fingerprints, Map<String, Integer> leastRevisions) {

    private static final Trust ANYBODY = new Trust(Set.of(), Map.of());

    public Trust {
        fingerprints = Set.copyOf(fingerprints);
        leastRevisions = Map.copyOf(leastRevisions);
    }

    /** Packs of anybody, in any revision. */
    public static Trust anybody() {
        return ANYBODY;
    }

    /** Trust in the public keys of these files; a problem for each that is none. */
    public static Checked<Trust> of(List<Path> keys, Map<String, Integer> leastRevisions) {
        List<Problem> problems = new ArrayList<>();
        Set<String> fingerprints = new TreeSet<>();
        for (Path file : keys) {
            Checked<PublicKey> key = PackKey.readPublic(file);
            problems.addAll(key.problems());
            key.value().map(PackKey::fingerprint).ifPresent(fingerprints::add);
        }
        return problems.isEmpty() ? Checked.of(new Trust(fingerprints, leastRevisions)) : Checked.failed(problems);
    }

    /** Why the pack is not accepted; none where it is. */
    public List<Problem> problems(Pack pack) {
        List<Problem> problems = new ArrayList<>();
        Manifest manifest = pack.manifest();
        Optional<PackSignature> signature = pack.signature();
        if (!fingerprints.isEmpty() && signature.isEmpty()) {
            problems.add(Problem.of(
                    "the pack " + Quoted.of(manifest.name())
                            + " is not signed, and only packs of trusted keys are accepted",
                    "ask its maker for one made with `deskcheck build --sign`"));
        }
        signature
                .map(PackSignature::fingerprint)
                .filter(fingerprint -> !fingerprints.isEmpty() && !fingerprints.contains(fingerprint))
                .ifPresent(fingerprint -> problems.add(Problem.of(
                        "the pack " + Quoted.of(manifest.name()) + " is signed with a key that is not trusted: "
                                + fingerprint,
                        "ask its maker what the key's fingerprint is before you trust it")));
        int least = leastRevisions.getOrDefault(manifest.name(), 0);
        if (manifest.revision() < least) {
            problems.add(Problem.of(
                    "revision " + manifest.revision() + " of the pack " + Quoted.of(manifest.name()) + " is older than "
                            + least + ", the oldest that is accepted",
                    "take a newer revision"));
        }
        return problems;
    }
}
