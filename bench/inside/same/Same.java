package org.deskcheck.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Holds the reports of two sides against each other, a line a dossier: exits 1 where a finding or a verdict differs, and
 * says so where they have the same findings and verdicts in other bytes.
 *
 * <pre>Same ONE.ndjson OTHER.ndjson</pre>
 */
public final class Same {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> OF_A_FINDING =
            List.of("id", "fingerprint", "rule", "level", "kind", "claim", "related");
    private static final List<String> OF_A_CLAIM =
            List.of("id", "consistency", "also", "tentative", "provenance", "interest", "origins", "grade", "findings");

    private Same() {}

    public static void main(String[] files) throws IOException {
        long lines = 0;
        long otherBytes = 0;
        try (BufferedReader one = Files.newBufferedReader(Path.of(files[0]));
                BufferedReader other = Files.newBufferedReader(Path.of(files[1]))) {
            String here = one.readLine();
            String there = other.readLine();
            for (; here != null && there != null; here = one.readLine(), there = other.readLine()) {
                lines++;
                if (!here.equals(there)) {
                    otherBytes++;
                    compare(lines, JSON.readTree(here), JSON.readTree(there));
                }
            }
            if (here != null || there != null || lines == 0) {
                differ("after " + lines + " reports one side has no more");
            }
        }
        System.out.println(lines + " reports with the same findings and verdicts, "
                + (otherBytes == 0 ? "byte for byte" : otherBytes + " of them in other bytes"));
    }

    private static void compare(long line, JsonNode here, JsonNode there) {
        String dossier = "report " + line + ", " + here.path("dossier").path("id") + ": ";
        each(dossier + "finding ", here.path("findings"), there.path("findings"), OF_A_FINDING);
        each(dossier + "claim ", here.path("claims"), there.path("claims"), OF_A_CLAIM);
    }

    private static void each(String where, JsonNode here, JsonNode there, List<String> fields) {
        for (int i = 0; i < Math.max(here.size(), there.size()); i++) {
            for (String field : fields) {
                JsonNode one = here.path(i).path(field);
                JsonNode other = there.path(i).path(field);
                if (!one.equals(other)) {
                    differ(where + here.path(i).path("id") + ": " + field + " is " + one + " and " + other);
                }
            }
        }
    }

    private static void differ(String how) {
        System.out.println("the two sides differ: " + how);
        System.exit(1);
    }
}
