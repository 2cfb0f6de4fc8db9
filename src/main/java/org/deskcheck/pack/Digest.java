package org.deskcheck.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.deskcheck.read.Sha256;

/** SHA-256 over files, by path and content. */
final class Digest {

    private Digest() {}

    static String of(Map<String, String> texts) {
        MessageDigest digest = Sha256.begun();
        SortedMap<String, String> sorted = new TreeMap<>(texts);
        sorted.forEach((path, text) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            // no path and no text holds a zero byte, so that none can pass for the start of the next
            digest.update((byte) 0);
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        });
        return Sha256.hex(digest);
    }

    /** Of digests in their order. */
    static String of(List<String> digests) {
        return Sha256.of(String.join("\n", digests));
    }
}
