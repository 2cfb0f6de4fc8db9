package beside;

/**
 * What a rule found of a claim.
 *
 * @param rule by its id, and in brackets which of its variants
 */
public record Finding(String rule, Claim claim) {

    /** As all engines write it. */
    public String line(String dossier) {
        int variant = rule.indexOf(" (");
        return dossier + "\t" + (variant < 0 ? rule : rule.substring(0, variant)) + "\t" + claim.getId() + "\n";
    }
}
