package org.deskcheck.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.deskcheck.desk.rules.TestPacks;
import org.deskcheck.guard.Recipe;
import org.deskcheck.guard.Threat;

/**
 * An entry of hostile.txt: what is tried, the request, and its answer.
 *
 * @param tried in a few words
 * @param line method and path, as they stand on the wire
 * @param as whose key it carries; {@code nobody} for none
 * @param headers as they stand on the wire
 * @param body how the body is made; see {@link #body}
 * @param status with its title behind it where the answer is a problem
 */
record HostileRequest(String tried, String line, String as, List<String> headers, String body, String status) {

    private static final Path LIST = Path.of("src/test/resources/org/deskcheck/server/hostile.txt");
    private static final Pattern REPEATED = Pattern.compile("<(\\d+)\\*([^>]+)>");
    private static final Pattern CHARACTER = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final int MEBIBYTE = 1 << 20;

    static List<HostileRequest> all() {
        try {
            return Arrays.stream(Files.readString(LIST).split("\n\n+"))
                    .filter(block -> block.lines().anyMatch(line -> line.startsWith("-> ")))
                    .map(HostileRequest::read)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static HostileRequest read(String block) {
        String tried = "";
        String line = "";
        String as = "submitter";
        String body = "";
        String status = "";
        List<String> headers = new ArrayList<>();
        for (String each : block.lines().toList()) {
            if (each.startsWith("# ")) {
                tried = each.substring(2);
            } else if (each.startsWith("-> ")) {
                status = each.substring(3);
            } else if (each.startsWith("as ")) {
                as = each.substring(3);
            } else if (each.startsWith("body ")) {
                body = each.substring(5);
            } else if (line.isEmpty()) {
                line = each;
            } else {
                headers.add(each);
            }
        }
        return new HostileRequest(tried, line, as, headers, body, status);
    }

    /** The bytes on the wire. */
    byte[] bytes(Map<String, String> keys, Map<String, String> ids, Path folder) {
        String path = line;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        byte[] content = content(folder);
        StringBuilder head = new StringBuilder(repeated(path)).append(" HTTP/1.1\r\n");
        if (headers.stream().noneMatch(header -> header.startsWith("Host:"))) {
            head.append("Host: 127.0.0.1\r\n");
        }
        if (!as.equals("nobody")) {
            head.append("Authorization: Bearer ")
                    .append(keys.getOrDefault(as, ""))
                    .append("\r\n");
        }
        headers.forEach(header -> head.append(unescaped(repeated(header))).append("\r\n"));
        boolean said = headers.stream()
                .anyMatch(header -> header.startsWith("Content-Length") || header.startsWith("Transfer-Encoding"));
        if (!said && (content.length > 0 || line.startsWith("POST") || line.startsWith("PUT"))) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(content);
        return bytes.toByteArray();
    }

    /** {@code text}, {@code hex}, {@code nested}, {@code large}, {@code gzip}, {@code cut}, {@code rule}, {@code pack}. */
    private byte[] content(Path folder) {
        String how = body.contains(" ") ? body.substring(0, body.indexOf(' ')) : body;
        String what = body.substring(Math.min(body.length(), how.length() + 1));
        return switch (how) {
            case "" -> new byte[0];
            case "story" -> TestPacks.STORY.getBytes(StandardCharsets.UTF_8);
            case "text" -> unescaped(repeated(what)).getBytes(StandardCharsets.UTF_8);
            case "hex" -> HexFormat.of().parseHex(what);
            case "large" -> blanks(Integer.parseInt(what));
            case "gzip" -> gzip(blanks(Integer.parseInt(what)));
            case "cut" -> Arrays.copyOf(gzip(TestPacks.STORY.getBytes(StandardCharsets.UTF_8)), 60);
            case "rule" -> threat(what, folder);
            case "archive" ->
                Recipe.all().stream()
                        .filter(recipe -> recipe.threat().toString().startsWith(what + "."))
                        .findFirst()
                        .orElseThrow()
                        .archive();
            default -> throw new IllegalArgumentException(body);
        };
    }

    private static byte[] threat(String name, Path folder) {
        Threat threat = Threat.read(Threat.FOLDER.resolve(name + ".drl"));
        return TestPacks.archive(
                folder,
                "pack.yaml",
                "name: x\nrevision: 1\n",
                threat.file().path(),
                threat.text(),
                threat.file().id() + ".md",
                threat.file().page());
    }

    private static byte[] blanks(int mebibytes) {
        byte[] blanks = new byte[mebibytes * MEBIBYTE];
        Arrays.fill(blanks, (byte) ' ');
        return blanks;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return packed.toByteArray();
    }

    /** {@code <n*x>} stands for x, n times. */
    private static String repeated(String text) {
        return REPEATED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(2).repeat(Integer.parseInt(found.group(1)))));
    }

    private static String unescaped(String text) {
        return CHARACTER
                .matcher(text)
                .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)))
                .translateEscapes();
    }

    @Override
    public String toString() {
        return tried;
    }
}
