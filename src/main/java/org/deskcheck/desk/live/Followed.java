package org.deskcheck.desk.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deskcheck.Deskcheck;
import org.deskcheck.Developing;
import org.deskcheck.read.Limits;

/**
 * The dossiers that were changed lately, as they develop, so that the next change costs what it touches. No more of them
 * are kept than have so many claims together. Safe to share between threads.
 */
final class Followed {

    private static final int MOST_CLAIMS = Limits.most("dossier-claims-followed");

    private record Key(String team, String dossier) {}

    private record Kept(Deskcheck by, Developing developing, int claims) {}

    /** The one that was changed longest ago first. */
    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** A dossier as it develops under some rules; from its beginning where it is not kept, or other rules kept it. */
    synchronized Developing of(String team, String dossier, Deskcheck by) {
        Kept there = kept.remove(new Key(team, dossier));
        return there != null && there.by().equals(by) ? there.developing() : by.developing();
    }

    /** Keeps a dossier that was verified. */
    synchronized void keep(String team, String dossier, Deskcheck by, Developing developing, int claims) {
        if (claims > MOST_CLAIMS) {
            return;
        }
        kept.put(new Key(team, dossier), new Kept(by, developing, claims));
        int all = kept.values().stream().mapToInt(Kept::claims).sum();
        Deque<Map.Entry<Key, Kept>> eldest = new ArrayDeque<>(kept.entrySet());
        while (all > MOST_CLAIMS) {
            Map.Entry<Key, Kept> gone = eldest.pop();
            all -= gone.getValue().claims();
            kept.remove(gone.getKey());
        }
    }
}
