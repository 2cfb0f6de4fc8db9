package org.deskcheck.workshop.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.deskcheck.pack.Level;

/**
 * The texts of a check, as they stand among the resources.
 *
 * @param title one line
 * @param why one or more paragraphs
 * @param told blocks of an example that is told: rules, each perhaps followed by its page
 * @param silent the same, mended
 */
public record CheckPage(String id, Level level, String title, String why, List<Block> told, List<Block> silent) {

    /** A block of an example: its kind, {@code drl} or {@code md}, and its text. */
    public record Block(String kind, String text) {}

    static CheckPage of(Check check) {
        String file = "/org/deskcheck/lint/" + check.id() + ".md";
        try (InputStream in = CheckPage.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no " + file + " on the class path");
            }
            return read(check, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException("reading " + file, failed);
        }
    }

    private static CheckPage read(Check check, String text) {
        int told = text.indexOf("\n## Told\n");
        int silent = text.indexOf("\n## Silent\n");
        String head = text.substring(0, told).strip();
        return new CheckPage(
                check.id(),
                check.level(),
                head.lines().findFirst().orElse("").replaceFirst("^# ", ""),
                head.substring(head.indexOf('\n') + 1).strip(),
                blocks(text.substring(told, silent)),
                blocks(text.substring(silent)));
    }

    /** A block has four backticks where a page stands in it, which has blocks of its own. */
    private static List<Block> blocks(String section) {
        Matcher block = java.util.regex.Pattern.compile("(?ms)^(`{3,4})(drl|md)\n(.*?)^\\1$")
                .matcher(section);
        List<Block> blocks = new ArrayList<>();
        while (block.find()) {
            blocks.add(new Block(block.group(2), block.group(3)));
        }
        return List.copyOf(blocks);
    }
}
