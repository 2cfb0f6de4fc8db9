package org.deskcheck.desk.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.deskcheck.read.Sha256;

/** The text of a key: {@code dk_} and 256 random bits. A prefix that scanners for leaked secrets can look for. */
final class Secret {

    static final String PREFIX = "dk_";

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("dk_[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    static String make() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    static boolean hasForm(String text) {
        return FORM.matcher(text).matches();
    }

    /** A plain digest is enough: nobody can try 256 bits, as they could a password. */
    static String hash(String text) {
        return Sha256.of(text);
    }

    /** Takes the same time wherever two hashes differ. */
    static boolean same(String hash, String other) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
