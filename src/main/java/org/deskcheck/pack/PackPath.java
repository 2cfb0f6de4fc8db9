package org.deskcheck.pack;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/** Where a file may stand in a pack, and as what. */
final class PackPath {

    /** What a file of a pack is. */
    enum Role {
        MANIFEST,
        /** The list of all files with their digests, and the signature over it. */
        SEAL,
        RULE,
        TABLE,
        /** Of a rule or a table, beside it. */
        PAGE,
        /** A longer example of a rule, in a folder beside its page. */
        EXAMPLE,
        /** For people alone. */
        PROSE
    }

    /** The list of the files. */
    static final String LIST = "pack.sha256";

    static final String SIGNATURE = "pack.sig";

    private static final int LONGEST = 200;
    private static final int DEEPEST = 8;

    private static final String KEBAB = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";
    private static final Pattern PROSE = Pattern.compile(
            "(?:[A-Za-z0-9][A-Za-z0-9._-]*\\.md|LICENSE|NOTICE|equivalent\\.tsv|" + KEBAB + "/README\\.md)");
    private static final Pattern PAGE = Pattern.compile(KEBAB + "/" + KEBAB + "\\.md");
    private static final Pattern TABLE = Pattern.compile(KEBAB + "/" + KEBAB + "\\.csv");
    private static final Pattern EXAMPLE =
            Pattern.compile(KEBAB + "/" + KEBAB + "/(?:[^/]+/)*[^/]+\\.(?:yaml|yml|json|jsonl|ndjson|csv|tsv|md|txt)");
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");

    /** What other programs would run, or be led by. */
    private static final Pattern CODE = Pattern.compile(
            "(?i).*\\.(?:class|jar|war|java|kt|groovy|scala|mvel|dll|so|dylib|exe|sh|bat|cmd|ps1|py|js|xls|xlsx|dslr?|rdrl|rf|bpmn2?|dmn|pmml|gdst)"
                    + "|(?:.*/)?(?:pom\\.xml|kmodule\\.xml|drools\\.properties|META-INF/.*|module-info.*)");

    /** Names that Windows takes for devices, whatever stands behind a point. */
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|conin\\$|conout\\$)(?:\\..*)?");

    private PackPath() {}

    /** What the file at a path is, or why there can be none. */
    static Optional<Role> role(String path, List<Problem> problems) {
        Optional<Problem> bad = name(path).or(() -> foreign(path));
        bad.ifPresent(problems::add);
        return bad.isEmpty() ? known(path) : Optional.empty();
    }

    /** How the path is compared on machines that take capitals for small letters. */
    static String folded(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    private static Optional<Role> known(String path) {
        if (path.equals(Manifest.FILE)) {
            return Optional.of(Role.MANIFEST);
        }
        if (path.equals(LIST) || path.equals(SIGNATURE)) {
            return Optional.of(Role.SEAL);
        }
        if (path.endsWith(".drl")) {
            return Optional.of(Role.RULE);
        }
        if (PROSE.matcher(path).matches()) {
            return Optional.of(Role.PROSE);
        }
        if (PAGE.matcher(path).matches()) {
            return Optional.of(Role.PAGE);
        }
        if (TABLE.matcher(path).matches()) {
            return Optional.of(Role.TABLE);
        }
        return EXAMPLE.matcher(path).matches() ? Optional.of(Role.EXAMPLE) : Optional.empty();
    }

    private static Optional<Problem> name(String path) {
        String[] segments = path.split("/", -1);
        if (path.startsWith("/") || path.matches("[A-Za-z]:.*")) {
            return refused(path, "is an absolute path", "build the archive with `deskcheck build`");
        }
        if (path.indexOf('\\') >= 0) {
            return refused(path, "has a backslash in its name", "part folders by /");
        }
        if (List.of(segments).contains("..") || List.of(segments).contains(".")) {
            return refused(path, "leads out of the pack or round in it", "build the archive with `deskcheck build`");
        }
        if (path.length() > LONGEST || segments.length > DEEPEST) {
            return refused(
                    path,
                    "is too long or too deep a path",
                    "at most " + LONGEST + " characters and " + DEEPEST + " folders");
        }
        for (String segment : segments) {
            if (DEVICE.matcher(segment).matches()) {
                return refused(path, "has the name of a device on Windows", "name it otherwise");
            }
            if (!SEGMENT.matcher(segment).matches() || segment.endsWith(".")) {
                return refused(
                        path,
                        "is no name that all machines can hold",
                        "write letters A to Z, digits, and . _ - between them");
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> foreign(String path) {
        if (CODE.matcher(path).matches()) {
            return refused(path, "can run or configure code, which no pack may bring", "take it out");
        }
        return known(path).isEmpty()
                ? refused(
                        path,
                        "does not belong in a pack",
                        "a pack has " + Manifest.FILE + ", family/rule.drl, family/table.csv, a page .md beside each,"
                                + " and examples in family/rule/")
                : Optional.empty();
    }

    private static Optional<Problem> refused(String path, String why, String hint) {
        return Optional.of(Problem.of(Quoted.of(path) + " " + why, hint));
    }

    static Problem at(String path, String text, String hint) {
        return Problem.at(Place.at(path, 1, 1), "", text, hint);
    }
}
