package org.deskcheck.read;

import java.util.List;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.problem.Problem;

/** Makes a dossier of gathered entries. */
final class Dossiers {

    private Dossiers() {}

    static Dossier of(Entries entries, String name, boolean flat, String digest, List<Problem> remarks) {
        String id = entries.id.isEmpty() ? name : entries.id;
        return new Dossier(
                id,
                entries.title.isEmpty() ? id : entries.title,
                flat,
                List.copyOf(entries.documents),
                List.copyOf(entries.claims),
                List.copyOf(entries.sources),
                List.copyOf(entries.questions),
                List.copyOf(entries.subjects),
                List.copyOf(entries.events),
                List.copyOf(entries.places),
                List.copyOf(entries.interests),
                List.copyOf(entries.relations),
                List.copyOf(entries.measures),
                List.copyOf(entries.waivers),
                digest,
                remarks,
                List.copyOf(entries.units),
                List.of(),
                List.of());
    }
}
