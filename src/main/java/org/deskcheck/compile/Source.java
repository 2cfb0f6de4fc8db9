package org.deskcheck.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deskcheck.pack.Pass;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.pack.drl.Canonical;
import org.deskcheck.pack.drl.DrlFile;

/**
 * A rule file as Drools gets it: what every file needs is put before its first line, so that lines keep their numbers.
 *
 * @param root the Java package of the whole pack; no two packs that judge together share one
 * @param line where its rules begin, from 1
 * @param reprinted whether Drools gets what our parser has read, and not the file as it is
 */
record Source(RuleFile file, String root, int line, boolean reprinted) {

    static Source of(RuleFile file, String root, boolean reprinted) {
        return new Source(file, root, 1, reprinted);
    }

    /** The same file a rule at a time, the others' lines left empty, to see which of them a problem comes from. */
    List<Source> byRule() {
        List<String> lines = file.drl().lines().toList();
        List<Integer> starts = IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).startsWith("rule "))
                .boxed()
                .toList();
        List<Source> alone = new ArrayList<>();
        for (int rule = 0; rule < starts.size(); rule++) {
            int start = starts.get(rule);
            int end = rule + 1 < starts.size() ? starts.get(rule + 1) : lines.size();
            String text = String.join("\n", lines.subList(0, starts.get(0)))
                    + "\n".repeat(start - starts.get(0) + (starts.get(0) > 0 ? 1 : 0))
                    + String.join("\n", lines.subList(start, end))
                    + "\n";
            alone.add(new Source(new RuleFile(file.id(), file.path(), text, file.page()), root, start + 1, reprinted));
        }
        return alone;
    }

    String text() {
        // what the parser has read, printed anew: nothing that only the compiler would understand gets through
        return head() + (reprinted ? Canonical.of(parsed(JoinKeys.named(parsed(file.drl())))) : file.drl());
    }

    private DrlFile parsed(String drl) {
        return DrlFile.parse(file.path(), drl).orThrow();
    }

    /** Two passes are two sessions, so their packages share nothing. */
    String packageName() {
        return switch (file.pass()) {
            case FIND -> root + ".find." + javaName(file.family());
            case VERDICT -> root + ".verdict";
        };
    }

    /** Where the compiler is told it stands; it warns where folder and package differ. */
    String path() {
        return "src/main/resources/" + packageName().replace('.', '/') + "/" + javaName(name()) + ".drl";
    }

    /** A column of what the compiler read, as a column of the file, both from 1. */
    int column(int line, int column) {
        return Math.max(1, line == 1 ? column - head().length() : column);
    }

    static Pass passOf(String className, String root) {
        return className.startsWith(root + ".verdict.") ? Pass.VERDICT : Pass.FIND;
    }

    private String head() {
        String head = "package " + packageName()
                + "; import org.deskcheck.fact.*; import java.util.List; import java.util.Set; import java.math.BigDecimal; "
                + "import java.time.LocalDate; import java.time.Instant; ";
        return file.pass() == Pass.FIND ? head + "global org.deskcheck.judge.Findings findings; " : head;
    }

    private String name() {
        return file.id().substring(file.id().indexOf('/') + 1);
    }

    private static String javaName(String kebab) {
        return kebab.replace('-', '_');
    }
}
