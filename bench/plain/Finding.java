import java.util.List;

/**
 * A finding.
 *
 * @param because the facts that it rests on
 */
record Finding(
        String rule,
        String level,
        String kind,
        String message,
        Claim claim,
        List<Related> related,
        List<Fact> because,
        String ask,
        String fingerprint) {

    record Related(Claim claim, String role) {}

    /** A fact in words, with the claims that it measures; the first of them says where it stands. */
    record Fact(String kind, String text, List<Claim> claims) {}

    String id() {
        return fingerprint.substring(0, 12);
    }
}
