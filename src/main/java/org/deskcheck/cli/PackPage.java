package org.deskcheck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.deskcheck.pack.Kind;
import org.deskcheck.pack.Levels;
import org.deskcheck.pack.Manifest;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.PackSignature;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.pack.RuleInfo;
import org.deskcheck.problem.Quoted;

/** What a pack is, for people. */
final class PackPage {

    /** A text, which stays as it is, or where a rule on one line is broken. */
    private static final Pattern PART = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*\"| @| (?:when|then) | end\\b ?|(?<!not) (?=Link\\(|not |Origin\\()");

    private final Pack pack;

    PackPage(Pack pack) {
        this.pack = pack;
    }

    /** Name, revision, digest, who signed it. */
    String head() {
        Manifest manifest = pack.manifest();
        List<String> lines = new ArrayList<>();
        lines.add(manifest.name()
                + (manifest.revision() == 0 ? ", without a manifest" : ", revision " + manifest.revision())
                + (manifest.title().isEmpty() ? "" : ": " + Quoted.visible(manifest.title())));
        lines.add("  digest    " + pack.digest());
        lines.add("  extends   " + (manifest.extendsHouse() ? "the house rules" : "nothing"));
        if (!manifest.needs().isEmpty()) {
            lines.add("  needs     Deskcheck " + manifest.needs() + " or later");
        }
        lines.add("  signed    "
                + pack.signature()
                        .map(PackSignature::fingerprint)
                        .map(fingerprint -> "with the key " + fingerprint)
                        .orElse("by nobody"));
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    /** The levels that it changes, and its rules by level. */
    String rules(List<RuleInfo> declared) {
        StringBuilder page = new StringBuilder();
        List<String> set = pack.manifest().levels().layers().stream()
                .flatMap(List::stream)
                .map(PackPage::setting)
                .toList();
        if (!set.isEmpty()) {
            page.append("\nlevels\n");
            set.forEach(line -> page.append("  ").append(line).append('\n'));
        }
        for (String weight : List.of("error", "warning", "note", "review", "open", "")) {
            List<String> ofWeight = declared.stream()
                    .filter(rule -> weight(rule).equals(weight))
                    // a row may be two rules, which say the same
                    .filter(rule -> !(table(rule) && rule.rule().contains(", ")))
                    .map(rule -> table(rule)
                            ? rule.rule() + ": " + Quoted.visible(rule.message())
                            : rule.id() + ": " + Quoted.visible(rule.title()))
                    .distinct()
                    .sorted()
                    .toList();
            if (!ofWeight.isEmpty()) {
                page.append('\n')
                        .append(weight.isEmpty() ? "for other rules" : weight)
                        .append('\n');
                ofWeight.forEach(line -> page.append("  ").append(line).append('\n'));
            }
        }
        return page.toString();
    }

    /** The DRL that is compiled, a file after the other; what a table becomes is spread over lines. */
    String drl() {
        return pack.files().stream()
                .map(file -> "// " + file.path() + "\n" + (file.path().endsWith(".csv") ? spread(file) : file.drl()))
                .collect(Collectors.joining("\n"));
    }

    private static String spread(RuleFile file) {
        return PART.matcher(file.drl().strip())
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group().strip()) {
                            case "@" -> "\n    @";
                            case "when" -> "\nwhen\n    ";
                            case "then" -> "\nthen\n    ";
                            case "end" -> "\nend\n";
                            case "" -> "\n    ";
                            default -> found.group();
                        }))
                .replace("\nend\nrule ", "\nend\n\nrule ");
    }

    private static String setting(Levels.Setting setting) {
        return setting.rules() + ": " + setting.weight();
    }

    private static boolean table(RuleInfo rule) {
        return rule.file().endsWith(".csv");
    }

    private static String weight(RuleInfo rule) {
        if (!rule.finds()) {
            return "";
        }
        return rule.kind() == Kind.FAIL ? rule.level().toString() : rule.kind().toString();
    }
}
