package org.deskcheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.dossier.ClaimEntry;
import org.deskcheck.dossier.DenialEntry;
import org.deskcheck.dossier.DocumentEntry;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.EventEntry;
import org.deskcheck.dossier.InterestEntry;
import org.deskcheck.dossier.LinkEntry;
import org.deskcheck.dossier.PlaceEntry;
import org.deskcheck.dossier.QuestionEntry;
import org.deskcheck.dossier.RelationEntry;
import org.deskcheck.dossier.SubjectEntry;
import org.deskcheck.dossier.WaiverEntry;
import org.deskcheck.read.Reading.Format;
import org.deskcheck.story.Newsroom;

/** Dossiers that histories are told of: those of claims/ and of the rules' pages, several as one, and parts of them. */
final class Histories {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```yaml[^\\n]*\\n(.*?)^```");

    private Histories() {}

    /** Every dossier of claims/, of the rules' pages and of the folders beside them, and a newsroom's. */
    static List<Dossier> all(Deskcheck deskcheck) {
        List<Dossier> all = new ArrayList<>();
        for (Path folder : folders()) {
            deskcheck.read(folder).value().ifPresent(all::addAll);
        }
        for (String page : pages()) {
            Matcher fence = FENCE.matcher(page);
            while (fence.find()) {
                deskcheck.read(fence.group(1), "page.yaml", Format.YAML).value().ifPresent(all::addAll);
            }
        }
        for (int seed = 0; seed < 3; seed++) {
            all.addAll(deskcheck
                    .read(new Newsroom(seed, 12, 6, 4).files(), "newsroom")
                    .orThrow());
        }
        return all.stream().filter(dossier -> dossier.claims().size() > 1).toList();
    }

    private static List<Path> folders() {
        try (Stream<Path> claims = Files.list(Path.of("claims"));
                Stream<Path> rules = Files.walk(Path.of("rules"))) {
            return Stream.concat(claims, rules)
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> pages() {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            List<String> pages = new ArrayList<>();
            for (Path file : files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                pages.add(Files.readString(file));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Several dossiers as one: each under ids of its own, their sources and measures shared. */
    static Dossier together(List<Dossier> dossiers) {
        List<Dossier> apart = new ArrayList<>();
        for (int i = 0; i < dossiers.size(); i++) {
            apart.add(prefixed(dossiers.get(i), "x" + i + "-"));
        }
        Dossier first = dossiers.get(0);
        return new Dossier(
                first.id(),
                first.title(),
                false,
                joined(apart, Dossier::documents),
                joined(apart, Dossier::claims),
                once(joined(apart, Dossier::sources), entry -> entry.id()),
                joined(apart, Dossier::questions),
                joined(apart, Dossier::subjects),
                joined(apart, Dossier::events),
                joined(apart, Dossier::places),
                joined(apart, Dossier::interests),
                joined(apart, Dossier::relations),
                once(joined(apart, Dossier::measures), entry -> entry.toString()),
                joined(apart, Dossier::waivers),
                first.digest(),
                joined(apart, Dossier::remarks),
                joined(apart, Dossier::units).stream().distinct().toList(),
                List.of(),
                List.of());
    }

    private static <T> List<T> joined(List<Dossier> dossiers, Function<Dossier, List<T>> part) {
        return dossiers.stream()
                .flatMap(dossier -> part.apply(dossier).stream())
                .toList();
    }

    private static <T> List<T> once(List<T> all, Function<T, String> id) {
        Map<String, T> once = new LinkedHashMap<>();
        all.forEach(each -> once.putIfAbsent(id.apply(each), each));
        return List.copyOf(once.values());
    }

    private static Dossier prefixed(Dossier dossier, String prefix) {
        Set<String> declared = new HashSet<>();
        dossier.questions().forEach(entry -> declared.add(entry.id()));
        dossier.subjects().forEach(entry -> declared.add(entry.id()));
        dossier.events().forEach(entry -> declared.add(entry.id()));
        dossier.places().forEach(entry -> declared.add(entry.id()));
        UnaryOperator<String> thing = id -> declared.contains(id) ? prefix + id : id;
        UnaryOperator<String> own = id -> prefix + id;
        return new Dossier(
                dossier.id(),
                dossier.title(),
                false,
                dossier.documents().stream()
                        .map(entry -> document(
                                entry,
                                prefix + entry.id(),
                                entry.complete().stream().map(thing).toList(),
                                each -> each.map(own)))
                        .toList(),
                dossier.claims().stream().map(entry -> claim(entry, own, thing)).toList(),
                dossier.sources(),
                dossier.questions().stream()
                        .map(entry -> new QuestionEntry(
                                prefix + entry.id(),
                                thing.apply(entry.subject()),
                                entry.measure(),
                                entry.scope().map(thing),
                                entry.place()))
                        .toList(),
                dossier.subjects().stream()
                        .map(entry -> new SubjectEntry(
                                prefix + entry.id(), entry.name(), entry.by(), entry.between(), entry.place()))
                        .toList(),
                dossier.events().stream()
                        .map(entry -> new EventEntry(
                                prefix + entry.id(),
                                entry.name(),
                                entry.when(),
                                entry.where().map(thing),
                                entry.follows().stream().map(own).toList(),
                                entry.answers().stream().map(own).toList(),
                                entry.by(),
                                entry.between(),
                                entry.place()))
                        .toList(),
                dossier.places().stream()
                        .map(entry -> new PlaceEntry(
                                prefix + entry.id(),
                                entry.name(),
                                entry.liesIn().stream().map(own).toList(),
                                entry.place()))
                        .toList(),
                dossier.interests().stream()
                        .map(entry -> new InterestEntry(
                                entry.party(),
                                entry.matter().stream().map(thing).toList(),
                                entry.gain(),
                                entry.answer(),
                                entry.why(),
                                entry.place()))
                        .toList(),
                dossier.relations().stream().map(entry -> relation(entry, own)).toList(),
                dossier.measures(),
                dossier.waivers().stream()
                        .map(entry -> new WaiverEntry(
                                entry.rule(),
                                entry.claim().map(own),
                                entry.finding(),
                                entry.reason(),
                                entry.by(),
                                entry.until(),
                                entry.place()))
                        .toList(),
                dossier.digest(),
                dossier.remarks(),
                dossier.units(),
                List.of(),
                List.of());
    }

    private static RelationEntry relation(RelationEntry entry, UnaryOperator<String> own) {
        if (entry instanceof RelationEntry.Adding adding) {
            return new RelationEntry.Adding(
                    own.apply(adding.whole()), adding.parts().stream().map(own).toList(), adding.how(), adding.place());
        }
        if (entry instanceof RelationEntry.Share share) {
            return new RelationEntry.Share(
                    own.apply(share.share()), own.apply(share.part()), own.apply(share.whole()), share.place());
        }
        if (entry instanceof RelationEntry.Change change) {
            return new RelationEntry.Change(
                    own.apply(change.change()), own.apply(change.from()), own.apply(change.to()), change.place());
        }
        RelationEntry.Estimate estimate = (RelationEntry.Estimate) entry;
        return new RelationEntry.Estimate(
                own.apply(estimate.low()), estimate.best().map(own), own.apply(estimate.high()), estimate.place());
    }

    private static ClaimEntry claim(ClaimEntry entry, UnaryOperator<String> own, UnaryOperator<String> thing) {
        return new ClaimEntry(
                own.apply(entry.id()),
                own.apply(entry.document()),
                thing.apply(entry.question()),
                entry.value(),
                entry.quotation(),
                entry.text(),
                entry.where(),
                entry.happened(),
                entry.asOf(),
                entry.said(),
                entry.event().map(thing),
                chains(entry, each -> each.map(own)),
                entry.leansOn().map(ids -> ids.stream().map(own).toList()),
                entry.denies()
                        .map(denial -> new DenialEntry(
                                denial.of(), denial.claims().stream().map(own).toList())),
                entry.witnessed(),
                entry.within(),
                entry.about().map(thing),
                entry.extra(),
                entry.place());
    }

    private static List<List<LinkEntry>> chains(ClaimEntry entry, UnaryOperator<Optional<String>> document) {
        return entry.chains().stream()
                .map(chain -> chain.stream()
                        .map(link -> new LinkEntry(
                                link.source(),
                                link.manner(),
                                document.apply(link.document()),
                                link.reason(),
                                link.place()))
                        .toList())
                .toList();
    }

    static DocumentEntry document(
            DocumentEntry entry, String id, List<String> complete, UnaryOperator<Optional<String>> named) {
        return new DocumentEntry(
                id,
                entry.publisher(),
                entry.published(),
                entry.zones(),
                entry.language(),
                entry.address(),
                entry.headline(),
                entry.notice(),
                entry.story(),
                entry.agency(),
                complete,
                named.apply(entry.versionOf()),
                named.apply(entry.corrects()),
                named.apply(entry.withdraws()),
                named.apply(entry.translationOf()),
                entry.place());
    }

    /** A dossier of these documents and claims and all else of another; what refers to none of them goes. */
    static Dossier of(Dossier all, List<DocumentEntry> documents, List<ClaimEntry> claims, List<WaiverEntry> waivers) {
        Set<String> texts = documents.stream().map(DocumentEntry::id).collect(Collectors.toSet());
        List<ClaimEntry> kept = claims.stream()
                .filter(claim -> texts.contains(claim.document()))
                .toList();
        Set<String> ids = kept.stream().map(ClaimEntry::id).collect(Collectors.toSet());
        Predicate<String> there = ids::contains;
        return new Dossier(
                all.id(),
                all.title(),
                all.flat(),
                documents.stream()
                        .map(entry ->
                                document(entry, entry.id(), entry.complete(), each -> each.filter(texts::contains)))
                        .toList(),
                kept.stream().map(entry -> still(entry, texts, there)).toList(),
                all.sources(),
                all.questions(),
                all.subjects(),
                all.events(),
                all.places(),
                all.interests(),
                all.relations(),
                all.measures(),
                waivers,
                all.digest(),
                all.remarks(),
                all.units(),
                List.of(),
                List.of());
    }

    private static ClaimEntry still(ClaimEntry entry, Set<String> texts, Predicate<String> there) {
        return new ClaimEntry(
                entry.id(),
                entry.document(),
                entry.question(),
                entry.value(),
                entry.quotation(),
                entry.text(),
                entry.where(),
                entry.happened(),
                entry.asOf(),
                entry.said(),
                entry.event(),
                chains(entry, each -> each.filter(texts::contains)),
                entry.leansOn().map(ids -> ids.stream().filter(there).toList()),
                entry.denies()
                        .map(denial -> new DenialEntry(
                                denial.of(),
                                denial.claims().stream().filter(there).toList())),
                entry.witnessed(),
                entry.within(),
                entry.about(),
                entry.extra(),
                entry.place());
    }
}
