import java.io.ByteArrayOutputStream;
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

    private static final int DOCUMENTS = 1000;
    private static final int CLAIMS = 10;
    private static final int MATTERS = 100;
    private static final int TARGET = 20;

    private static final Deskcheck DESKCHECK = Deskcheck.houseRules();

    private final Newsroom room;
    private final SortedMap<String, byte[]> files;
    private final Developing developing = DESKCHECK.developing();
    private final List<Long> full = new ArrayList<>();
    private final Map<String, List<Long>> near = new TreeMap<>();
    private final Map<String, List<Long>> looked = new TreeMap<>();
    private int next = DOCUMENTS;
    private boolean same = true;

    private AddOne(int changes) {
        this.room = new Newsroom(1, DOCUMENTS + changes, CLAIMS, MATTERS);
        this.files = room.files();
        for (int i = DOCUMENTS; i < DOCUMENTS + changes; i++) {
            files.remove(Newsroom.name(i));
        }
    }

    public static void main(String[] arguments) throws Exception {
        int changes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 48;
        new AddOne(changes).run(changes);
    }

    private void run(int changes) throws Exception {
        for (int i = 0; i < 3; i++) {
            whole();
        }
        full.clear();
        Report report = developing.verify(developing.read(files, "newsroom").orThrow()).report();
        System.out.printf(
                "a dossier of %,d claims in %,d documents on %d subjects, %,d findings%n",
                report.claims().size(), report.dossier().documents().size(), MATTERS, report.findings().size());
        for (int i = 0; i < changes; i++) {
            String what = change(i, report);
            byte[] bytes = step(what);
            report = developing.verify(developing.read(files, "newsroom").orThrow()).report();
            if (i % 8 == 7) {
                same &= Arrays.equals(bytes, whole());
            }
        }
        long all = median(full);
        System.out.printf("full:       %5d ms, read, verified and written%n", all / 1_000_000);
        near.forEach((what, times) -> System.out.printf(
                "%-11s %5.1f ms, 1/%.0f of full, %d claims looked at (medians of %d)%n",
                what + ":",
                median(times) / 1e6,
                (double) all / median(times),
                median(looked.get(what)),
                times.size()));
        System.out.println(same ? "the same bytes" : "OTHER BYTES than a full verification");
        boolean met = median(near.get("add")) * TARGET <= all;
        System.out.println(met ? "target of 1/" + TARGET + " met" : "MISSED the target of 1/" + TARGET);
        System.exit(same && met ? 0 : 1);
    }

    /** Mostly documents that come; each fourth change is of another kind. */
    private String change(int at, Report report) {
        if (at % 4 != 3) {
            files.put(Newsroom.name(next), Newsroom.bytes(room.document(next, 0)));
            next++;
            return "add";
        }
        if (at % 8 == 3) {
            int revised = next - 1 - at % 5;
            files.put(Newsroom.name(revised), Newsroom.bytes(room.document(revised, at)));
            return "revise";
        }
        Report.Finding finding = report.findings().get(at % report.findings().size());
        files.put("waive.json", ("{\"deskcheck\": 1, \"waive\": [{\"rule\": \"" + finding.rule() + "\", \"claim\": \""
                        + finding.claim() + "\", \"reason\": \"known\"}]}")
                .getBytes(StandardCharsets.UTF_8));
        return "waive";
    }

    private byte[] step(String what) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 25);
        long start = System.nanoTime();
        developing.verify(developing.read(files, "newsroom").orThrow()).writeJson(out);
        near.computeIfAbsent(what, unused -> new ArrayList<>()).add(System.nanoTime() - start);
        looked.computeIfAbsent(what, unused -> new ArrayList<>()).add((long) developing.verified());
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
