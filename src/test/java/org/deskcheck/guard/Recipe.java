package org.deskcheck.guard;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.deskcheck.pack.Pack;

/**
 * An attempt that is a whole pack: behind the head, each line {@code --- how path} begins a file of it, where
 * {@code how} is one of stored, latin, deflated, encrypted, link, and large: a megabyte of noughts for each digit behind it.
 * In a path, {@code \\uXXXX} is that character.
 */
public record Recipe(Threat threat, List<Part> parts) {

    private static final String BEGIN = "--- ";
    private static final int MEGABYTE = 1 << 20;

    @SuppressWarnings("ArrayRecordComponent") // bytes of a file, read and never changed
    public record Part(String how, String path, byte[] content) {

        byte[] packed() {
            if (!how.equals("deflated") && !how.startsWith("large")) {
                return content;
            }
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream out =
                    new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION, true))) {
                out.write(content);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            return packed.toByteArray();
        }
    }

    public static List<Recipe> all() {
        try (Stream<Path> files = Files.list(Threat.FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".pack"))
                    .sorted()
                    .map(Threat::read)
                    .map(threat -> new Recipe(threat, parts(threat.text())))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        String[] written = ("\n" + text).split("\n" + BEGIN);
        for (int i = 1; i < written.length; i++) {
            String first = written[i].lines().findFirst().orElse("");
            String how = first.substring(0, first.indexOf(' '));
            String content = written[i].substring(Math.min(written[i].length(), first.length() + 1));
            parts.add(new Part(how, unescaped(first.substring(how.length() + 1)), content(how, content)));
        }
        return parts;
    }

    private static byte[] content(String how, String text) {
        return how.startsWith("large")
                ? new byte[Integer.parseInt(how.substring(5)) * MEGABYTE]
                : unescaped(text).getBytes(how.equals("latin") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static String unescaped(String text) {
        StringBuilder unescaped = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            if (text.startsWith("\\u", at)) {
                unescaped.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                at += 5;
            } else {
                unescaped.append(text.charAt(at));
            }
        }
        return unescaped.toString();
    }

    /** The pack as it is read: from a folder where the head says so, else from the archive. */
    Pack pack(Path folder) throws IOException {
        if (!threat.said().containsKey("form")) {
            return Pack.read(archive());
        }
        for (Part part : parts) {
            Path file = folder.resolve(part.path);
            Files.createDirectories(file.getParent());
            Files.write(file, part.content);
        }
        return Pack.read(folder);
    }

    /** As a zip archive, with whatever the parts say, also what no honest program would write. */
    public byte[] archive() {
        Bytes archive = new Bytes();
        Bytes directory = new Bytes();
        for (Part part : parts) {
            byte[] packed = part.packed();
            int offset = archive.all.size();
            boolean deflated = packed != part.content;
            header(archive.four(0x04034b50), part, packed, deflated);
            archive.raw(part.path.getBytes(StandardCharsets.UTF_8)).raw(packed);
            header(directory.four(0x02014b50).two(3 << 8 | 20), part, packed, deflated);
            directory
                    .two(0)
                    .two(0)
                    .two(0)
                    .two(0)
                    .two(part.how.equals("link") ? 0xA1FF : 0x81A4)
                    .four(offset);
            directory.raw(part.path.getBytes(StandardCharsets.UTF_8));
        }
        int begin = archive.all.size();
        byte[] listed = directory.all.toByteArray();
        return archive.raw(listed)
                .four(0x06054b50)
                .four(0)
                .two(parts.size())
                .two(parts.size())
                .four(listed.length)
                .four(begin)
                .two(0)
                .all
                .toByteArray();
    }

    private static void header(Bytes bytes, Part part, byte[] packed, boolean deflated) {
        CRC32 crc = new CRC32();
        crc.update(part.content);
        bytes.two(20)
                .two(part.how.equals("encrypted") ? 1 : 0)
                .two(deflated ? 8 : 0)
                .two(0)
                .two(0x21)
                .four((int) crc.getValue())
                .four(packed.length)
                .four(part.content.length)
                .two(part.path.getBytes(StandardCharsets.UTF_8).length)
                .two(0);
    }

    /** What a program that trusts archives does with it: how many bytes it writes, or -1 where it writes outside. */
    static long unpackedTrustingly(byte[] archive, Path folder) throws IOException {
        long bytes = 0;
        Path within = Files.createDirectories(folder.resolve("a/b/c"));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                Path file = within.resolve(entry.getName());
                if (!file.normalize().startsWith(within)) {
                    return -1;
                }
                bytes += content.length;
            }
        } catch (ZipException | InvalidPathException refused) {
            // the JDK refuses it too
            return bytes;
        }
        return bytes;
    }

    /** Numbers with their low bytes first, as zip has them. */
    private static final class Bytes {

        private final ByteArrayOutputStream all = new ByteArrayOutputStream();

        private Bytes two(int number) {
            all.write(number);
            all.write(number >>> 8);
            return this;
        }

        private Bytes four(int number) {
            return two(number).two(number >>> 16);
        }

        private Bytes raw(byte[] content) {
            all.writeBytes(content);
            return this;
        }
    }
}
