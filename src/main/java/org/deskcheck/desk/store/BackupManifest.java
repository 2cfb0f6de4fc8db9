package org.deskcheck.desk.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.deskcheck.read.Sha256;

/** What a backup says of itself. */
record BackupManifest(String written, String schema, List<Part> tables, long auditEntries, String auditHash) {

    static final String NAME = "backup.json";
    private static final int FORMAT = 1;

    /** A table, how many rows it had, and the hash of its lines. */
    record Part(String table, long rows, String sha256) {}

    BackupManifest {
        tables = List.copyOf(tables);
    }

    /** Of all that was kept, and nothing else: two stores with the same hash hold the same. */
    String hash() {
        MessageDigest digest = Sha256.begun();
        tables.forEach(part -> digest.update(
                (part.table() + " " + part.rows() + " " + part.sha256() + "\n").getBytes(StandardCharsets.UTF_8)));
        return Sha256.hex(digest);
    }

    long rows() {
        return tables.stream().mapToLong(Part::rows).sum();
    }

    byte[] json() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = new JsonFactory().createGenerator(bytes)) {
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            out.writeNumberField("deskcheckBackup", FORMAT);
            out.writeStringField("written", written);
            out.writeStringField("schema", schema);
            out.writeStringField("hash", hash());
            out.writeNumberField("auditEntries", auditEntries);
            out.writeStringField("auditHash", auditHash);
            out.writeArrayFieldStart("tables");
            for (Part part : tables) {
                out.writeStartObject();
                out.writeStringField("table", part.table());
                out.writeNumberField("rows", part.rows());
                out.writeStringField("sha256", part.sha256());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    static BackupManifest read(byte[] json) throws IOException {
        JsonNode read = new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(json);
        if (read.path("deskcheckBackup").asInt() != FORMAT) {
            throw new BackupUnusable("the backup is of a form that this version does not read");
        }
        List<Part> tables = new ArrayList<>();
        read.path("tables")
                .forEach(part -> tables.add(new Part(
                        part.path("table").asText(),
                        part.path("rows").asLong(),
                        part.path("sha256").asText())));
        BackupManifest manifest = new BackupManifest(
                read.path("written").asText(),
                read.path("schema").asText(),
                tables,
                read.path("auditEntries").asLong(),
                read.path("auditHash").asText());
        if (!manifest.hash().equals(read.path("hash").asText())) {
            throw new BackupUnusable("the backup's " + NAME + " is not as it was written");
        }
        return manifest;
    }
}
