import java.util.List;
import java.util.SplittableRandom;

/** One dossier with very many claims: on one question, down one chain, or of one dispatch. */
final class Hot {

    private Hot() {}

    /** As many documents as claims: most have the count of the office, some another one. */
    static String question(int claims, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Line line = head("hot-" + claims, claims);
        for (int i = 1; i <= claims; i++) {
            long count = random.nextInt(10) == 0 ? 1_000 + random.nextInt(9_000) : 4_137;
            Figure figure = Figure.sound(random, count, "houses");
            claim(line, i, figure, List.of(), "");
        }
        return line.close("]").close("}").toString();
    }

    /** Each document has it from the one before. */
    static String deep(int claims) {
        Line line = head("deep-" + claims, claims);
        for (int i = 1; i <= claims; i++) {
            claim(line, i, Figure.exact(4_137, "houses"), i == 1 ? List.of() : List.of("c" + (i - 1)), i == 1 ? "" : "p" + (i - 1));
        }
        return line.close("]").close("}").toString();
    }

    /** All but the first have it from the first. */
    static String copies(int claims) {
        Line line = head("copies-" + claims, claims, "p1");
        for (int i = 1; i <= claims; i++) {
            claim(line, i, Figure.exact(4_137, "houses"), i == 1 ? List.of() : List.of("c1"), i == 1 ? "" : "p1");
        }
        return line.close("]").close("}").toString();
    }

    private static Line head(String id, int claims) {
        return head(id, claims, "");
    }

    private static Line head(String id, int claims, String agency) {
        Line line = new Line().open("{").raw("deskcheck", 1).text("id", id).key("sources").open("[");
        for (int i = 1; i <= claims; i++) {
            line.open("{").text("id", "p" + i).text("name", "Paper " + i).text("kind", agency.equals("p" + i) ? "news agency" : "newspaper").close("}");
        }
        line.close("]").key("documents").open("[");
        for (int i = 1; i <= claims; i++) {
            line.open("{").text("id", "d" + i).text("publisher", "p" + i).text("published", i == claims ? "2024-08-05" : "2024-08-04");
            if (i == claims) {
                line.raw("story", true);
            }
            if (!agency.isEmpty() && !agency.equals("p" + i)) {
                line.text("agency", agency);
            }
            line.close("}");
        }
        line.close("]").key("subjects").open("[").open("{").text("id", "event").text("name", "the flood").close("}").close("]");
        line.key("questions").open("[").open("{").text("id", "houses").text("subject", "event").text("measure", "flooded");
        return line.close("}").close("]").key("claims").open("[");
    }

    private static void claim(Line line, int i, Figure figure, List<String> leansOn, String attribution) {
        line.open("{").text("id", "c" + i).text("document", "d" + i).text("question", "houses");
        figure.into(line);
        line.text("happened", "2024-08-03");
        if (!attribution.isEmpty()) {
            line.text("attribution", attribution);
        }
        line.texts("leansOn", leansOn).close("}");
    }
}
