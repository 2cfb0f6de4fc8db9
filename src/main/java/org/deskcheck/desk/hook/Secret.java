package org.deskcheck.desk.hook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a hook's deliveries are signed with: symmetric, version 1 of Standard Webhooks. */
final class Secret {

    private static final String PREFIX = "whsec_";

    /** 256 bits, as long as what HMAC-SHA256 makes; the standard asks for 192 at least. */
    private static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    static Secret fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    static Secret of(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a secret of a hook begins with " + PREFIX);
        }
        return new Secret(text);
    }

    /** As the receiver needs it. */
    String shown() {
        return text;
    }

    String signature(String id, long seconds, byte[] body) {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
        signed.writeBytes(body);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(text.substring(PREFIX.length())), "HmacSHA256"));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return PREFIX + "...";
    }
}
