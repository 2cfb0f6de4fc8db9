package org.deskcheck.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.deskcheck.Deskcheck;
import org.deskcheck.DossierDraft;
import org.deskcheck.Options;
import org.deskcheck.align.Align;
import org.deskcheck.compile.PackCompiler;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rules that run away or fail: each is stopped and named, what the others find stays, and the next verification is whole.
 * A rule does so where the dossier has the claim that it waits for.
 */
// to fail in place of hanging; what each takes is printed
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RunawayTest {

    private static final int CLAIMS = 160;

    private static final Bundle PACK = compiled();

    private static final Deskcheck DESKCHECK = Deskcheck.of(List.of(Bundle.house(), PACK));

    private static final Report WHOLE = verified(DESKCHECK, "nothing");

    @ParameterizedTest
    @CsvSource({
        "cross, work, hostile/cross",
        "deep, work, hostile/deep",
        "gather, work, hostile/gather",
        "flood, findings, hostile/flood",
        "empty, rule, broken/empty"
    })
    void theRuleIsStoppedAndNamedAndTheOthersAreJudged(String trigger, String limit, String rule) {
        Report report = verified(DESKCHECK, trigger);
        assertThat(report.complete()).isFalse();
        assertThat(report.incomplete()).singleElement().satisfies(cut -> {
            assertThat(cut.limit()).isEqualTo(limit);
            assertThat(cut.rule()).isEqualTo(rule);
            assertThat(cut.why()).startsWith("`" + rule + "` ").endsWith("; the other rules were judged without it");
        });
        othersStay(report, trigger);
    }

    /** The engine itself does not go round where a rule takes its own reason away. */
    @ParameterizedTest
    @ValueSource(strings = {"flip", "tock"})
    void rulesThatTakeTheirOwnReasonsAwayEnd(String trigger) {
        othersStay(verified(DESKCHECK, trigger), trigger);
    }

    @Test
    void factsThatRulesDeriveAreCounted() {
        Bounds many = Options.standard().bounds();
        Bounds.Bound few = new Bounds.Bound(50, 0);
        assertThat(incomplete(
                        "grow",
                        new Bounds(many.time(), many.work(), many.firings(), few, many.findings(), many.memory())))
                .isEqualTo(new Judgement.Incomplete(
                        "derived",
                        "hostile/grow",
                        "`hostile/grow` used up the 50 derived facts that a dossier of this size may take; "
                                + "the other rules were judged without it"));
    }

    @Test
    void firingsAreCounted() {
        Bounds many = Options.standard().bounds();
        Bounds.Bound few = new Bounds.Bound(200, 0);
        assertThat(incomplete(
                        "grow",
                        new Bounds(many.time(), many.work(), few, many.derived(), many.findings(), many.memory())))
                .extracting(Judgement.Incomplete::limit, Judgement.Incomplete::rule)
                .containsExactly("firings", "hostile/grow");
    }

    private static Judgement.Incomplete incomplete(String trigger, Bounds bounds) {
        Judgement judgement = new Judge(PACK)
                .judge(
                        Align.facts(
                                DESKCHECK.read(draft(trigger, 20)).orThrow(),
                                Options.standard().registry(),
                                Optional.empty()),
                        bounds);
        assertThat(judgement.findings())
                .extracting(finding -> finding.rule().id())
                .contains("sound/each");
        assertThat(judgement.incomplete()).hasSize(1);
        return judgement.incomplete().get(0);
    }

    @Test
    void aPatternThatBacktracksElsewhereIsDoneAtOnce() {
        assertThat(verified(DESKCHECK, "pattern").complete()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ByHand.class)
    void codeThatNoRuleFileCanSayIsStoppedToo(ByHand code) {
        Deskcheck deskcheck = Deskcheck.of(List.of(Bundle.house(), code.in(PACK, "startsWith( \"made\" )")));
        Report report = verified(deskcheck, "made");
        assertThat(report.incomplete()).singleElement().satisfies(cut -> {
            assertThat(cut.limit()).isIn("work", "memory", "rule");
            assertThat(cut.rule()).isEqualTo("hostile/made");
        });
        othersStay(report, "made");
    }

    @Test
    void aThreadThatIsInterruptedEndsSoonAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        Report report = deskcheckAlone("nothing");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.complete()).isFalse();
        assertThat(report.incomplete()).singleElement().satisfies(cut -> assertThat(cut.limit())
                .isEqualTo("interrupt"));
        assertThat(report.claims()).hasSameSizeAs(WHOLE.claims());
    }

    /** The packs before it stood without it: only where they fail alone, too, are they left out. */
    @Test
    void ofRulesThatShareAConditionThatFailsTheOneAddedLastIsLeftOutFirst() {
        RuleFile shares = new RuleFile("later/empty", "later/empty.drl", """
                rule "later/empty"
                    @level( note )
                    @message( "it is there" )
                when
                    $c : Claim( id == "empty", quotation.get( ) != null )
                then
                    findings.add( kcontext, $c );
                end
                """, "# later/empty\n\nAgain.\n");
        Bundle later = PackCompiler.compile(new Pack(List.of(shares), "0".repeat(64), List.of()))
                .orThrow();
        Report report = verified(Deskcheck.of(List.of(Bundle.house(), PACK, later)), "empty");
        assertThat(report.incomplete()).extracting(Report.Cut::rule).containsExactly("later/empty", "broken/empty");
    }

    private static Bundle compiled() {
        try {
            return PackCompiler.compile(Pack.read(Path.of("src/test/resources/org/deskcheck/judge/runaway")))
                    .orThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Report deskcheckAlone(String trigger) {
        return DESKCHECK
                .verify(DESKCHECK.read(draft(trigger, CLAIMS)).orThrow())
                .report();
    }

    /** The same findings as where nothing runs away, but for the rules that wait for the trigger; and the next is whole. */
    private static void othersStay(Report report, String trigger) {
        assertThat(sound(report))
                .contains("sound/each " + trigger)
                .isEqualTo(sound(verified(DESKCHECK, "other-" + trigger)));
        assertThat(report.claims()).hasSize(CLAIMS + 1).noneSatisfy(claim -> assertThat(claim.provenance())
                .isEmpty());
        assertThat(verified(DESKCHECK, "nothing").findings()).isEqualTo(WHOLE.findings());
    }

    private static List<String> sound(Report report) {
        return report.findings().stream()
                .filter(finding -> !finding.rule().startsWith("hostile/"))
                .map(finding -> finding.rule() + " " + finding.claim().replace("other-", ""))
                .sorted()
                .toList();
    }

    private static Report verified(Deskcheck deskcheck, String trigger) {
        Dossier dossier = deskcheck.read(draft(trigger, CLAIMS)).orThrow();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        Report report = deskcheck.verify(dossier).report();
        System.out.println(trigger + ": " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms, "
                + TimeUnit.NANOSECONDS.toMillis(threads.getCurrentThreadCpuTime() - cpu) + " of them at work "
                + report.incomplete());
        return report;
    }

    private static DossierDraft draft(String trigger, int claims) {
        DossierDraft draft = new DossierDraft("A bridge");
        draft.document("notice", "Northtown council", "2026-03-05");
        draft.document("story", "The Daily Example", "2026-03-06").set("story", true);
        draft.subject("bridge", "the bridge");
        draft.question("vehicles", "bridge", "affected");
        for (int i = 0; i < claims; i++) {
            draft.claim("c-" + i, "story", "vehicles", "1,200 vehicles");
        }
        draft.claim(trigger, "notice", "vehicles", "1,200 vehicles");
        return draft;
    }
}
