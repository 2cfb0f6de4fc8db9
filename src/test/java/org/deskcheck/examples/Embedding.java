package org.deskcheck.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.deskcheck.Bulk;
import org.deskcheck.Deskcheck;
import org.deskcheck.Developing;
import org.deskcheck.DossierDraft;
import org.deskcheck.Explanation;
import org.deskcheck.Options;
import org.deskcheck.Verification;
import org.deskcheck.VerifiedLine;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.Registry;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.read.Reading;
import org.deskcheck.read.Registries;
import org.deskcheck.report.Report;

/** The examples of docs/embedding.md and README.md, which show parts of this file. */
public final class Embedding {

    private Embedding() {}

    public static void main(String[] arguments) {
        Deskcheck deskcheck = Deskcheck.houseRules();
        Checked<List<Dossier>> read = deskcheck.read(Path.of("claims/north-korea-floods"));
        for (Problem problem : read.problems()) {
            System.err.println(problem);
        }
        for (Dossier dossier : read.value().orElse(List.of())) {
            Verification verification = deskcheck.verify(dossier);
            System.out.println(verification.text(80));
        }
    }

    static Checked<List<Dossier>> fromAStream(Path path) throws IOException {
        Deskcheck deskcheck = Deskcheck.houseRules();
        try (InputStream in = Files.newInputStream(path)) {
            return deskcheck.read(in, "notice.yaml", Reading.Format.YAML);
        }
    }

    static void manyDossiers(Path path, OutputStream out) throws IOException {
        Bulk bulk = Bulk.of(Deskcheck.houseRules());
        try (InputStream in = Files.newInputStream(path)) {
            bulk.verify(in, "dossiers.jsonl", VerifiedLine::ndjson, out::write);
        }
    }

    static Checked<List<Dossier>> fromAString(String json) {
        return Deskcheck.houseRules().read(json, "the desk's form", Reading.Format.JSON);
    }

    static List<Verification> developing(Deskcheck deskcheck, SortedMap<String, byte[]> files, byte[] dispatch) {
        Developing story = deskcheck.developing();
        Verification first = story.verify(story.read(files, "floods").orThrow());
        files.put("dispatch.yaml", dispatch);
        Verification next = story.verify(story.read(files, "floods").orThrow());
        return List.of(first, next);
    }

    static Verification inCode() {
        DossierDraft draft = new DossierDraft("A bridge in Northtown");
        draft.document("notice", "Northtown council", "2026-03-05");
        draft.document("story", "The Daily Example", "2026-03-06").set("story", true);
        draft.subject("bridge", "the bridge in Northtown");
        draft.question("vehicles-a-day", "bridge", "affected");
        draft.claim("notice-1", "notice", "vehicles-a-day", "more than 1,200 vehicles");
        draft.claim("story-1", "story", "vehicles-a-day", "1,200 vehicles")
                .set("attribution", "Northtown council")
                .set("leansOn", List.of("notice-1"));

        Deskcheck deskcheck = Deskcheck.houseRules();
        return deskcheck.verify(deskcheck.read(draft).orThrow());
    }

    static void problemsAsValues(DossierDraft draft, PrintStream desk) {
        Checked<Dossier> read = Deskcheck.houseRules().read(draft);
        for (Problem problem : read.problems()) {
            desk.println(problem.path() + ": " + problem.text());
            problem.hint().ifPresent(hint -> desk.println("  " + hint));
        }
    }

    static Verification withOptions(Dossier dossier, Path ownRegistry) {
        Registry registry = Registries.read(ownRegistry).orThrow();
        Options options = Options.standard()
                .withRegistry(registry)
                .withAsOf(LocalDate.of(2026, 3, 31))
                .withTime(Duration.ofSeconds(10));
        Deskcheck deskcheck = Deskcheck.houseRules().with(options);
        return deskcheck.verify(dossier);
    }

    static Verification without(Deskcheck deskcheck, Dossier dossier) {
        Checked<Dossier> without = deskcheck.without(dossier, List.of("KCNA"));
        return deskcheck.verify(without.orThrow());
    }

    static void explained(Verification verification, PrintStream desk) {
        Explanation explanation =
                verification.explain("drift/bound-changed story-1").orThrow();
        desk.print(explanation.text(80));
    }

    static void reportAsValues(Verification verification, PrintStream desk) {
        Report report = verification.report();
        for (Report.Finding finding : report.findings()) {
            desk.println(finding.location() + " " + finding.rule() + ": " + finding.message());
        }
        for (Report.Claim claim : report.claims()) {
            desk.println(claim.id() + ": " + claim.consistency() + ", " + claim.provenance());
        }
    }
}
