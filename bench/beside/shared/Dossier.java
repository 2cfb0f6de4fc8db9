package beside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A line of the stream as the objects that rules match. */
public final class Dossier {

    record Document(String id, String publisher, long day, boolean story) {}

    private static final ObjectReader JSON = new ObjectMapper().reader();
    private static final Set<String> VARYING = Set.of("isolated", "without-power");
    private static final Set<String> CARRIERS = Set.of("news agency", "newspaper", "broadcaster", "news site");

    private final String id;
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final List<Citation> citations = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    private Dossier(JsonNode line) {
        this.id = line.get("id").asText();
        Set<String> carriers = new HashSet<>();
        for (JsonNode source : line.get("sources")) {
            if (CARRIERS.contains(source.get("kind").asText())) {
                carriers.add(source.get("id").asText());
            }
        }
        Map<String, Document> documents = new HashMap<>();
        for (JsonNode document : line.get("documents")) {
            String name = document.get("id").asText();
            documents.put(
                    name,
                    new Document(
                            name,
                            document.get("publisher").asText(),
                            day(document.get("published")),
                            document.path("story").asBoolean()));
        }
        Map<String, Boolean> grows = new HashMap<>();
        for (JsonNode question : line.get("questions")) {
            grows.put(question.get("id").asText(), !VARYING.contains(question.get("measure").asText()));
        }
        for (JsonNode relation : line.path("relations")) {
            List<String> parts = new ArrayList<>();
            relation.get("parts").forEach(part -> parts.add(part.asText()));
            relations.add(new Relation(
                    relation.get("whole").asText(), parts, relation.get("how").asText().equals("exhaustive")));
        }
        for (JsonNode claim : line.get("claims")) {
            JsonNode says = claim.get("says");
            String question = claim.get("question").asText();
            Claim read = new Claim(
                    claim.get("id").asText(),
                    documents.get(claim.get("document").asText()),
                    question,
                    grows.get(question),
                    new Figure(
                            says.get("number").asLong(),
                            says.path("bound").asText("exact"),
                            says.path("hedge").asText("stated"),
                            says.get("unit").asText()),
                    claim.path("attribution").asText(""),
                    claim.get("leansOn").path(0).asText(""),
                    day(claim.get("happened")));
            claims.put(read.getId(), read);
        }
        for (Claim claim : claims.values()) {
            if (!claim.getLeansOn().isEmpty()) {
                citations.add(new Citation(claim, claims.get(claim.getLeansOn())));
            }
        }
        Set<Claim> closed = new HashSet<>();
        claims.values().forEach(claim -> close(claim, carriers, closed));
        sort();
    }

    public static Dossier read(String line) throws IOException {
        return new Dossier(JSON.readTree(line));
    }

    private static long day(JsonNode date) {
        return LocalDate.parse(date.asText()).toEpochDay();
    }

    /** Follows a claim to the source behind it, the farthest first, without recursion. */
    private void close(Claim claim, Set<String> carriers, Set<Claim> closed) {
        List<Claim> path = new ArrayList<>();
        Set<Claim> met = new HashSet<>();
        Claim here = claim;
        while (here != null && !closed.contains(here) && met.add(here)) {
            path.add(here);
            here = claims.get(here.getLeansOn());
        }
        Set<String> ring = new HashSet<>();
        if (here != null && met.contains(here)) {
            path.subList(path.indexOf(here), path.size()).forEach(each -> ring.add(each.getPublisher()));
        }
        for (int i = path.size() - 1; i >= 0; i--) {
            Claim next = path.get(i);
            Claim cited = claims.get(next.getLeansOn());
            String origin = cited != null && closed.contains(cited) ? cited.getOrigin() : "";
            if (origin.isEmpty() && !next.getAttribution().isEmpty() && !ring.contains(next.getAttribution())) {
                origin = next.getAttribution();
            } else if (origin.isEmpty()
                    && next.getAttribution().isEmpty()
                    && (!next.isStory() || !carriers.contains(next.getPublisher()))) {
                origin = next.getPublisher();
            }
            next.originates(origin);
            closed.add(next);
        }
    }

    private void sort() {
        List<Claim> sorted = new ArrayList<>(claims.values());
        sorted.sort(Comparator.comparing(Claim::getId));
        for (int i = 0; i < sorted.size(); i++) {
            sorted.get(i).comes(i);
        }
        sorted.sort(Comparator.comparing((Claim claim) -> !claim.isStory())
                .thenComparing(Claim::getDay)
                .thenComparing(Claim::getOrder));
        for (int i = 0; i < sorted.size(); i++) {
            sorted.get(i).ranks(i);
        }
    }

    public String getId() {
        return id;
    }

    public Iterable<Claim> getClaims() {
        return claims.values();
    }

    public List<Citation> getCitations() {
        return citations;
    }

    public List<Relation> getRelations() {
        return relations;
    }
}
