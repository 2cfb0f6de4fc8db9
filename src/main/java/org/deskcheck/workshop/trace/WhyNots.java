package org.deskcheck.workshop.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.deskcheck.fact.Claim;
import org.deskcheck.judge.Judgement;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.Pass;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.workshop.catalogue.RuleCatalogue;
import org.deskcheck.workshop.example.WhyNot;

/** Says of rules which of their conditions no fact met first. Safe for threads. */
public final class WhyNots implements WhyNot {

    /** Of the house rules, as they were when Deskcheck was built. */
    public static final WhyNots HOUSE = new WhyNots(() -> new Tracing(house()));

    private final Supplier<Tracing> tracing;

    private WhyNots(Supplier<Tracing> tracing) {
        this.tracing = tracing;
    }

    /** Of rules that judge together; a file that cannot be read has none. */
    public static WhyNots of(List<RuleFile> files) {
        List<RuleFile> all = List.copyOf(files);
        return new WhyNots(() -> new Tracing(all));
    }

    /** The files of the house rules. */
    static List<RuleFile> house() {
        return RuleCatalogue.house().rules().stream()
                .map(RuleCatalogue.Rule::file)
                .toList();
    }

    /** The files of packs that judge together, and of the house rules where these judge too. */
    public static List<RuleFile> files(List<Pack> packs, boolean house) {
        List<RuleFile> files = new ArrayList<>();
        packs.forEach(pack -> files.addAll(pack.files()));
        if (house) {
            files.addAll(house());
        }
        return files;
    }

    @Override
    public WhyNot over(Pack pack) {
        return of(files(List.of(pack), pack.manifest().extendsHouse()));
    }

    @Override
    public List<String> told(String rule, String claim, Judgement judgement) {
        return reasons(rule, claim, judgement).stream()
                .flatMap(reason -> reason.lines().stream())
                .map(judgement.facts().heldBack()::without)
                .toList();
    }

    /** Why each variant of a rule did not match for a claim, in the order of the file; one that did is among them. */
    public List<Reason> reasons(String rule, String claim, Judgement judgement) {
        Tracing rules = tracing.get();
        List<Reason> reasons = new ArrayList<>();
        for (TracedRule variant : rules.of(rule)) {
            FactBase base = rules.derived(given(judgement, variant.pass()), variant.pass(), new Work());
            Asking asking = new Asking(rules, base, Set.of(variant.name()));
            reasons.add(asking.why(variant, "claim `" + claim + "`", wanted(claim)));
        }
        return reasons;
    }

    static List<Object> given(Judgement judgement, Pass pass) {
        return switch (pass) {
            case FIND -> judgement.facts().all();
            case VERDICT -> judgement.forVerdicts();
        };
    }

    /** A finding's first argument is the claim; what a verdict rule derives begins with its id. */
    private static Map<Integer, Predicate<Object>> wanted(String claim) {
        return Map.of(0, value -> value instanceof Claim one ? one.id().equals(claim) : value.equals(claim));
    }
}
