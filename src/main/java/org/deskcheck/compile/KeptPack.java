package org.deskcheck.compile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.deskcheck.pack.Pass;
import org.deskcheck.read.Sha256;

/**
 * A compiled pack as one file: its key, then the names of its models, then its class files, each behind its hash, then the
 * hash of all that. Hashes find what broke by itself; who can write a file can write its hashes too, and for that there is
 * the check of the bytecode.
 */
record KeptPack(Map<Pass, List<String>> models, Map<String, byte[]> classes) {

    private static final String FORMAT = "deskcheck pack 1";
    private static final int HASH = 64;

    /** Whether its models are among its classes; judging would else load them from wherever they are. */
    boolean isWhole() {
        return models.values().stream().flatMap(List::stream).allMatch(classes::containsKey);
    }

    byte[] bytes(String key) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(FORMAT);
        out.writeUTF(key);
        for (Pass pass : Pass.values()) {
            List<String> names = models.getOrDefault(pass, List.of());
            out.writeInt(names.size());
            for (String name : names) {
                out.writeUTF(name);
            }
        }
        out.writeInt(classes.size());
        for (Map.Entry<String, byte[]> each : new TreeMap<>(classes).entrySet()) {
            out.writeUTF(each.getKey());
            out.writeUTF(Sha256.of(each.getValue()));
            out.writeInt(each.getValue().length);
            out.write(each.getValue());
        }
        out.writeBytes(Sha256.of(bytes.toByteArray()));
        return bytes.toByteArray();
    }

    /**
     * What was kept under a key; none where the file holds another, or its hashes are not those of what it holds.
     *
     * @throws IOException when the file breaks off
     */
    static Optional<KeptPack> read(byte[] file, String key) throws IOException {
        int end = file.length - HASH;
        if (end < 0 || !hash(file, 0, end).equals(new String(file, end, HASH, StandardCharsets.US_ASCII))) {
            return Optional.empty();
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file, 0, end));
        if (!in.readUTF().equals(FORMAT) || !in.readUTF().equals(key)) {
            return Optional.empty();
        }
        Map<Pass, List<String>> models = new EnumMap<>(Pass.class);
        for (Pass pass : Pass.values()) {
            List<String> names = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                names.add(in.readUTF());
            }
            if (!names.isEmpty()) {
                models.put(pass, names);
            }
        }
        Map<String, byte[]> classes = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            String hash = in.readUTF();
            // not more than is there, whatever length the file claims
            byte[] bytes = in.readNBytes(in.readInt());
            if (!Sha256.of(bytes).equals(hash) || classes.put(name, bytes) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new KeptPack(models, classes));
    }

    private static String hash(byte[] file, int start, int end) {
        return Sha256.of(Arrays.copyOfRange(file, start, end));
    }
}
