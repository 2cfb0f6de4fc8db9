package org.deskcheck.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.align.quantity.AnswerKey;
import org.deskcheck.fact.Claim;
import org.deskcheck.judge.Finding;

/** What makes a finding the same finding: SHA-256 of its rule, its claims and their values in normal form. */
final class Fingerprint {

    /** How many digits of it are shown as the finding's id. */
    static final int ID_DIGITS = 12;

    private Fingerprint() {}

    static String of(Finding finding) {
        String text = Stream.concat(
                        Stream.of(finding.rule().id(), part(finding.claim())),
                        finding.related().stream()
                                .map(related -> part(related.claim()))
                                .sorted())
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String part(Claim claim) {
        return claim.id() + "\t" + AnswerKey.of(claim.value());
    }
}
