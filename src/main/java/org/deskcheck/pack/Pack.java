package org.deskcheck.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.Limits;
import org.deskcheck.read.PlainText;

/**
 * A pack of rules, read whole.
 *
 * @param manifest what it says of itself; where it has none, what goes without saying
 * @param files rules, and tables as the rules that they become; sorted by id
 * @param digest of the manifest, every rule, table and page, by path and content: SHA-256, in hexadecimal
 * @param signature who signed it; empty where nobody did
 * @param problems with the files as such: a rule without its page, a page without its rule, a name that is no id, a file
 *     that belongs in no pack, one that was changed after the pack was built
 */
public record Pack(
        Manifest manifest,
        List<RuleFile> files,
        String digest,
        Optional<PackSignature> signature,
        List<Problem> problems) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final String NAMELESS = "pack";

    public Pack {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /** Rules at hand, beside the house rules. */
    public Pack(List<RuleFile> files, String digest, List<Problem> problems) {
        this(Manifest.none(NAMELESS), files, digest, Optional.empty(), problems);
    }

    /**
     * The pack in a folder or an archive. One that cannot be read is an empty pack with the problems that say why.
     *
     * @throws IOException when a file can't be read
     */
    public static Pack read(Path path) throws IOException {
        return of(files(path), nameOf(path), !Files.isDirectory(path));
    }

    /** The pack in an archive at hand. */
    public static Pack read(byte[] archive) {
        return of(PackArchive.read(archive), NAMELESS, true);
    }

    /** Some of its rules as a pack of their own, without what is wrong with the others. */
    public Pack only(Set<String> ids) {
        Pack kept = of(files.stream().filter(file -> ids.contains(file.id())).toList());
        return new Pack(manifest, kept.files(), kept.digest(), Optional.empty(), List.of());
    }

    /** A pack of files that stand in no folder. */
    public static Pack of(List<RuleFile> files) {
        Map<String, String> texts = new TreeMap<>();
        for (RuleFile file : files) {
            texts.put(file.path(), file.drl());
            texts.put(file.id() + ".md", file.page());
        }
        return new Pack(files, Digest.of(texts), List.of());
    }

    /**
     * The archive of a pack that is whole and has a manifest, with the list of its files and, where there is a key, its
     * signature. The same pack and key give the same bytes on every machine.
     *
     * @throws IOException when a file can't be read
     */
    public static Checked<byte[]> archive(Path path, Optional<PackSignature.Signing> signing) throws IOException {
        Checked<SortedMap<String, byte[]>> files = files(path);
        if (!files.isPresent()) {
            return Checked.failed(files.problems());
        }
        if (!files.orThrow().containsKey(Manifest.FILE)) {
            return Checked.failed(List.of(Problem.of(
                    "the pack has no manifest, " + Quoted.of(Manifest.FILE),
                    "write one with two lines: `name: " + nameOf(path) + "` and `revision: 1`")));
        }
        return Checked.of(PackArchive.of(PackSignature.sealed(files.orThrow(), signing)));
    }

    /**
     * What the manifest sets of rules and cannot: of rules that are not there, and levels of rules that have none.
     *
     * @param own what the pack's rules declare
     */
    public List<Problem> levelProblems(List<RuleInfo> own) {
        List<RuleInfo> rules = new ArrayList<>(own);
        if (manifest.extendsHouse()) {
            rules.addAll(Bundle.house().rules());
        }
        return manifest.levels().problems(rules);
    }

    private static Checked<SortedMap<String, byte[]>> files(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return PackFiles.ofFolder(path);
        }
        if (Files.notExists(path)) {
            return Checked.failed(List.of(Problem.of(
                    "there is no pack " + Quoted.of(path.toString()), "give a folder of rules, or an archive")));
        }
        return PackArchive.named(path)
                ? PackArchive.read(path)
                : Checked.failed(List.of(Problem.of(
                        Quoted.of(path.toString()) + " is no pack by its name",
                        "give a folder of rules, or an archive whose name ends in .deskpack")));
    }

    /** The name of a folder as that of a pack. */
    private static String nameOf(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name != null && NAME.matcher(name.toString()).matches() ? name.toString() : NAMELESS;
    }

    private static Pack of(Checked<SortedMap<String, byte[]>> files, String name, boolean archive) {
        return files.isPresent()
                ? of(files.orThrow(), name, archive)
                : new Pack(List.of(), Digest.of(Map.of()), files.problems());
    }

    private static Pack of(SortedMap<String, byte[]> files, String name, boolean archive) {
        List<Problem> problems = new ArrayList<>();
        Checked<Optional<PackSignature>> signature = PackSignature.of(files, archive);
        problems.addAll(signature.problems());
        int before = problems.size();
        Map<String, String> texts = texts(files, problems);
        if (problems.size() > before) {
            // what cannot be read says nothing, and nothing is to be said of that
            return new Pack(List.of(), Digest.of(texts), problems);
        }
        Optional<Manifest> read = Optional.of(Manifest.none(name));
        if (texts.containsKey(Manifest.FILE)) {
            Checked<Manifest> checked = Manifest.read(texts.getOrDefault(Manifest.FILE, ""), Manifest.engine());
            problems.addAll(checked.problems());
            read = checked.value();
        }
        Manifest manifest = read.orElse(Manifest.none(name));
        List<RuleFile> rules = rules(texts, manifest, problems);
        if (read.isPresent() && manifest.extendsHouse()) {
            besideTheHouse(rules, problems);
        }
        return new Pack(manifest, rules, Digest.of(texts), signature.value().flatMap(found -> found), problems);
    }

    /** The texts that judging depends on. */
    private static Map<String, String> texts(SortedMap<String, byte[]> files, List<Problem> problems) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((path, bytes) -> {
            boolean judges = PackPath.role(path, problems)
                    .filter(role -> switch (role) {
                        case MANIFEST, RULE, TABLE, PAGE -> true;
                        case SEAL, EXAMPLE, PROSE -> false;
                    })
                    .isPresent();
            if (judges) {
                Checked<String> text = PlainText.decode(path, bytes);
                problems.addAll(text.problems());
                texts.put(path, text.value().orElse(""));
            }
        });
        return texts;
    }

    private static List<RuleFile> rules(Map<String, String> texts, Manifest manifest, List<Problem> problems) {
        List<RuleFile> rules = new ArrayList<>();
        Set<String> ids = texts.keySet().stream()
                .filter(path -> !path.equals(Manifest.FILE))
                .map(path -> path.substring(0, path.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String id : ids) {
            String rule = id + ".drl";
            String table = id + ".csv";
            String page = id + ".md";
            boolean drawn = texts.containsKey(table);
            String path = drawn ? table : rule;
            if (!texts.containsKey(rule) && !drawn) {
                problems.add(PackPath.at(page, "no rule beside this page", "write `" + rule + "`, or move the page"));
                continue;
            }
            if (texts.containsKey(rule) && drawn) {
                problems.add(
                        PackPath.at(table, "a rule and a table of one name", "rename one: the path is the rule's id"));
            } else if (!RuleFile.isId(id)) {
                problems.add(PackPath.at(
                        rule, "a rule file is `family/kebab-name.drl`", "rename it: the path is the rule's id"));
            } else if (drawn) {
                Optional.ofNullable(texts.get(table))
                        .flatMap(text -> RuleTable.drl(id, table, text, manifest, problems))
                        .ifPresent(drl -> rules.add(new RuleFile(id, table, drl, texts.getOrDefault(page, ""))));
            } else {
                rules.add(new RuleFile(id, rule, texts.getOrDefault(rule, ""), texts.getOrDefault(page, "")));
            }
            if (!texts.containsKey(page)) {
                problems.add(PackPath.at(path, "no page beside this rule", "write `" + page + "`"));
            }
        }
        long count = rules.stream()
                .flatMap(file -> file.drl().lines())
                .filter(line -> line.startsWith("rule "))
                .count();
        if (count > Limits.most("pack-rules")) {
            problems.add(Problem.of(
                    "the pack has more than " + Limits.most("pack-rules") + " rules", "part it into several packs"));
        }
        return rules;
    }

    /** What is the house's alone: its rules' ids, and the verdicts. Rules that take them are told of and left out. */
    private static void besideTheHouse(List<RuleFile> rules, List<Problem> problems) {
        Set<String> house = Bundle.house().rules().stream().map(RuleInfo::id).collect(Collectors.toSet());
        for (RuleFile rule : rules) {
            if (rule.pass() == Pass.VERDICT) {
                problems.add(PackPath.at(
                        rule.path(),
                        "a pack that extends the house rules has no verdicts of its own",
                        "take it out, or write `extends: nothing` into " + Manifest.FILE));
            } else if (house.contains(rule.id())) {
                problems.add(PackPath.at(
                        rule.path(),
                        "the house rules have a rule " + Quoted.of(rule.id()) + " already",
                        "name yours otherwise; `levels` in " + Manifest.FILE + " turns the house's off"));
            }
        }
        rules.removeIf(rule -> rule.pass() == Pass.VERDICT || house.contains(rule.id()));
    }
}
