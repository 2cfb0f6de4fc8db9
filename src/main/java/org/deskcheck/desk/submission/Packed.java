package org.deskcheck.desk.submission;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.deskcheck.read.Sha256;

/**
 * Bytes as the store keeps them: gzip, beside the hash of what was packed.
 *
 * @param hash SHA-256 of the bytes before they were packed
 */
@SuppressWarnings("ArrayRecordComponent")
public record Packed(byte[] gzip, String hash) {

    public static Packed of(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        // the fastest: the thread that packs could verify in that time
        try (GZIPOutputStream out = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        }) {
            out.write(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException("writing to memory", failed);
        }
        return new Packed(packed.toByteArray(), Sha256.of(bytes));
    }

    /** The bytes as they were before {@link #of}. */
    public static byte[] unpack(byte[] gzip) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException("what the store has is not what was kept", failed);
        }
    }
}
