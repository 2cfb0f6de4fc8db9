package org.deskcheck.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.pack.Levels;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;

/**
 * What a verification gives. Lists are sorted; the same input gives the same report.
 *
 * @param complete whether every rule was judged; {@code incomplete} says what was not
 * @param problems those that stop nothing
 * @param changes the rules that were judged otherwise than they declare: by another level, or not at all
 */
public record Report(
        Ids ids,
        Subject dossier,
        boolean complete,
        List<Cut> incomplete,
        Summary summary,
        List<Claim> claims,
        List<Finding> findings,
        List<Question> questions,
        Coverage coverage,
        List<Problem> problems,
        List<Levels.Change> changes) {

    /** The version of the report's form; later versions add keys and never change one. */
    public static final int SCHEMA_VERSION = 1;

    /** What lets a report be repeated: digests of the input, the rules and the registry, the engine's version, the day. */
    public record Ids(String input, String rules, String registry, String engine, String asOf) {}

    /**
     * The dossier; {@code story} are the ids of the documents under verification, {@code leftOut} is what the run was
     * made without, {@code supposed} what it supposes claims to say.
     */
    public record Subject(
            String id,
            String title,
            List<String> story,
            List<Document> documents,
            List<LeftOut> leftOut,
            List<Supposed> supposed) {}

    /** What the run supposes a claim to say, in place of what the dossier has. */
    public record Supposed(String claim, String says, String insteadOf) {}

    /**
     * Something that the run was made without.
     *
     * @param why source, or later: published after the day of the run
     * @param what the source's name, or the day
     * @param chains how many attributions of other documents ran through the source
     */
    public record LeftOut(String why, String what, List<String> documents, int claims, int chains) {}

    /** A document; {@code published} in EDTF as the file has it, {@code label} as messages call it. */
    public record Document(
            String id, String label, String publisher, String published, boolean story, boolean inFull) {}

    /** A limit that was reached. */
    public record Cut(String limit, String rule, String why) {}

    /** Counts; the keys of the maps stand in the order of the ladder of verdicts, those of findings worst first. */
    public record Summary(
            int claims,
            Map<String, Integer> byConsistency,
            Map<String, Integer> byProvenance,
            Map<String, Integer> findings) {}

    /** A claim and its verdict. */
    public record Claim(
            String id,
            String document,
            boolean story,
            Place location,
            String text,
            String consistency,
            List<String> also,
            boolean tentative,
            String provenance,
            String interest,
            List<Origin> origins,
            Grade grade,
            List<String> leansOn,
            List<String> findings) {}

    /** The Admiralty pair; {@code because} says in words what letter and number stand for here. */
    public record Grade(String reliability, int credibility, String because) {}

    /** An origin behind a claim, with what was folded into it and why. */
    public record Origin(String id, String label, String description, List<Folded> folded) {}

    /** Something folded into an origin. */
    public record Folded(String what, String why) {}

    /** A finding; {@code level} is none unless {@code kind} is fail, {@code supports} the consistency it speaks for. */
    public record Finding(
            String id,
            String fingerprint,
            String rule,
            String title,
            String level,
            String kind,
            String message,
            String claim,
            List<Related> related,
            List<String> documents,
            List<String> sources,
            Place location,
            List<Reason> because,
            String ask,
            Optional<String> supports,
            Optional<Waiver> waiver) {

        /** The same under a waiver. */
        Finding waived(Optional<Waiver> by) {
            return new Finding(
                    id,
                    fingerprint,
                    rule,
                    title,
                    level,
                    kind,
                    message,
                    claim,
                    related,
                    documents,
                    sources,
                    location,
                    because,
                    ask,
                    supports,
                    by);
        }
    }

    /** A claim beside the one that a finding is about. */
    public record Related(String claim, String role) {}

    /**
     * A fact that a finding rests on.
     *
     * @param fact its kind
     * @param text it in words
     * @param claims ids of the claims that it measures
     * @param location where the first of them stands in the file
     * @param from the facts that it came from, down to what stands in files; empty in a report, there in a proof
     */
    public record Reason(String fact, String text, List<String> claims, Optional<Place> location, List<Reason> from) {}

    /**
     * The whole proof of a finding, whose reasons are trees.
     *
     * @param why why the rule is one, in a sentence; empty where its page gives none
     * @param absent what the rule asks to be absent, and was, in words
     */
    public record Proof(Finding finding, String why, List<String> absent) {}

    /** Why a finding is out of the exit code, who decided, until when, and where that is written. */
    public record Waiver(String reason, Optional<String> by, Optional<String> until, Place location) {}

    /** A question with its positions. */
    public record Question(String id, String subject, String measure, String scope, List<Position> positions) {}

    /** One answer; {@code excludes} are the ids of the nearest positions that it excludes. */
    public record Position(
            String id, String value, List<String> claims, int origins, String asOf, List<String> excludes) {}

    /** What was checked, and what could not be. */
    public record Coverage(List<Check> checks, List<NotCheckable> notCheckable) {}

    /** How often one comparison was made and held. */
    public record Check(String name, int made, int passed, int notMade) {}

    /** A comparison that could not be made. */
    public record NotCheckable(String claim, String check, String why) {}
}
