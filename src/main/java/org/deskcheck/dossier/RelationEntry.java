package org.deskcheck.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.problem.Place;

/** How the answers to several questions hang together in numbers: ids of the questions. */
public sealed interface RelationEntry {

    Place place();

    /** The ids of the questions that it names, by field. */
    Map<String, List<String>> questions();

    /** How parts add up to a whole. */
    record Adding(String whole, List<String> parts, Parts how, Place place) implements RelationEntry {

        @Override
        public Map<String, List<String>> questions() {
            Map<String, List<String>> questions = new LinkedHashMap<>();
            questions.put("whole", List.of(whole));
            questions.put("parts", parts);
            return questions;
        }
    }

    /** A percentage: what {@code part} is of {@code whole}. */
    record Share(String share, String part, String whole, Place place) implements RelationEntry {

        @Override
        public Map<String, List<String>> questions() {
            return byField("share", share, "part", part, "of", whole);
        }
    }

    /** A percentage: by how much the answer changed from the one to the other. */
    record Change(String change, String from, String to, Place place) implements RelationEntry {

        @Override
        public Map<String, List<String>> questions() {
            return byField("change", change, "from", from, "to", to);
        }
    }

    /** The least, the likeliest and the greatest figure of one estimate. */
    record Estimate(String low, Optional<String> best, String high, Place place) implements RelationEntry {

        @Override
        public Map<String, List<String>> questions() {
            return byField("low", low, "best", best.orElse(""), "high", high);
        }
    }

    private static Map<String, List<String>> byField(
            String first, String one, String second, String two, String third, String three) {
        Map<String, List<String>> questions = new LinkedHashMap<>();
        questions.put(first, List.of(one));
        questions.put(second, List.of(two));
        questions.put(third, List.of(three));
        return questions;
    }
}
