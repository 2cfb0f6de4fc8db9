package org.deskcheck;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.deskcheck.align.Align;
import org.deskcheck.align.Facts;
import org.deskcheck.align.name.Without;
import org.deskcheck.dossier.ClaimEntry;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.judge.Judge;
import org.deskcheck.judge.Judgement;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Levels;
import org.deskcheck.pack.RuleInfo;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.ProblemsException;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.Reading;
import org.deskcheck.read.Reading.Format;
import org.deskcheck.read.Suppositions;
import org.deskcheck.report.Reporting;

/**
 * Verifies claim files. Loaded once, used by many threads: it keeps nothing between two verifications, writes nothing
 * to the console and closes what it opens.
 *
 * <pre>{@code
 * Deskcheck deskcheck = Deskcheck.houseRules();
 * Checked<List<Dossier>> read = deskcheck.read(Path.of("claims/north-korea-floods"));
 * read.problems().forEach(problem -> log(problem.toString()));
 * for (Dossier dossier : read.value().orElse(List.of())) {
 *     Verification verification = deskcheck.verify(dossier);
 *     if (!verification.passes("error")) {
 *         hold(verification.text(80));
 *     }
 * }
 * }</pre>
 */
public final class Deskcheck {

    private final Supplier<Judge> judge;
    private final Options options;

    private Deskcheck(Supplier<Judge> judge, Options options) {
        this.judge = judge;
        this.options = options;
    }

    /** The house rules of rules/, compiled when Deskcheck was built, with {@link Options#standard()}. */
    public static Deskcheck houseRules() {
        Judge loaded = HouseRules.JUDGE;
        return new Deskcheck(() -> loaded, Options.standard());
    }

    /**
     * The same under options that change no level, the rules being loaded only when the first dossier is verified: what is
     * read before needs none, and another thread may load them meanwhile by {@link #houseRules()}.
     *
     * @throws IllegalArgumentException when the options change the level of a rule
     */
    public static Deskcheck houseRulesOnUse(Options options) {
        if (!options.levels().equals(Levels.none())) {
            throw new IllegalArgumentException("the house rules are kept at their own levels");
        }
        return new Deskcheck(() -> HouseRules.JUDGE, options);
    }

    /**
     * Packs of rules that were compiled before, judging together; {@link Bundle#house()} is one of them where the house
     * rules are to judge too.
     *
     * @throws IllegalArgumentException when two of them have a rule of one name
     */
    public static Deskcheck of(List<Bundle> packs) {
        return of(packs, Options.standard());
    }

    /**
     * The same under other options, in one step.
     *
     * @throws IllegalArgumentException when two packs have a rule of one name
     * @throws ProblemsException when levels are given to what has none
     */
    public static Deskcheck of(List<Bundle> packs, Options options) {
        Judge loaded = judge(packs, options.levels());
        return new Deskcheck(() -> loaded, options);
    }

    /**
     * The same rules under other options. Other levels load the rules again.
     *
     * @throws ProblemsException when levels are given to what has none
     */
    public Deskcheck with(Options other) {
        if (other.levels().equals(options.levels())) {
            return new Deskcheck(judge, other);
        }
        Judge loaded = judge(judge.get().bundles(), other.levels());
        return new Deskcheck(() -> loaded, other);
    }

    /** What it reads and judges under. */
    public Options options() {
        return options;
    }

    /** Digest of the rules that judge, as reports have it. */
    public String rulesDigest() {
        return judge.get().digest();
    }

    private static Judge judge(List<Bundle> packs, Levels levels) {
        List<Problem> problems = levels.problems(rules(packs));
        return (problems.isEmpty() ? Checked.of(new Judge(packs, levels)) : Checked.<Judge>failed(problems)).orThrow();
    }

    static List<RuleInfo> rules(List<Bundle> packs) {
        return packs.stream().flatMap(pack -> pack.rules().stream()).toList();
    }

    /** The dossiers of a file or a folder, or every problem in it. */
    public Checked<List<Dossier>> read(Path path) {
        return new Reading(options.registry()).read(path);
    }

    /**
     * The dossiers of a stream, which stays open.
     *
     * @param name what problems and reports call it
     * @throws IOException when the stream breaks
     */
    public Checked<List<Dossier>> read(InputStream in, String name, Format format) throws IOException {
        return new Reading(options.registry()).read(in, name, format);
    }

    /** The one dossier of files at hand, by their names, as of a folder that holds them. */
    public Checked<List<Dossier>> read(SortedMap<String, byte[]> files, String name) {
        return new Reading(options.registry()).together(files, name);
    }

    /**
     * The one dossier of a line of JSON Lines, for who reads a stream line by line.
     *
     * @param line its bytes, without its end
     * @param name what problems and reports call the whole
     * @param number of the line, from 1
     */
    public Checked<Dossier> read(byte[] line, String name, int number) {
        Checked<List<Dossier>> read = new Reading(options.registry()).line(line, name, number);
        return read.value()
                .map(dossiers -> Checked.of(dossiers.get(0), read.problems()))
                .orElseGet(() -> Checked.failed(read.problems()));
    }

    /** The dossiers of a text. */
    public Checked<List<Dossier>> read(String text, String name, Format format) {
        return new Reading(options.registry()).read(text, name, format);
    }

    /**
     * The dossier of a draft; its problems have the lines and columns of {@link DossierDraft#json()}.
     *
     * @throws IllegalArgumentException when a value of the draft is none of those that a claim file can hold
     */
    public Checked<Dossier> read(DossierDraft draft) {
        Checked<List<Dossier>> read = read(draft.json(), "draft", Format.JSON);
        return read.value()
                .map(dossiers -> Checked.of(dossiers.get(0), read.problems()))
                .orElseGet(() -> Checked.failed(read.problems()));
    }

    /**
     * A dossier as it would be if sources had not spoken: without their documents, every attribution that runs through
     * them, and all that refers to these. What a source controls or speaks for stays, unless it is named too.
     *
     * @param sources by any name, alias or id; one that neither registry nor dossier has is a problem
     */
    public Checked<Dossier> without(Dossier dossier, List<String> sources) {
        return Without.sources(dossier, options.registry(), sources);
    }

    /**
     * A dossier as it would be if claims said something else. Other words quoted beside a figure stay; the text that a
     * claim has for readers stays too.
     *
     * @param values what each says, by the claim's id, in words as a claim file has them; an unknown claim is a problem,
     *     and so are words that no claim file may hold
     */
    public Checked<Dossier> set(Dossier dossier, Map<String, String> values) {
        return Suppositions.of(dossier, values);
    }

    /**
     * The smallest sets of sources without which a claim's consistency, or its provenance, is another. It verifies the
     * dossier once for each set that it tries, up to the limits of docs/limits.md, and says what was not tried.
     *
     * @return a problem where the dossier has no such claim
     */
    public Checked<Reliance> restsOn(Dossier dossier, String claim) {
        List<String> ids = dossier.claims().stream().map(ClaimEntry::id).toList();
        return dossier.claims().stream()
                .filter(entry -> entry.id().equals(claim))
                .findFirst()
                .map(entry -> Checked.of(new Reliance(
                        new Losses(this, dossier, new Without(dossier, options.registry()), entry).find())))
                .orElseGet(() -> Checked.failed(List.of(Problem.of(
                        "unknown claim " + Quoted.of(claim), Nearest.hint(claim, ids, "take the id of a claim")))));
    }

    /** Verifies one dossier. */
    public Verification verify(Dossier dossier) {
        Facts facts = Align.facts(dossier, options.registry(), options.asOf());
        Judge judge = this.judge.get();
        Judgement judgement = judge.judge(facts, options.bounds());
        return new Verification(
                Reporting.of(judgement, options.registry().digest(), judge.digest(), judge.changes(), version()),
                () -> judgement,
                rules(judge.bundles()));
    }

    /** A dossier that is verified again and again while it develops; it begins with none. */
    public Developing developing() {
        return new Developing(judge.get(), options);
    }

    /** The same, that never verifies all because what a change bears on is wide. */
    Developing developingHoweverWide() {
        return new Developing(judge.get(), options, 0);
    }

    /** The version of this program, as its jar has it; "development" where it runs from classes. */
    public static String version() {
        String version = Deskcheck.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** Loaded on first use. */
    private static final class HouseRules {
        static final Judge JUDGE = new Judge(Bundle.house());
    }
}
