import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.deskcheck.Deskcheck;
import org.deskcheck.Developing;
import org.deskcheck.Verification;
import org.deskcheck.report.Report;
import org.deskcheck.story.Newsroom;

/**
 * What it costs to add one document to a dossier of 10,000 claims, from the bytes of its files to those of its report,
 * beside a full verification in the same process; bench/story runs it.
 */
public final class AddOne {

    private static final int CLAIMS = 10;
    private static final int TARGET = 20;
    private static final String ADDED = "a document that is added";

    private static final Deskcheck DESKCHECK = Deskcheck.houseRules();

    private final Newsroom room;
    private final SortedMap<String, byte[]> files;
    private final Developing developing = DESKCHECK.developing();
    private final List<Long> full = new ArrayList<>();
    private final Map<String, List<Long>> near = new TreeMap<>();
    private final Map<String, List<Long>> looked = new TreeMap<>();
    private final int matters;
    private int next;
    private boolean same = true;
    private Report last;

    private AddOne(int documents, int matters, int changes) {
        this.matters = matters;
        this.next = documents;
        this.room = new Newsroom(1, documents + changes, CLAIMS, matters);
        this.files = room.files();
        for (int i = documents; i < documents + changes; i++) {
            files.remove(Newsroom.name(i));
        }
    }

    public static void main(String[] arguments) throws Exception {
        boolean small = arguments.length > 0 && arguments[0].equals("--short");
        boolean sound = small ? new AddOne(80, 12, 24).same() : new AddOne(1000, 100, 48).fast();
        System.exit(sound ? 0 : 1);
    }

    /** Whether each of a few changes of a small dossier gives the bytes of a full verification. */
    private boolean same() throws Exception {
        changes(24, 1);
        System.out.println(same ? "the same bytes after each change" : "OTHER BYTES than a full verification");
        return same;
    }

    private boolean fast() throws Exception {
        for (int i = 0; i < 3; i++) {
            whole();
        }
        full.clear();
        Report report = changes(48, 8);
        long all = median(full);
        System.out.printf(
                "A dossier of %,d claims in %,d documents on %d subjects, with %,d findings; medians.%n%n",
                report.claims().size(), report.dossier().documents().size(), matters, report.findings().size());
        System.out.println("| what changes | claims looked at | ms | of a full verification |");
        System.out.println("|---|---|---|---|");
        System.out.printf("| all, from the first | %,d | %,d | 1 |%n", report.claims().size(), all / 1_000_000);
        near.forEach((what, times) -> System.out.printf(
                "| %s | %,d | %.1f | 1/%.0f |%n",
                what, median(looked.get(what)), median(times) / 1e6, (double) all / median(times)));
        boolean met = median(near.get(ADDED)) * TARGET <= all;
        System.out.printf(
                "%n%s%s%n",
                same ? "The bytes are those of full verifications." : "OTHER BYTES than a full verification.",
                met ? "" : " MISSED the target of 1/" + TARGET + ".");
        return same && met;
    }

    private Report changes(int changes, int compared) throws Exception {
        Report report = developing.verify(developing.read(files, "newsroom").orThrow()).report();
        developing.verify(developing.read(files, "newsroom").orThrow()).writeJson(OutputStream.nullOutputStream());
        for (int i = 0; i < changes; i++) {
            byte[] bytes = step(change(i, report));
            report = last;
            if (i % compared == compared - 1) {
                same &= Arrays.equals(bytes, whole());
            }
        }
        return report;
    }

    /** Mostly documents that come; each fourth change is of another kind. */
    private String change(int at, Report report) {
        if (at % 4 != 3) {
            files.put(Newsroom.name(next), Newsroom.bytes(room.document(next, 0)));
            next++;
            return ADDED;
        }
        if (at % 8 == 3) {
            int revised = next - 1 - at % 5;
            files.put(Newsroom.name(revised), Newsroom.bytes(room.document(revised, at)));
            return "a document that is revised";
        }
        Report.Finding finding = report.findings().get(at % report.findings().size());
        files.put("waive.json", ("{\"deskcheck\": 1, \"waive\": [{\"rule\": \"" + finding.rule() + "\", \"claim\": \""
                        + finding.claim() + "\", \"reason\": \"known\"}]}")
                .getBytes(StandardCharsets.UTF_8));
        return "a finding that is waived";
    }

    private byte[] step(String what) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 25);
        long start = System.nanoTime();
        Verification verification = developing.verify(developing.read(files, "newsroom").orThrow());
        verification.writeJson(out);
        near.computeIfAbsent(what, unused -> new ArrayList<>()).add(System.nanoTime() - start);
        looked.computeIfAbsent(what, unused -> new ArrayList<>()).add((long) developing.verified());
        last = verification.report();
        return out.toByteArray();
    }

    private byte[] whole() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 25);
        long start = System.nanoTime();
        Verification verification =
                DESKCHECK.verify(DESKCHECK.read(files, "newsroom").orThrow().get(0));
        verification.writeJson(out);
        full.add(System.nanoTime() - start);
        return out.toByteArray();
    }

    private static long median(List<Long> times) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
