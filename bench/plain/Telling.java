import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What claims and measurements are in words. */
final class Telling {

    private final boolean oneStory;
    private final int year;

    Telling(Dossier dossier) {
        this.oneStory = dossier.stories == 1;
        this.year = dossier.asOf.getYear();
    }

    String day(LocalDate day) {
        return Words.day(day, year);
    }

    String who(Claim claim) {
        Document document = claim.document;
        return oneStory && document.story()
                ? "the story"
                : document.publisher().name() + " (" + day(document.published()) + ")";
    }

    String has(Claim claim) {
        return who(claim) + " has “" + claim.figure.written() + "”";
    }

    /** The second half of a sentence on a claim and what it leans on. */
    String prints(Claim claim) {
        return "; " + who(claim) + " prints “" + claim.figure.written() + "”";
    }

    String said(Claim claim) {
        boolean others = claim.attribution != null
                && !claim.attribution.name().equals(claim.document.publisher().name());
        return others ? has(claim) + " from " + claim.attribution.name() : has(claim);
    }

    String said(List<Claim> claims) {
        return Words.and(claims.stream().map(this::said).toList());
    }

    static Finding.Fact citation(Claim claim) {
        StringBuilder text = new StringBuilder(claim.id)
                .append(" leans on ")
                .append(claim.cited.id)
                .append("; figures: ")
                .append(claim.taken.words)
                .append("; days: ")
                .append(days(claim))
                .append("; same subject: yes; same unit: yes; what is counted: the same; places: same");
        int digits = claim.figure.digits() - claim.cited.figure.digits();
        if (digits != 0) {
            text.append("; digits more than the cited figure shows: ").append(digits);
        }
        return new Finding.Fact("Citation", text.append("; as the file says: yes").toString(), List.of(claim));
    }

    /** A day apart may be one day by two calendars. */
    private static String days(Claim claim) {
        long apart = Math.abs(claim.happened.toEpochDay() - claim.cited.happened.toEpochDay());
        return (apart == 0
                        ? Figure.Relation.SAME
                        : apart == 1 ? Figure.Relation.COMPATIBLE : Figure.Relation.APART)
                .words;
    }

    static Finding.Fact lineage(Claim claim) {
        StringBuilder text = new StringBuilder("where ").append(claim.id).append(" comes from");
        if (claim.origin != null) {
            text.append("; origins: ").append(claim.origin.name()).append(" (").append(claim.origin.kind()).append(")");
            text.append("; origins that are reviewed: 1");
        }
        text.append("; origins that give the same answer: ").append(claim.position.origins);
        if (claim.attribution != null) {
            text.append("; chains: 1");
        }
        if (claim.depth > 0) {
            text.append("; links to the root: ").append(claim.depth);
        }
        if (!claim.ring.isEmpty()) {
            text.append("; it runs in a ring: ")
                    .append(claim.ring.stream()
                            .limit(4)
                            .map(each -> each.document.publisher().name())
                            .collect(Collectors.joining(", ")));
            if (claim.ring.size() > 4) {
                text.append(" and ").append(claim.ring.size() - 4).append(" more");
            }
        }
        return new Finding.Fact("Lineage", text.toString(), List.of(claim));
    }

    static Finding.Fact position(Position position) {
        StringBuilder text = new StringBuilder(position.lead().id)
                .append(" gives an answer to ")
                .append(position.question.words());
        listed(text, "given by", position.members);
        listed(text, "given by other origins", position.same);
        text.append("; origins: ").append(position.origins);
        listed(text, "held against other origins", position.compared);
        listed(text, "cannot hold together with", position.excluded);
        listed(text, "apart, as a reader takes them, from", position.conveyedApart);
        if (position.times > 0) {
            text.append("; times the lesser figure: ").append(position.times);
        }
        listed(text, "its own document or source has", position.own);
        return new Finding.Fact("Position", text.toString(), position.compared);
    }

    private static void listed(StringBuilder text, String label, List<Claim> claims) {
        if (!claims.isEmpty()) {
            text.append("; ").append(label).append(": ").append(Words.ids(claims));
        }
    }
}
