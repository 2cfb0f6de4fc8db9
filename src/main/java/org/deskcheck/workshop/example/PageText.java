package org.deskcheck.workshop.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/** Reads a page from its top to its end. */
final class PageText {

    private static final String FENCE = "```";
    private static final String DOSSIER = "yaml dossier";
    private static final Pattern EXPECT = Pattern.compile("expect(?<silent> silent)?( folder=(?<folder>\\S+))?");
    private static final Pattern FOLDER = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** What other blocks of a page may be: shown, and not run. */
    private static final List<String> SHOWN = List.of("", "text", "yaml", "json", "csv", "drl", "sh", "console");

    private static final List<String> BLOCKS = List.of(DOSSIER, "expect", "expect silent", "dossier", "silent");

    private final String id;
    private final String file;
    private final List<String> lines;
    private final List<String> prose = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private String told = "";

    /** The dossier that waits for what must be found on it, and the line of its fence; 0 where none waits. */
    private String dossier = "";

    private int opened;

    PageText(String id, String file, List<String> lines) {
        this.id = id;
        this.file = file;
        this.lines = lines;
    }

    RulePage page() {
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (!line.startsWith(FENCE)) {
                prose.add(line);
                told = line.isBlank() ? told : line.strip();
                continue;
            }
            List<String> after = lines.subList(at + 1, lines.size());
            int length = after.indexOf(FENCE);
            if (length < 0) {
                problem(at + 1, "this block has no end", "close it with a line of three backticks");
                length = after.size();
            }
            block(line.substring(FENCE.length()).strip(), at + 1, List.copyOf(after.subList(0, length)));
            at += length + 1;
        }
        noneWaits();
        List<String> headings = prose.stream()
                .filter(line -> line.startsWith("#"))
                .map(String::strip)
                .toList();
        return new RulePage(
                id,
                file,
                lines,
                headings.isEmpty() ? "" : headings.get(0),
                title(),
                headings,
                List.copyOf(examples),
                problems.stream().sorted().toList());
    }

    private String title() {
        return prose.stream()
                .dropWhile(line -> line.isBlank() || line.startsWith("#"))
                .takeWhile(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.joining("\n"));
    }

    private void block(String kind, int line, List<String> body) {
        Matcher expect = EXPECT.matcher(kind);
        if (kind.equals(DOSSIER)) {
            noneWaits();
            dossier = String.join("\n", body) + "\n";
            opened = line;
        } else if (expect.matches()) {
            Optional<String> folder = Optional.ofNullable(expect.group("folder"));
            Expectation expected = new Block(line, expect.group("silent") != null, body).expectation();
            if (folder.isPresent()) {
                noneWaits();
                inFolder(folder.get(), expected);
            } else if (opened == 0) {
                problem(
                        line,
                        "no dossier stands above what is expected here",
                        "put a block `yaml dossier` above it, or name a folder: `expect folder=NAME`");
            } else {
                examples.add(new Example(opened, told, Optional.of(dossier), Optional.empty(), expected));
                opened = 0;
            }
        } else if (!SHOWN.contains(kind)) {
            // a slip here would leave an example out of the run, and nobody would see it
            problem(line, "unknown block " + Quoted.of(kind), unknown(kind));
        }
    }

    private static String unknown(String kind) {
        return Nearest.to(kind, BLOCKS)
                .map(near -> near.equals("dossier") ? DOSSIER : near.equals("silent") ? "expect silent" : near)
                .map(near -> "did you mean `" + near + "`?")
                .orElse("an example is `" + FENCE + DOSSIER + "` and then `" + FENCE
                        + "expect`; what is only shown is `" + FENCE + "text`");
    }

    private void inFolder(String folder, Expectation expected) {
        if (FOLDER.matcher(folder).matches()) {
            examples.add(new Example(expected.line(), told, Optional.empty(), Optional.of(folder), expected));
        } else {
            problem(
                    expected.line(),
                    Quoted.of(folder) + " is no name of an example's folder",
                    "use small letters, figures and hyphens: the folder stands in `" + id + "/`");
        }
    }

    private void noneWaits() {
        if (opened > 0) {
            problem(
                    opened,
                    "nothing says what must be found on this dossier",
                    "put a block `expect` or `expect silent` below it");
        }
        opened = 0;
    }

    private void problem(int line, String text, String hint) {
        problems.add(Problem.at(Place.at(file, line, 1), "", text, hint));
    }

    /** A block of what is expected. */
    private final class Block {

        private static final Pattern REASON = Pattern.compile(
                "(?<kind>" + Expectation.NEAR_MISS + "|" + Expectation.SILENT + "): *(?<words>.*\\S) *");

        private final int fence;
        private final boolean silent;
        private final List<String> body;
        private final List<Expectation.Expected> expected = new ArrayList<>();
        private final List<Expectation.Reason> reasons = new ArrayList<>();

        Block(int fence, boolean silent, List<String> body) {
            this.fence = fence;
            this.silent = silent;
            this.body = body;
        }

        Expectation expectation() {
            for (int i = 0; i < body.size(); i++) {
                if (!body.get(i).isBlank()) {
                    line(body.get(i), fence + 1 + i);
                }
            }
            if (silent && reasons.isEmpty()) {
                problem(
                        fence,
                        "nothing says why the rule is silent here",
                        "add a line `near miss: why`, or `silent: why`");
            } else if (!silent && expected.isEmpty()) {
                problem(
                        fence,
                        "this block expects nothing, so nothing could ever fail it",
                        "write what must be found, or make it `expect silent`");
            }
            return new Expectation(fence, silent, List.copyOf(expected), List.copyOf(reasons), body);
        }

        private void line(String line, int at) {
            Matcher reason = REASON.matcher(line);
            if (silent && reason.matches()) {
                reasons.add(new Expectation.Reason(reason.group("kind"), reason.group("words")));
            } else if (silent) {
                if (!line.strip().equals(id)) {
                    problem(
                            at,
                            Quoted.of(line.strip()) + " is neither this rule nor a reason",
                            "name the rule `" + id + "`, and say why in a line `near miss: why` or `silent: why`");
                }
            } else if (line.startsWith(" ")) {
                message(line.strip(), at);
            } else {
                expected.add(new Expectation.Expected(at, line.strip().replaceAll("\\s+", " "), List.of()));
            }
        }

        private void message(String words, int at) {
            if (expected.isEmpty()) {
                problem(
                        at,
                        "these words belong to no finding",
                        "a line that is not set in, with level, rule and claim, stands above them");
                return;
            }
            Expectation.Expected last = expected.remove(expected.size() - 1);
            List<Words> message = new ArrayList<>(last.message());
            message.add(new Words(words));
            expected.add(new Expectation.Expected(last.line(), last.text(), List.copyOf(message)));
        }
    }
}
