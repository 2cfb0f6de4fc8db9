import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * One dossier: a story, and what other documents have on the same matter. Most claims are sound; the faults are those that
 * editors found in the dossiers of claims/, about as often.
 */
final class Dossier {

    private record Source(String id, String name, String kind) {}

    private record Document(String id, Source publisher, LocalDate published, boolean story) {}

    private record Question(String id, String measure, String scope, long count, String unit) {}

    private record Claim(String id, Document document, Question question, Figure says) {}

    private static final List<String> PLACES = List.of(
            "Lindal", "Harrow", "Ostrand", "Vellen", "Carrick", "Marsden", "Tolland", "Brevik", "Norden", "Salt Ford",
            "Kelmar", "Ansty", "Rusk", "Doverel", "Pinemoor", "Estby", "Halden", "Corrie", "Weldon", "Ashmere");
    private static final List<String> MATTERS =
            List.of("flood", "fire", "earthquake", "storm", "landslide", "dam break", "explosion", "avalanche");
    private static final List<String> PAPERS =
            List.of("Ledger", "Herald", "Courier", "Gazette", "Observer", "Chronicle", "Standard", "Tribune");
    private static final List<String> BODIES = List.of("River Board", "Rescue Office", "Civil Guard", "Survey Office");
    private static final List<String> PARTS = List.of("valley", "coast", "town");
    private static final List<String> MEASURES =
            List.of("dead", "evacuated", "rescued", "isolated", "arrested", "without-power", "affected", "returned");
    private static final List<String> WHERE = List.of("headline", "first paragraph", "third paragraph", "last line");

    private final SplittableRandom random;
    private final String name;
    private final int claims;
    private final String place;
    private final String matter;
    private final LocalDate day;
    private final LocalDate happened;
    private final List<Source> sources = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<Claim> stated = new ArrayList<>();
    private final Set<String> ringed = new HashSet<>();
    private final Line line = new Line();

    Dossier(long number, int claims, long seed) {
        // each dossier has a seed of its own: the thousandth is the same in a stream of a thousand and of a million
        this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        this.name = String.format("d%06d", number);
        this.claims = Math.max(6, claims + random.nextInt(-claims / 5, claims / 5 + 1));
        this.place = one(PLACES);
        this.matter = one(MATTERS);
        this.day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700));
        this.happened = day.minusDays(random.nextInt(3, 7));
    }

    String json() {
        ask();
        tell();
        line.open("{").raw("deskcheck", 1).text("id", name).text("title", "The " + place + " " + matter);
        line.key("sources").open("[");
        sources.forEach(source -> line.open("{")
                .text("id", source.id())
                .text("name", source.name())
                .text("kind", source.kind())
                .close("}"));
        line.close("]").key("documents").open("[");
        documents.forEach(this::document);
        line.close("]").key("subjects").open("[").open("{").text("id", "event").text("name", "the " + place + " " + matter);
        line.close("}").close("]").key("places").open("[");
        place("all", "the county of " + place, "");
        PARTS.forEach(part -> place(part, place + " " + part, "all"));
        line.close("]").key("questions").open("[");
        questions.forEach(question -> line.open("{")
                .text("id", question.id())
                .text("subject", "event")
                .text("measure", question.measure())
                .text("scope", question.scope())
                .close("}"));
        line.close("]").key("relations").open("[").open("{").text("whole", "houses");
        line.texts("parts", PARTS);
        line.text("how", random.nextInt(4) == 0 ? "disjoint" : "exhaustive").close("}").close("]");
        line.key("claims").open("[");
        state();
        report();
        return line.close("]").close("}").toString();
    }

    /** What is asked: counts of houses in the parts and in the whole, and counts of people. */
    private void ask() {
        long whole = 0;
        for (String part : PARTS) {
            long houses = count(2 + random.nextInt(2));
            whole += houses;
            questions.add(new Question(part, "flooded", part, houses, "houses"));
        }
        questions.add(0, new Question("houses", "flooded", "all", whole, "houses"));
        int people = Math.min(MEASURES.size(), Math.max(3, claims / 5));
        int first = random.nextInt(MEASURES.size());
        for (int i = 0; i < people; i++) {
            String measure = MEASURES.get((first + i) % MEASURES.size());
            questions.add(new Question(measure, measure, "all", count(1 + random.nextInt(4)), "people"));
        }
    }

    /** Who published what: the story last, the others before it. */
    private void tell() {
        Source paper = new Source("paper", "The " + place + " " + one(PAPERS), "newspaper");
        sources.add(paper);
        sources.add(new Source("board", place + " " + one(BODIES), "office"));
        sources.add(new Source("ministry", "Ministry of the Interior of " + one(PLACES), "ministry"));
        sources.add(new Source("wire", one(PLACES) + " Press", "news agency"));
        sources.add(new Source("other", "The " + one(PLACES) + " Evening " + one(PAPERS), "newspaper"));
        if (random.nextInt(2) == 0) {
            sources.add(new Source("aid", one(PLACES) + " Relief", "aid organisation"));
        }
        // who is credited, and has published nothing that the dossier holds
        sources.add(new Source("police", place + " Police", "office"));
        for (int i = 7; i < claims / 4; i++) {
            sources.add(new Source("source-" + i, one(PLACES) + " Radio " + i, "broadcaster"));
        }
        for (Source source : sources) {
            if (source.id().equals("police")) {
                continue;
            }
            boolean story = source == paper;
            documents.add(new Document(
                    story ? "story" : source.id() + "-1", source, story ? day : day.minusDays(random.nextInt(3)), story));
        }
    }

    /** The claims of the other documents, held against which the story is verified. */
    private void state() {
        int others = claims * 3 / 5;
        int documentsBeside = documents.size() - 1;
        for (int i = 0; i < others; i++) {
            Document document = documents.get(1 + i % documentsBeside);
            Question question = questions.get((i / documentsBeside + i % documentsBeside * 2) % questions.size());
            if (stated.stream().anyMatch(claim -> claim.document() == document && claim.question() == question)) {
                continue;
            }
            long count = question.count();
            if (chance(6)) {
                count = another(count);
            }
            Figure figure = Figure.sound(random, count, question.unit());
            if (chance(7)) {
                figure = figure.hedged(random.nextBoolean() ? "expected" : "could reach");
            }
            Claim claim = new Claim(document.id() + "/" + question.id(), document, question, figure);
            stated.add(claim);
        }
        boolean ring = chance(5);
        for (Claim claim : stated) {
            Optional<Claim> source = carries(claim) ? source(claim, ring) : Optional.empty();
            if (ring) {
                source.ifPresent(inRing -> ringed.add(claim.id()));
            }
            boolean carried = source.isPresent() && (ring || chance(60));
            claim(
                    claim,
                    carried ? source.map(Claim::id).stream().toList() : List.of(),
                    carried ? source.get().document().publisher().id() : "",
                    happened);
        }
    }

    private static boolean carries(Claim claim) {
        return claim.document().publisher().id().matches("wire|other");
    }

    /** Whoever an outlet may have a figure from: a body that gives the very same; in a ring, the other outlet. */
    private Optional<Claim> source(Claim claim, boolean ring) {
        return stated.stream()
                .filter(other -> other != claim
                        && other.question() == claim.question()
                        && other.says().equals(claim.says())
                        && carries(other) == ring)
                .findFirst();
    }

    /** The claims of the story: each leans on one of the others, some wrongly. */
    private void report() {
        int left = Math.max(1, claims - stated.size());
        List<Question> printed = new ArrayList<>();
        boolean adds = chance(30);
        for (int i = 0; i < left; i++) {
            Claim source = stated.get(random.nextInt(stated.size()));
            Question question = adds && i < 4 ? questions.get(i) : source.question();
            if (printed.contains(question)) {
                question = questions.get(random.nextInt(questions.size()));
            }
            Question asked = question;
            // nobody leans on a ring
            List<Claim> rests = stated.stream()
                    .filter(claim -> claim.question() == asked && !ringed.contains(claim.id()))
                    .toList();
            Claim on = rests.isEmpty() ? null : rests.get(random.nextInt(rests.size()));
            Figure figure = on == null || adds && i < 4 ? Figure.exact(wrongly(asked.count(), 4), asked.unit()) : drifted(on.says());
            boolean unattributed = on == null ? chance(50) : chance(6);
            LocalDate when = chance(4) ? day.plusDays(random.nextInt(1, 6)) : happened;
            printed.add(asked);
            Claim claim = new Claim("story/" + (i + 1), documents.get(0), asked, figure);
            claim(
                    claim,
                    on == null || unattributed ? List.of() : List.of(on.id()),
                    unattributed ? "" : on == null ? "police" : on.document().publisher().id(),
                    when);
        }
    }

    /** A figure as the story took it over: mostly as it stands. */
    private Figure drifted(Figure figure) {
        Figure printed = figure;
        if (!figure.hedge().equals("stated") && chance(50)) {
            printed = printed.hedged("stated");
        }
        if (chance(6)) {
            printed = printed.of(
                    switch (random.nextInt(5)) {
                        case 0 -> printed.number() * 10;
                        case 1 -> turned(printed.number());
                        default -> another(printed.number());
                    });
        } else if (chance(6)) {
            printed = printed.with(
                    switch (printed.bound()) {
                        case "exact", "about" -> random.nextBoolean() ? "more than" : "up to";
                        case "more than", "at least" -> random.nextInt(3) == 0 ? "up to" : "exact";
                        default -> "more than";
                    });
        }
        return printed;
    }

    private void document(Document document) {
        line.open("{")
                .text("id", document.id())
                .text("publisher", document.publisher().id())
                .text("published", document.published().toString());
        if (document.story()) {
            line.raw("story", true);
        }
        line.close("}");
    }

    private void place(String id, String called, String in) {
        line.open("{").text("id", id).text("name", called);
        if (!in.isEmpty()) {
            line.text("in", in);
        }
        line.close("}");
    }

    private void claim(Claim claim, List<String> leansOn, String attribution, LocalDate when) {
        line.open("{")
                .text("id", claim.id())
                .text("document", claim.document().id())
                .text("question", claim.question().id());
        claim.says().into(line);
        line.text("text", claim.says().words() + " " + claim.question().measure().replace('-', ' ') + " in " + place);
        line.text("where", one(WHERE)).text("happened", when.toString());
        if (!attribution.isEmpty()) {
            line.text("attribution", attribution);
        }
        line.texts("leansOn", leansOn).close("}");
    }

    private long wrongly(long count, int percent) {
        return chance(percent) ? another(count) : count;
    }

    /** Clearly another figure, by more than any rounding. */
    private long another(long count) {
        return Math.max(count + 3, count * (130 + random.nextInt(170)) / 100);
    }

    /** With its last two digits changed round. */
    private static long turned(long count) {
        return count < 100 ? count + 10 : count / 100 * 100 + count % 10 * 10 + count / 10 % 10;
    }

    private long count(int digits) {
        long least = (long) Math.pow(10, digits - 1);
        return least + random.nextLong(least * 9);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
