import java.util.ArrayList;
import java.util.List;

/** What claims answer, with its answers in the order of their ids and its positions. */
final class Question {

    /** How the right answer moves: only upward, both ways, not at all. */
    enum Course {
        GROWS,
        VARIES,
        FIXED;

        static Course of(String measure) {
            return switch (measure) {
                case "isolated", "without-power" -> VARIES;
                case "dead", "evacuated", "rescued", "arrested", "affected", "returned", "flooded" -> GROWS;
                default -> throw new IllegalArgumentException("a measure that this program has no course for: " + measure);
            };
        }
    }

    final String id;
    final String subject;
    final String measure;
    final String scope;
    final Course course;
    final List<Claim> answers = new ArrayList<>();
    List<Position> positions = List.of();

    Question(String id, String subject, String measure, String scope) {
        this.id = id;
        this.subject = subject;
        this.course = Course.of(measure);
        this.measure = measure.replace('-', ' ');
        this.scope = scope;
    }

    /** As it is asked: "the Harrow storm, flooded, Harrow coast". */
    String words() {
        return "“" + subject + ", " + measure + (scope.isEmpty() ? "" : ", " + scope) + "”";
    }
}
