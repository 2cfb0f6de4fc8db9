package org.deskcheck.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a compiler makes of a pack, and all that judging needs of it.
 *
 * @param digest of the pack that it was made of
 * @param rules sorted by name
 * @param models names of the model classes of each pass; a pass without rules has none
 * @param classes class files by class name; none for the house rules, whose classes are on the class path
 */
public record Bundle(String digest, List<RuleInfo> rules, Map<Pass, List<String>> models, Map<String, byte[]> classes) {

    /** Where the index of the house rules stands on the class path. */
    public static final String HOUSE_INDEX = "META-INF/deskcheck/house.tsv";

    public Bundle {
        rules = List.copyOf(rules);
        models = Map.copyOf(models);
        classes = Map.copyOf(classes);
    }

    /** The house rules, compiled when Deskcheck was built; their index is read on first use. */
    public static Bundle house() {
        return House.BUNDLE;
    }

    /** The digest of several packs that judge together; of one pack, its own. */
    public static String digest(List<Bundle> bundles) {
        return bundles.size() == 1
                ? bundles.get(0).digest()
                : Digest.of(bundles.stream().map(Bundle::digest).toList());
    }

    /** The same without some rules, by their ids: what its index does not list is not loaded. */
    public Bundle without(Set<String> ids) {
        List<RuleInfo> kept =
                rules.stream().filter(rule -> !ids.contains(rule.id())).toList();
        return kept.size() == rules.size()
                ? this
                : new Bundle(
                        Digest.of(Stream.concat(Stream.of(digest), kept.stream().map(RuleInfo::rule))
                                .toList()),
                        kept,
                        models,
                        classes);
    }

    /** Everything but the class files, as text; the same bundle gives the same bytes. */
    public String index() {
        return Index.write(this);
    }

    /** Model classes of a pass, by name; may be none. */
    public List<String> models(Pass pass) {
        return models.getOrDefault(pass, List.of());
    }

    /** What the rule of this DRL name declares. */
    public Optional<RuleInfo> rule(String name) {
        return rules.stream().filter(rule -> rule.rule().equals(name)).findFirst();
    }

    /** Class files by class name, sorted. */
    public Map<String, byte[]> sortedClasses() {
        return new TreeMap<>(classes);
    }

    private static final class House {

        private static final Bundle BUNDLE = read();

        private static Bundle read() {
            try (InputStream index = Bundle.class.getClassLoader().getResourceAsStream(HOUSE_INDEX)) {
                if (index == null) {
                    throw new IllegalStateException("the house rules are not on the class path: no " + HOUSE_INDEX);
                }
                return Index.read(new String(index.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException failed) {
                throw new IllegalStateException("reading " + HOUSE_INDEX, failed);
            }
        }
    }
}
