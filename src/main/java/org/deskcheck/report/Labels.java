package org.deskcheck.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskcheck.align.Facts;
import org.deskcheck.align.name.HeldBack;
import org.deskcheck.dossier.DocumentEntry;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Document;
import org.deskcheck.fact.Event;
import org.deskcheck.fact.Link;
import org.deskcheck.fact.Measure;
import org.deskcheck.fact.Moment;
import org.deskcheck.fact.Source;
import org.deskcheck.fact.SourceKind;
import org.deskcheck.problem.Problem;

/** What documents, days and sources are called in messages. */
final class Labels {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Set<String> stories;
    private final Map<String, String> last = new HashMap<>();
    private final int year;
    private final HeldBack heldBack;

    Labels(Facts facts) {
        this.stories = facts.dossier().documents().stream()
                .filter(DocumentEntry::story)
                .map(DocumentEntry::id)
                .collect(Collectors.toSet());
        this.year = facts.asOf().getYear();
        this.heldBack = facts.heldBack();
        for (Object fact : facts.others()) {
            if (fact instanceof Link link && link.chain() == 0) {
                last.put(link.claimId(), link.source().name());
            }
        }
    }

    /** Words of a claim file as they may be shown: without the name of a confidential source. */
    String words(String words) {
        return heldBack.without(words);
    }

    /** A remark as it may be shown: it quotes a file. */
    Problem shown(Problem remark) {
        return new Problem(
                remark.place(),
                remark.path(),
                words(remark.text()),
                remark.hint().map(this::words));
    }

    boolean isStory(Document document) {
        return stories.contains(document.id());
    }

    /** "the story", where there is one and no more; else "KCNA (31 July)". */
    String document(Document document) {
        return stories.size() == 1 && isStory(document)
                ? "the story"
                : document.publisher().name() + " (" + moment(document.published()) + ")";
    }

    /** What the claim has, where, and from whom: "Mail & Guardian (5 August) has “29 people” from IFRC". */
    String said(Claim claim) {
        String has = document(claim.document()) + " has “" + claim.value().text() + "”";
        return Optional.ofNullable(last.get(claim.id()))
                .filter(name -> !name.equals(claim.document().publisher().name()))
                .map(name -> has + " from " + name)
                .orElse(has);
    }

    String who(Claim claim) {
        return document(claim.document());
    }

    /** A day in words, without the year where it is that of the run; a longer time as it was written. */
    String moment(Moment moment) {
        return moment.singleDay() ? moment.firstDay().map(this::day).orElse(moment.text()) : span(moment);
    }

    String day(LocalDate day) {
        return (day.getYear() == year ? DAY : DAY_AND_YEAR).format(day);
    }

    /** What a thing is called that has one name wherever it is told; empty for any other. */
    Optional<String> name(Object thing) {
        if (thing instanceof Moment moment) {
            return Optional.of(moment(moment));
        }
        if (thing instanceof Document document) {
            return Optional.of(document(document));
        }
        if (thing instanceof Source source) {
            return Optional.of(source.name());
        }
        if (thing instanceof Event event) {
            return Optional.of(event.name());
        }
        if (thing instanceof Measure measure) {
            return Optional.of(measure.name());
        }
        return thing instanceof DayOfWeek day
                ? Optional.of(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                : Optional.empty();
    }

    private String span(Moment moment) {
        Optional<LocalDate> first = moment.firstDay();
        Optional<LocalDate> last = moment.lastDay();
        if (first.isPresent() && last.isPresent()) {
            return day(first.get()) + " to " + day(last.get());
        }
        return first.map(day -> "from " + day(day))
                .or(() -> last.map(day -> "up to " + day(day)))
                .orElse(moment.text());
    }

    /** What the registry has of a source, in a few words: "news agency controlled by North Korea". */
    static String description(Source source, String controller) {
        if (source.kind() == SourceKind.UNREVIEWED) {
            return "not reviewed";
        }
        String kind = source.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return controller.isEmpty() ? kind : kind + ", " + controller;
    }
}
