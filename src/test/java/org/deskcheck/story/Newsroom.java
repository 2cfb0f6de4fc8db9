package org.deskcheck.story;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A newsroom's dossier of any size, made from a seed: several matters that develop over weeks, told by sources of every
 * kind, with the slips that real copy has. Each document is a text by itself and depends on the seed and its number alone,
 * so that a history of additions and revisions can be told in any order that its references allow.
 */
public final class Newsroom {

    /** A document in so many refers to another matter, a cited statement in so many is of another: copy seldom strays. */
    private static final int STRAYS = 400;

    private static final int QUESTIONS = 20;
    private static final LocalDate BEGIN = LocalDate.of(2026, 3, 1);

    private static final String[] TOLLS = {"dead", "missing", "injured", "displaced", "evacuated", "destroyed"};
    private static final String[] HEDGES = {"about ", "more than ", "nearly ", "at least ", "up to "};

    private final long seed;
    private final int matters;
    private final int documents;
    private final int claims;

    /**
     * @param matters how many subjects, each with twenty questions
     * @param claims of a document
     */
    public Newsroom(long seed, int documents, int claims, int matters) {
        this.seed = seed;
        this.documents = documents;
        this.claims = claims;
        this.matters = matters;
    }

    /** All files of the dossier, as of a folder. */
    public SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("about.json", bytes(about()));
        for (int i = 0; i < documents; i++) {
            files.put(name(i), bytes(document(i, 0)));
        }
        return files;
    }

    public static String name(int document) {
        return "d" + pad(document) + ".json";
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What the documents are about: sources, places, subjects, questions, relations and interests. */
    public String about() {
        List<String> sources = new ArrayList<>();
        sources.add(
                object("id", "state", "name", "Republic of Tarn", "kind", "state", "aliases", "#[\"the government\"]"));
        sources.add(object(
                "id", "front", "name", "Hallin Front", "kind", "political party", "aliases", "#[\"the Front\"]"));
        sources.add(object("id", "league", "name", "Works League", "kind", "political party"));
        sources.add(object("id", "ministry", "name", "Ministry of Relief", "kind", "ministry", "parent", "state"));
        sources.add(object("id", "army", "name", "Army of Tarn", "kind", "military", "parent", "state"));
        sources.add(object("id", "officials", "name", "officials", "#named", "false", "#plural", "true"));
        sources.add(object("id", "insider", "name", "an insider", "kind", "person", "#named", "false"));
        for (int i = 0; i < 4; i++) {
            sources.add(object("id", "agency-" + i, "name", "Wire " + i, "kind", "news agency"));
        }
        for (int i = 0; i < 20; i++) {
            sources.add(
                    i % 7 == 3
                            ? object(
                                    "id",
                                    "paper-" + i,
                                    "name",
                                    "The Paper " + i,
                                    "kind",
                                    "newspaper",
                                    "controller",
                                    "state")
                            : object("id", "paper-" + i, "name", "The Paper " + i, "kind", "newspaper"));
        }
        for (int i = 0; i < 10; i++) {
            sources.add(object("id", "office-" + i, "name", "Office " + i + " of Rescue", "kind", "office"));
        }
        for (int i = 0; i < 8; i++) {
            sources.add(object(
                    "id",
                    "person-" + i,
                    "name",
                    "Ada Merrin" + (char) ('a' + i),
                    "kind",
                    "person",
                    "party",
                    i % 2 == 0 ? "state" : "front"));
        }
        List<String> places = new ArrayList<>(List.of(object("id", "land", "name", "Tarn")));
        for (int i = 0; i < 3; i++) {
            places.add(object("id", "region-" + i, "name", "Region " + i, "in", "land"));
        }
        List<String> subjects = new ArrayList<>();
        List<String> events = new ArrayList<>();
        List<String> questions = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        List<String> interests = new ArrayList<>();
        for (int matter = 0; matter < matters; matter++) {
            matter(matter, subjects, events, questions, relations, interests);
        }
        return "{\"deskcheck\": 1, \"id\": \"newsroom\", \"title\": \"A newsroom\""
                + list("sources", sources)
                + list("places", places)
                + list("subjects", subjects)
                + list("events", events)
                + ", \"measures\": [{\"id\": \"quota\", \"wordings\": [\"quota of prisoners\"]},"
                + " {\"id\": \"share\", \"wordings\": [\"share of the homeless\"]}]"
                + list("questions", questions)
                + list("relations", relations)
                + list("interests", interests)
                + "}";
    }

    private void matter(
            int matter,
            List<String> subjects,
            List<String> events,
            List<String> questions,
            List<String> relations,
            List<String> interests) {
        String id = "m" + matter;
        if (matter % 4 == 1) {
            subjects.add(object("id", id, "name", "accord " + matter, "#between", "[\"state\", \"front\"]"));
        } else if (matter % 4 == 2) {
            subjects.add(object("id", id, "name", "speech " + matter, "by", matter % 8 == 2 ? "state" : "front"));
        } else {
            subjects.add(object("id", id, "name", "flood " + matter));
        }
        events.add(object("id", id + "-alarm", "name", "the alarm of " + matter));
        events.add(object("id", id + "-order", "name", "the order of " + matter, "#follows", "[\"" + id + "-alarm\"]"));
        for (int q = 0; q < 12; q++) {
            questions.add(object(
                    "id",
                    id + "/q" + q,
                    "subject",
                    id,
                    "measure",
                    TOLLS[q % TOLLS.length],
                    "scope",
                    q < 6 ? "land" : "region-" + q % 3));
        }
        questions.add(object("id", id + "/q12", "subject", id, "measure", "signed"));
        questions.add(object("id", id + "/q13", "subject", id, "measure", "in-force"));
        questions.add(object("id", id + "/q14", "subject", id, "measure", "words"));
        questions.add(object("id", id + "/q15", "subject", id, "measure", "date"));
        questions.add(object("id", id + "/q16", "subject", id, "measure", "quota"));
        questions.add(object("id", id + "/q17", "subject", id, "measure", "share"));
        questions.add(object("id", id + "/q18", "subject", id + "-alarm", "measure", "date"));
        questions.add(object("id", id + "/q19", "subject", id + "-order", "measure", "date"));
        if (matter % 3 == 0) {
            relations.add("{\"whole\": \"" + id + "/q0\", \"parts\": [\"" + id + "/q6\"], \"how\": \"disjoint\"}");
            relations.add("{\"share\": \"" + id + "/q17\", \"part\": \"" + id + "/q3\", \"of\": \"" + id + "/q4\"}");
        }
        if (matter % 5 == 0) {
            interests.add(object(
                    "party",
                    matter % 10 == 0 ? "state" : "front",
                    "#matter",
                    "[\"" + id + "/q0\", \"" + id + "/q13\"]",
                    "gains",
                    "lower",
                    "why",
                    "It was in charge of it."));
        }
        if (matter == 7) {
            interests.add(object("party", "league", "#matter", "[\"" + id + "\"]", "gains", "higher"));
        }
    }

    /** A document and its claims; each revision of it says some things otherwise. */
    public String document(int number, int revision) {
        Random random = new Random(seed * 1_000_003 + number * 31L + 7);
        Random revised = new Random(seed * 1_000_003 + number * 31L + revision * 977L + 7);
        int matter = random.nextInt(matters);
        LocalDate day = BEGIN.plusDays((long) number * 60 / Math.max(1, documents));
        String publisher = publisher(random);
        List<String> fields = new ArrayList<>(List.of(
                "id", doc(number), "publisher", publisher, "published", published(day, revised), "language", "en"));
        if (random.nextInt(6) == 0) {
            fields.addAll(List.of("#complete", "[\"m" + matter + "\"]"));
        }
        if (publisher.startsWith("paper") && random.nextInt(4) == 0) {
            fields.addAll(List.of("agency", "agency-" + random.nextInt(4)));
        }
        int before = number - 1 - random.nextInt(Math.max(1, Math.min(number, 60)));
        if (before >= 0 && random.nextInt(25) == 0) {
            String how = List.of("versionOf", "corrects", "withdraws", "translationOf")
                    .get(random.nextInt(4));
            fields.addAll(List.of(how, doc(before)));
            if (how.equals("corrects")) {
                fields.addAll(List.of("notice", "An earlier version gave another figure."));
            }
        }
        List<String> told = new ArrayList<>();
        for (int i = 0; i < claims; i++) {
            boolean strays = random.nextInt(STRAYS / 8) == 0;
            told.add(claim(number, i, strays ? random.nextInt(matters) : matter, day, random, revised));
        }
        return "{\"deskcheck\": 1, \"documents\": [" + object(fields.toArray(String[]::new)) + "]"
                + list("claims", told) + "}";
    }

    private static String published(LocalDate day, Random revised) {
        if (revised.nextInt(5) > 0) {
            return day.toString();
        }
        DayOfWeek printed = day.getDayOfWeek().plus(revised.nextInt(30) == 0 ? 1 : 0);
        return printed.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + day;
    }

    private static String publisher(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> "agency-" + random.nextInt(4);
            case 1, 2 -> "office-" + random.nextInt(10);
            case 3 -> List.of("state", "front", "ministry", "army").get(random.nextInt(4));
            case 4 -> "blog " + random.nextInt(6);
            default -> "paper-" + random.nextInt(20);
        };
    }

    private String claim(int document, int index, int matter, LocalDate day, Random random, Random revised) {
        int q = random.nextInt(QUESTIONS);
        String question = "m" + matter + "/q" + q;
        List<String> fields = new ArrayList<>(List.of("id", doc(document) + "/" + index, "question", question));
        value(fields, matter, q, day, random, revised);
        if (q >= 18) {
            fields.addAll(List.of("event", "m" + matter + (q == 18 ? "-alarm" : "-order")));
        }
        attribution(fields, document, matter, random);
        if (document > 0 && random.nextInt(12) == 0) {
            int on = random.nextInt(document);
            boolean stray = random.nextInt(STRAYS / 4) == 0;
            int same = sameMatter(on, matter);
            if (stray || same >= 0) {
                fields.addAll(
                        List.of("#leansOn", "[\"" + doc(stray ? on : same) + "/" + random.nextInt(claims) + "\"]"));
            }
        }
        if (random.nextInt(40) == 0) {
            int same = sameMatter(document, matter);
            String claimsDenied =
                    same < 0 ? "" : ", \"claims\": [\"" + doc(same) + "/" + random.nextInt(claims) + "\"]";
            String what = List.of("claim", "figure", "authorship").get(random.nextInt(3));
            fields.addAll(List.of("#denies", "{\"what\": \"" + what + "\"" + claimsDenied + "}"));
        }
        if (random.nextInt(15) == 0) {
            fields.addAll(List.of("asOf", day.minusDays(random.nextInt(4)).toString()));
        }
        if (random.nextInt(15) == 0) {
            fields.addAll(List.of("said", day.minusDays(random.nextInt(3) - 1).toString()));
        }
        if (random.nextInt(30) == 0) {
            fields.addAll(List.of("#witnessed", "true"));
        }
        return object(fields.toArray(String[]::new));
    }

    /** The last document on a matter up to one, or -1. */
    private int sameMatter(int upTo, int matter) {
        for (int i = upTo; i >= 0 && i > upTo - 400; i--) {
            if (new Random(seed * 1_000_003 + i * 31L + 7).nextInt(matters) == matter) {
                return i;
            }
        }
        return -1;
    }

    private void value(List<String> fields, int matter, int q, LocalDate day, Random random, Random revised) {
        if (q == 14) {
            String[] words = {
                "We will not go back to the hills while the roads stay open",
                "We will go back to the hills while the roads stay open",
                "We will not go back … while the roads stay open",
                "I have buried 14 cousins in this valley and I shall not bury another",
                "I have buried 40 cousins in this valley",
                "The dam was never safe and everybody knew it"
            };
            fields.addAll(List.of(
                    "#quote",
                    "{\"words\": \"" + words[revised.nextInt(words.length)] + "\", \"language\": \""
                            + (random.nextInt(8) == 0 ? "fr" : "en") + "\""
                            + (random.nextInt(4) == 0 ? ", \"translated\": true" : "") + ", \"speaker\": \"person-"
                            + random.nextInt(8) + "\"}"));
            return;
        }
        if (q == 12 || q == 13) {
            fields.addAll(
                    List.of("says", List.of("yes", "yes", "no", "deferred").get(revised.nextInt(4))));
            if (random.nextBoolean()) {
                fields.addAll(
                        List.of("happened", day.minusDays(random.nextInt(6) - 1).toString()));
            }
            return;
        }
        if (q == 15 || q >= 18) {
            fields.addAll(List.of(
                    "#says",
                    "{\"date\": \"" + BEGIN.plusDays((matter * 7 + (q == 19 ? 2 : 0)) % 40 + revised.nextInt(3))
                            + "\"}"));
            return;
        }
        int days = (int) (day.toEpochDay() - BEGIN.toEpochDay());
        int base = 100 * (1 + (matter * 37 + q * 101) % 90) + (q % 6 < 3 ? days * 11 : 0);
        int roll = revised.nextInt(40);
        String unit = q == 17 ? " percent" : q % 6 == 5 ? " houses" : " people";
        if (q == 17) {
            fields.addAll(List.of("says", (10 + base % 80) + unit));
        } else if (roll == 0) {
            fields.addAll(List.of("#says", "{\"unknown\": true}"));
        } else if (roll == 1) {
            fields.addAll(List.of(
                    "#says",
                    "{\"statement\": \"the water stood as high as the roofs of the lower town of flood "
                            + (revised.nextInt(60) == 0 ? matter / 2 : matter) + "\"}"));
        } else if (roll == 2) {
            fields.addAll(List.of("says", base + " to " + (base + 300) + unit));
        } else if (roll == 3) {
            fields.addAll(List.of("says", base * 10 + unit));
        } else if (roll == 4) {
            fields.addAll(
                    List.of("#says", "{\"number\": " + base + ", \"unit\": \"people\", \"hedge\": \"could reach\"}"));
        } else if (roll == 5) {
            fields.addAll(List.of("#says", "{\"number\": " + base + ", \"unit\": \"households\"}"));
        } else if (roll == 6) {
            fields.addAll(List.of("says", "hundreds of" + unit));
        } else if (roll < 14) {
            fields.addAll(List.of("says", HEDGES[revised.nextInt(HEDGES.length)] + base + unit));
        } else {
            fields.addAll(List.of("says", (base + (revised.nextInt(4) == 0 ? revised.nextInt(90) : 0)) + unit));
        }
        if (random.nextInt(25) == 0) {
            fields.addAll(
                    List.of("happened", day.minusDays(random.nextInt(4) - 1).toString()));
        }
    }

    private void attribution(List<String> fields, int document, int matter, Random random) {
        int named = sameMatter(document - 1, matter);
        String office = "office-" + random.nextInt(10);
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> fields.addAll(List.of("attribution", office));
            case 4, 5 ->
                fields.addAll(List.of("#attribution", "[\"agency-" + random.nextInt(4) + "\", \"" + office + "\"]"));
            case 6 -> fields.addAll(List.of("attribution", random.nextBoolean() ? "officials" : "insider"));
            case 7 ->
                fields.addAll(List.of(
                        "#attribution", "[[\"" + office + "\"], [\"paper-" + random.nextInt(20) + "\", \"state\"]]"));
            case 8 ->
                fields.addAll(List.of(
                        "attribution",
                        List.of("person-0", "person-1", "the Front", "the government", "blog 2", "ministry")
                                .get(random.nextInt(6))));
            case 9 -> {
                if (named >= 0) {
                    Random of = new Random(seed * 1_000_003 + named * 31L + 7);
                    of.nextInt(matters);
                    fields.addAll(List.of(
                            "#attribution",
                            "{\"source\": \"" + publisher(of) + "\", \"manner\": \""
                                    + (random.nextBoolean() ? "direct quotation" : "paraphrase")
                                    + "\", \"document\": \"" + doc(named) + "\"}"));
                }
            }
            default -> {
                // its own voice
            }
        }
    }

    private static String doc(int number) {
        return "d" + pad(number);
    }

    private static String pad(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }

    private static String list(String name, List<String> entries) {
        return entries.isEmpty() ? "" : ",\n\"" + name + "\": [" + String.join(",\n", entries) + "]";
    }

    /** Names and values in turn; a value whose name begins with # stands as it is. */
    private static String object(String... fields) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < fields.length; i += 2) {
            boolean raw = fields[i].startsWith("#") || fields[i + 1].startsWith("#");
            String name = fields[i].startsWith("#") ? fields[i].substring(1) : fields[i];
            String value = fields[i + 1].startsWith("#") ? fields[i + 1].substring(1) : fields[i + 1];
            json.append(i == 0 ? "" : ", ").append('"').append(name).append("\": ");
            json.append(raw ? value : "\"" + value + "\"");
        }
        return json.append('}').toString();
    }
}
