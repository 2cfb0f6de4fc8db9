package org.deskcheck.desk.submission;

import java.util.Locale;
import java.util.Optional;
import org.deskcheck.read.Limits;
import org.deskcheck.read.Reading.Format;

/** The media type of each form of a claim file, and the name by which problems call what has none of its own. */
public final class Media {

    private Media() {}

    /** The form that a media type names, its parameters left aside; empty where it is none of ours. */
    public static Optional<Format> format(String type) {
        String bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (bare) {
            case "application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml" -> Optional.of(Format.YAML);
            case "application/json" -> Optional.of(Format.JSON);
            case "application/x-ndjson", "application/ndjson", "application/jsonl" -> Optional.of(Format.JSON_LINES);
            case "text/csv" -> Optional.of(Format.CSV);
            default -> Optional.empty();
        };
    }

    public static String type(Format format) {
        return switch (format) {
            case YAML -> "application/yaml";
            case JSON -> "application/json";
            case JSON_LINES -> "application/x-ndjson";
            case CSV -> "text/csv";
        };
    }

    /** {@code claims.yaml}, for instance. */
    public static String name(Format format) {
        return switch (format) {
            case YAML -> "claims.yaml";
            case JSON -> "claims.json";
            case JSON_LINES -> "claims.ndjson";
            case CSV -> "claims.csv";
        };
    }

    /** Bytes that one may have. */
    public static int most(Format format) {
        int most = Limits.most("submission-bytes");
        return format == Format.YAML ? Math.min(most, Limits.most("yaml-bytes")) : most;
    }
}
