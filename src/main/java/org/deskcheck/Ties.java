package org.deskcheck;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.deskcheck.align.Reach;
import org.deskcheck.align.Reach.By;

/** Which claims have which keys, and which keys came up or went since a change began. */
final class Ties {

    private final Map<By, Map<String, Set<String>>> claims = new EnumMap<>(By.class);
    private final Map<Reach.Key, Boolean> touched = new HashMap<>();

    Ties() {
        for (By by : By.values()) {
            claims.put(by, new HashMap<>());
        }
    }

    /** Begins a change. */
    void begin() {
        touched.clear();
    }

    void add(String claim, Collection<Reach.Key> keys) {
        for (Reach.Key key : keys) {
            Map<String, Set<String>> of = all(key.by());
            touched.putIfAbsent(key, of.containsKey(key.of()));
            of.computeIfAbsent(key.of(), unused -> new HashSet<>(4)).add(claim);
        }
    }

    void remove(String claim, Collection<Reach.Key> keys) {
        for (Reach.Key key : keys) {
            Map<String, Set<String>> of = all(key.by());
            touched.putIfAbsent(key, of.containsKey(key.of()));
            Set<String> left = of.get(key.of());
            if (left != null) {
                left.remove(claim);
                if (left.isEmpty()) {
                    of.remove(key.of());
                }
            }
        }
    }

    /** The claims of a key. */
    Set<String> of(By by, String of) {
        return all(by).getOrDefault(of, Set.of());
    }

    /** The first claim of a document by its id; none where it has none. */
    Optional<String> first(String document) {
        return of(By.DOCUMENT, document).stream().min(String::compareTo);
    }

    /** All keys of a kind that some claim has. */
    Set<String> keys(By by) {
        return all(by).keySet();
    }

    /** The keys that some claim has and none had before the change, or the other way round. */
    Set<Reach.Key> turned() {
        Set<Reach.Key> turned = new HashSet<>();
        touched.forEach((key, before) -> {
            if (before != all(key.by()).containsKey(key.of())) {
                turned.add(key);
            }
        });
        return turned;
    }

    /** Whether some claim had a key when the change began. */
    boolean had(By by, String of) {
        Boolean before = touched.get(new Reach.Key(by, of));
        return before == null ? all(by).containsKey(of) : before;
    }

    private Map<String, Set<String>> all(By by) {
        return Objects.requireNonNull(claims.get(by));
    }
}
