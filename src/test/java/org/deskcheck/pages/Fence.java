package org.deskcheck.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A fenced block of a page: what stands behind its first fence, and its text. */
public record Fence(Path page, int line, String info, String text) {

    private static final Pattern FENCED = Pattern.compile("(?ms)^(`{3,})([^`\\n]*)\\n(.*?)^\\1$");

    /** The blocks of a page, in their order. */
    public static List<Fence> of(Path page) {
        try {
            String whole = Files.readString(page);
            List<Fence> fences = new ArrayList<>();
            Matcher fenced = FENCED.matcher(whole);
            while (fenced.find()) {
                int line = (int) whole.substring(0, fenced.start()).lines().count() + 1;
                fences.add(new Fence(page, line, fenced.group(2).strip(), fenced.group(3)));
            }
            return fences;
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + page, e);
        }
    }

    @Override
    public String toString() {
        return page + ":" + line;
    }
}
