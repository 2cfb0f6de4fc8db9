package org.deskcheck.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page of a rule, as rules-howto.md has it.
 *
 * @param title the first paragraph; reports take its first line
 * @param sections the headings below the first, in their order
 * @param loose what is wrong with its blocks: an expectation without a dossier, a dossier without an expectation
 */
record Page(
        Path file,
        String id,
        String heading,
        String title,
        List<String> sections,
        List<Example> examples,
        List<String> loose) {

    private static final String DOSSIER = "```yaml dossier";
    private static final String EXPECT = "```expect";
    private static final String SILENT = "```expect silent";
    private static final String END = "```";

    /**
     * A dossier and what is found on it.
     *
     * @param line of the dossier's fence, from 1
     * @param told the line of prose that stands nearest above it
     * @param expected the lines of the block that follows
     * @param from index in the page's lines at which {@code expected} stands
     */
    record Example(int line, String told, String dossier, boolean silent, List<String> expected, int from) {

        /** The lines that name a finding or a verdict; those set in below them are its message. */
        List<String> findings() {
            return expected.stream().filter(line -> !line.startsWith(" ")).toList();
        }

        boolean showsMessages() {
            return expected.stream().anyMatch(line -> line.startsWith(" "));
        }

        boolean gives(String reason) {
            return silent && expected.stream().anyMatch(line -> line.startsWith(reason + ": "));
        }
    }

    /** The pages of a folder of rules, in the order of their ids; a family's own page is none. */
    static List<Page> all(Path rules) {
        try (Stream<Path> files = Files.walk(rules)) {
            return files.filter(file -> file.toString().endsWith(".md") && !file.endsWith("README.md"))
                    .sorted()
                    .map(file -> read(id(rules, file), file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + rules, e);
        }
    }

    /** What stands below a heading of the second rank, to the next one. */
    String section(String name) {
        List<String> lines = lines(file);
        int from = lines.indexOf("## " + name) + 1;
        List<String> below = lines.subList(from, lines.size());
        return below.stream()
                .takeWhile(line -> from > 0 && !line.startsWith("## "))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    boolean verdicts() {
        return id.startsWith("verdict/");
    }

    /** Writes other lines in place of what an example expects, wherever it stands by now. */
    void write(Example example, List<String> found) {
        Example now = read(id, file).examples().get(examples.indexOf(example));
        List<String> lines = new ArrayList<>(lines(file));
        lines.subList(now.from(), now.from() + now.expected().size()).clear();
        lines.addAll(now.from(), found);
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
    }

    @Override
    public String toString() {
        return id;
    }

    private static String id(Path rules, Path file) {
        return rules.relativize(file).toString().replace('\\', '/').replaceFirst("\\.md$", "");
    }

    private static Page read(String id, Path file) {
        List<String> lines = lines(file);
        List<String> prose = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        List<String> loose = new ArrayList<>();
        String dossier = "";
        int opened = 0;
        String told = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith(END)) {
                prose.add(line);
                told = line.isBlank() ? told : line.strip();
                continue;
            }
            int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf(END);
            List<String> body = lines.subList(i + 1, Math.max(end, i + 1));
            boolean expects = line.equals(EXPECT) || line.equals(SILENT);
            if (expects == (opened == 0) && (expects || line.equals(DOSSIER))) {
                loose.add("line " + (i + 1) + ": expectation without a dossier");
            } else if (line.equals(DOSSIER) && opened > 0) {
                loose.add("line " + opened + ": dossier without an expectation");
            }
            if (line.equals(DOSSIER)) {
                dossier = String.join("\n", body) + "\n";
                opened = i + 1;
            } else if (expects && opened > 0) {
                examples.add(new Example(opened, told, dossier, line.equals(SILENT), List.copyOf(body), i + 1));
                opened = 0;
            }
            i = Math.max(end, i);
        }
        if (opened > 0) {
            loose.add("line " + opened + ": dossier without an expectation");
        }
        List<String> headings = prose.stream()
                .filter(line -> line.startsWith("#"))
                .map(String::strip)
                .toList();
        return new Page(
                file,
                id,
                headings.isEmpty() ? "" : headings.get(0),
                title(prose),
                headings,
                examples,
                List.copyOf(loose));
    }

    private static String title(List<String> prose) {
        return prose.stream()
                .dropWhile(line -> line.isBlank() || line.startsWith("#"))
                .takeWhile(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }
}
