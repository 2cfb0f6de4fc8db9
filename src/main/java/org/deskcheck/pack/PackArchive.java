package org.deskcheck.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.Limits;

/**
 * A pack as one file: a zip archive of one form. Files stand sorted, as they are and not compressed, without times and
 * without anything that zip lets be said besides. So the same files give the same bytes everywhere, an archive cannot
 * unpack to more than it is, and what is of another form is refused.
 */
public final class PackArchive {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_BYTES = 30;
    private static final int CENTRAL_BYTES = 46;
    private static final int END_BYTES = 22;
    private static final int VERSION = 10;

    /** 1 January 1980, the first day that zip knows. */
    private static final int DAY = 0x21;

    private static final int LINK = 0xA000;
    private static final int TYPE = 0xF000;

    private static final String BUILD = "make it with `deskcheck build`";

    private PackArchive() {}

    /** Whether a path has the name of an archive. */
    public static boolean named(Path path) {
        String name = PackPath.folded(path.toString());
        return name.endsWith(".deskpack") || name.endsWith(".zip");
    }

    /** The archive of files, by their paths. */
    static byte[] of(SortedMap<String, byte[]> files) {
        Bytes archive = new Bytes();
        Bytes directory = new Bytes();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] name = file.getKey().getBytes(StandardCharsets.UTF_8);
            byte[] content = file.getValue();
            int offset = archive.size();
            described(archive.four(LOCAL), name, content).raw(name).raw(content);
            // no comment, the first disk, no attributes
            described(directory.four(CENTRAL).two(VERSION), name, content)
                    .two(0)
                    .two(0)
                    .two(0)
                    .four(0)
                    .four(offset)
                    .raw(name);
        }
        int begin = archive.size();
        return archive.raw(directory.all())
                .four(END)
                .four(0)
                .two(files.size())
                .two(files.size())
                .four(directory.size())
                .four(begin)
                .two(0)
                .all();
    }

    /** What both headers of a file say, from the version needed to the length of what is said besides: nothing. */
    private static Bytes described(Bytes header, byte[] name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return header.two(VERSION)
                .two(0)
                .two(0)
                .two(0)
                .two(DAY)
                .four((int) crc.getValue())
                .four(content.length)
                .four(content.length)
                .two(name.length)
                .two(0);
    }

    /** Numbers with their low bytes first, as zip has them. */
    private static final class Bytes {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        private Bytes two(int number) {
            bytes.write(number);
            bytes.write(number >>> 8);
            return this;
        }

        private Bytes four(int number) {
            return two(number).two(number >>> 16);
        }

        private Bytes raw(byte[] content) {
            bytes.writeBytes(content);
            return this;
        }

        private int size() {
            return bytes.size();
        }

        private byte[] all() {
            return bytes.toByteArray();
        }
    }

    private static int two(byte[] bytes, int at) {
        return Byte.toUnsignedInt(bytes[at]) | Byte.toUnsignedInt(bytes[at + 1]) << 8;
    }

    private static int four(byte[] bytes, int at) {
        return two(bytes, at) | two(bytes, at + 2) << 16;
    }

    /** The files of an archive, each of them one that a pack may hold. */
    static Checked<SortedMap<String, byte[]>> read(Path path) throws IOException {
        int most = Limits.most("pack-bytes");
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(most + 1);
        }
        return bytes.length > most
                ? refused(Problem.of("the archive is larger than " + most + " bytes", "part the pack into several"))
                : read(bytes);
    }

    /** The files of an archive at hand, by their paths; none of these leads out of a folder that they are written to. */
    public static Checked<SortedMap<String, byte[]>> read(byte[] bytes) {
        int at = bytes.length - END_BYTES;
        if (at < 0 || four(bytes, at) != END) {
            return refused(Problem.of("the file is no archive of a pack, or not all of it", BUILD));
        }
        int count = two(bytes, at + 10);
        int begin = four(bytes, at + 16);
        if (count > Limits.most("pack-files")) {
            return refused(Problem.of("the pack has more than " + Limits.most("pack-files") + " files", BUILD));
        }
        List<Problem> problems = new ArrayList<>();
        List<Entry> entries = entries(bytes, count, begin, at, problems);
        PackFiles files = new PackFiles();
        SortedMap<String, byte[]> raw = new TreeMap<>();
        for (Entry entry : entries) {
            byte[] content = Arrays.copyOfRange(bytes, entry.begin, entry.begin + entry.size);
            raw.put(entry.name, content);
            files.add(entry.name, content);
        }
        Checked<SortedMap<String, byte[]>> whole = files.whole();
        problems.addAll(whole.problems());
        if (problems.isEmpty() && !Arrays.equals(of(raw), bytes)) {
            problems.add(Problem.of("the archive is damaged, or of another form than a pack's", BUILD));
        }
        return problems.isEmpty() ? whole : Checked.failed(problems);
    }

    private record Entry(String name, int begin, int size) {}

    /** What the directory at the archive's end lists; sizes and places are held to the archive's own. */
    private static List<Entry> entries(byte[] archive, int count, int begin, int end, List<Problem> problems) {
        List<Entry> entries = new ArrayList<>();
        long total = 0;
        int at = begin;
        for (int i = 0; i < count; i++) {
            boolean header = at >= 0 && at <= end - CENTRAL_BYTES && four(archive, at) == CENTRAL;
            int nameBytes = header ? two(archive, at + 28) : 0;
            if (!header || at + CENTRAL_BYTES + nameBytes > end) {
                problems.add(Problem.of("the archive's directory is damaged", BUILD));
                return List.of();
            }
            String name = new String(archive, at + CENTRAL_BYTES, nameBytes, StandardCharsets.UTF_8);
            long size = Integer.toUnsignedLong(four(archive, at + 24));
            int local = four(archive, at + 42);
            total += size;
            boolean compressed = two(archive, at + 10) != 0;
            boolean link = (two(archive, at + 40) & TYPE) == LINK;
            if (link) {
                problems.add(Problem.of(Quoted.of(name) + " is a link", "put the file itself into the pack"));
            } else if (total > end) {
                problems.add(Problem.of(Quoted.of(name) + " would unpack to more bytes than the archive has", BUILD));
            } else if (compressed || (two(archive, at + 8) & 1) != 0) {
                problems.add(Problem.of(Quoted.of(name) + " is compressed or encrypted", BUILD));
                PackPath.role(name, problems);
            } else if (local < 0 || local + (long) LOCAL_BYTES + nameBytes + size > end) {
                problems.add(Problem.of(Quoted.of(name) + " is not all in the archive", BUILD));
            } else {
                entries.add(new Entry(name, local + LOCAL_BYTES + nameBytes, (int) size));
            }
            at += CENTRAL_BYTES + nameBytes + two(archive, at + 30) + two(archive, at + 32);
        }
        return entries;
    }

    private static Checked<SortedMap<String, byte[]>> refused(Problem problem) {
        return Checked.failed(List.of(problem));
    }
}
