package org.deskcheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.deskcheck.dossier.ClaimEntry;
import org.deskcheck.dossier.DenialEntry;
import org.deskcheck.dossier.DocumentEntry;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.WaiverEntry;
import org.deskcheck.fact.DenialOf;
import org.deskcheck.problem.Place;
import org.deskcheck.report.Report;

/** One dossier as it develops: documents come, go and are revised, claims say something else, findings are waived. */
final class History {

    private final Dossier all;
    private final Random random;
    private final Map<String, DocumentEntry> documents = new TreeMap<>();
    private final Map<String, ClaimEntry> claims = new TreeMap<>();
    private final List<WaiverEntry> waivers = new ArrayList<>();
    private final List<DocumentEntry> out = new ArrayList<>();

    History(Dossier all, Random random) {
        this.all = all;
        this.random = random;
        all.claims().forEach(claim -> claims.put(claim.id(), claim));
        waivers.addAll(all.waivers());
        for (DocumentEntry document : all.documents()) {
            if (random.nextInt(3) > 0) {
                documents.put(document.id(), document);
            } else {
                out.add(document);
            }
        }
    }

    Dossier now() {
        return Histories.of(all, List.copyOf(documents.values()), List.copyOf(claims.values()), List.copyOf(waivers));
    }

    /** Takes a step, and says which. */
    String step(Report last) {
        int roll = random.nextInt(20);
        if ((roll < 6 && !out.isEmpty()) || documents.isEmpty()) {
            if (out.isEmpty()) {
                return "nothing";
            }
            DocumentEntry document = out.remove(random.nextInt(out.size()));
            documents.put(document.id(), document);
            return "add " + document.id();
        }
        if (roll < 8) {
            DocumentEntry document = any(List.copyOf(documents.values()));
            documents.remove(document.id());
            out.add(document);
            return "remove " + document.id();
        }
        if (roll < 10 && !last.findings().isEmpty()) {
            return waive(any(last.findings()));
        }
        if (roll == 10 && !waivers.isEmpty()) {
            return "end " + waivers.remove(random.nextInt(waivers.size()));
        }
        if (roll < 14) {
            DocumentEntry document = any(List.copyOf(documents.values()));
            DocumentEntry revised = revised(document, any(all.documents()));
            documents.put(document.id(), revised);
            return "revise " + document + " to " + revised;
        }
        ClaimEntry claim = any(List.copyOf(claims.values()));
        ClaimEntry revised = revised(claim, any(List.copyOf(claims.values())));
        claims.put(claim.id(), revised);
        return "revise " + claim + " to " + revised;
    }

    private String waive(Report.Finding finding) {
        WaiverEntry waiver = new WaiverEntry(
                Optional.of(finding.rule()),
                random.nextBoolean() ? Optional.of(finding.claim()) : Optional.empty(),
                random.nextBoolean() ? Optional.of(finding.id()) : Optional.empty(),
                "seen",
                Optional.empty(),
                random.nextInt(3) == 0 ? Optional.of(LocalDate.of(2024, 8, 3)) : Optional.empty(),
                Place.at("waivers", waivers.size() + 1, 1));
        waivers.add(waiver);
        return "waive " + waiver;
    }

    private DocumentEntry revised(DocumentEntry one, DocumentEntry other) {
        int what = random.nextInt(12);
        Optional<String> named = Optional.of(any(all.documents()).id()).filter(id -> !id.equals(one.id()));
        return new DocumentEntry(
                one.id(),
                what == 0 ? other.publisher() : one.publisher(),
                what == 1 ? other.published() : one.published(),
                what == 2 ? other.zones() : one.zones(),
                what == 3 ? other.language() : one.language(),
                one.address(),
                one.headline(),
                what == 4 ? "It was mended." : one.notice(),
                (what == 5 && random.nextInt(4) == 0) != one.story(),
                what == 6 ? Optional.of(other.publisher()) : one.agency(),
                what == 7
                        ? all.questions().isEmpty()
                                ? List.of()
                                : List.of(any(all.questions()).subject())
                        : one.complete(),
                what == 8 ? named : one.versionOf(),
                what == 9 ? named : one.corrects(),
                what == 10 ? named : one.withdraws(),
                what == 11 ? named : one.translationOf(),
                one.place());
    }

    private ClaimEntry revised(ClaimEntry one, ClaimEntry other) {
        int what = random.nextInt(15);
        return new ClaimEntry(
                one.id(),
                what == 0 ? other.document() : one.document(),
                what == 1 ? other.question() : one.question(),
                what == 2 || what == 3 ? other.value() : one.value(),
                what == 2 || what == 4 ? other.quotation() : one.quotation(),
                what == 2 || what == 3 ? other.text() : one.text(),
                one.where(),
                what == 5 ? other.happened() : one.happened(),
                what == 6 ? other.asOf() : one.asOf(),
                what == 7 ? other.said() : one.said(),
                what == 8 ? other.event() : one.event(),
                what == 9 ? other.chains() : one.chains(),
                what == 10 ? Optional.of(List.of(other.id())) : what == 11 ? Optional.empty() : one.leansOn(),
                what == 12
                        ? Optional.of(new DenialEntry(
                                any(List.of(DenialOf.values())), List.of(other.id())))
                        : one.denies(),
                what == 13 ? !one.witnessed() : one.witnessed(),
                what == 14 ? !one.within() : one.within(),
                one.about(),
                one.extra(),
                one.place());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
