package org.deskcheck.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** SHA-256 over files, by path and content. */
final class Digest {

    private Digest() {}

    static String of(Map<String, String> texts) {
        MessageDigest digest = sha256();
        SortedMap<String, String> sorted = new TreeMap<>(texts);
        sorted.forEach((path, text) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            // no path and no text holds a zero byte, so that none can pass for the start of the next
            digest.update((byte) 0);
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of digests in their order. */
    static String of(List<String> digests) {
        return HexFormat.of()
                .formatHex(sha256().digest(String.join("\n", digests).getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
