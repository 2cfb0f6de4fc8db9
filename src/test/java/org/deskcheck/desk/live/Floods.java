package org.deskcheck.desk.live;

import java.nio.charset.StandardCharsets;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.run.Part;
import org.deskcheck.read.Reading.Format;

/** Claim files of the tests: a flood in Lindal, and who counted the houses. */
final class Floods {

    static final Caller NEWS = new Caller("k1", "news", Role.SUBMITTER, false);
    static final Caller OTHERS = new Caller("k2", "sport", Role.ADMIN, true);

    static final String MATTER = """
            deskcheck: 1
            sources:
              - {id: ledger, name: The Ledger, kind: newspaper}
              - {id: river-board, name: River Board, kind: office}
            subjects: [{id: flood, name: the Lindal flood}]
            questions: [{id: houses, subject: flood, measure: flooded}]
            """;

    static final String STORY = MATTER + """
            documents:
              - {id: notice, publisher: river-board, published: 2026-03-02}
              - {id: story, publisher: ledger, published: 2026-03-03, story: true}
            claims:
              - {id: n1, document: notice, question: houses, says: 40 houses}
              - {id: s1, document: story, question: houses, says: 40 houses, attribution: river-board}
            """;

    /** A later count of the same office. */
    static final String RECOUNT = """
            deskcheck: 1
            documents:
              - {id: notice-2, publisher: river-board, published: 2026-03-04}
            claims:
              - {id: n2, question: houses, says: 61 houses}
            """;

    private Floods() {}

    static Part yaml(String name, String text) {
        return new Part(name, Format.YAML, text.getBytes(StandardCharsets.UTF_8));
    }
}
