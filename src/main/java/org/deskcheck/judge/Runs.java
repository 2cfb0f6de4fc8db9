package org.deskcheck.judge;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.deskcheck.fact.ConsistencyHolds;
import org.deskcheck.fact.CredibilityHolds;
import org.deskcheck.fact.ProvenanceHolds;
import org.deskcheck.fact.ReliabilityHolds;
import org.deskcheck.fact.StandingHolds;
import org.deskcheck.pack.Pass;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;

/**
 * Runs the passes of one verification. A rule that fails, or uses more than all rules together may, is left out, and the
 * pass is run again without it; what it had found until then is kept.
 */
final class Runs {

    /** How often a pass is run; a pack in which more rules fail is not fit to judge. */
    private static final int MOST = 8;

    /** More rules than these are not named for what one of them did, nor left out. */
    private static final int NAMED = 5;

    /** Verdicts are made also when the time was used up, in this much more of it. */
    private static final Duration VERDICTS = Duration.ofSeconds(1);

    private final Rulebase rules;
    private final Bounds bounds;
    private final Deadline deadline;
    private final Set<Judgement.Incomplete> incomplete = new LinkedHashSet<>();

    Runs(Rulebase rules, Bounds bounds) {
        this.rules = rules;
        this.bounds = bounds;
        this.deadline = new Deadline(bounds.time());
    }

    /** What was cut short so far. */
    List<Judgement.Incomplete> incomplete() {
        return List.copyOf(incomplete);
    }

    void find(List<Object> facts, Collector collector) {
        run(Pass.FIND, facts, deadline, Optional.of(collector));
    }

    /** What holds of the claims, by the verdict rules; the form of a report needs it, so it has time of its own. */
    List<Object> verdicts(List<Object> facts) {
        return run(Pass.VERDICT, facts, deadline.leavingAtLeast(VERDICTS), Optional.empty());
    }

    private List<Object> run(Pass pass, List<Object> facts, Deadline until, Optional<Collector> collector) {
        Set<String> without = new TreeSet<>();
        long again = 0;
        for (int run = 1; ; run++) {
            Budget budget = new Budget(bounds, facts.size(), until, pass == Pass.FIND, again);
            Ended ended = budget.during(() -> once(rules.base(pass, without), facts, collector, budget));
            if (ended.early().isEmpty()) {
                return ended.holds();
            }
            Suspects suspects = ended.early().get();
            boolean goesOn = suspects.limit().oneRules()
                    && run < MOST
                    && !suspects.rules().isEmpty()
                    && suspects.rules().size() <= NAMED
                    && without.addAll(suspects.rules());
            note(suspects, goesOn);
            if (!goesOn) {
                return ended.holds();
            }
            collector.ifPresent(found -> found.keepOnly(without));
            // the runs after the first have one budget of work together
            again = run == 1 ? 0 : budget.work();
        }
    }

    private void note(Suspects suspects, boolean goesOn) {
        List<String> named = suspects.rules().stream().limit(NAMED).toList();
        String rest = goesOn ? "; the other rules were judged without it" : "; rules from here on were not judged";
        if (!suspects.limit().oneRules() || named.isEmpty()) {
            incomplete.add(new Judgement.Incomplete(
                    suspects.limit().word(),
                    named.isEmpty() ? "" : named.get(0),
                    (suspects.limit().oneRules() ? "a rule " : "") + suspects.why() + rest));
            return;
        }
        String shared = named.size() == 1 ? " " : ", or a rule that shares a condition with it, ";
        named.forEach(rule -> incomplete.add(new Judgement.Incomplete(
                suspects.limit().word(), rule, "`" + rule + "`" + shared + suspects.why() + rest)));
    }

    /** How a session ended: with what the verdict rules say, and early where it did. */
    private record Ended(List<Object> holds, Optional<Suspects> early) {}

    private Ended once(KieBase base, List<Object> facts, Optional<Collector> collector, Budget budget) {
        KieSession session = base.newKieSession();
        try {
            collector.ifPresent(findings -> {
                session.setGlobal("findings", findings);
                findings.watch(session);
            });
            count(session, budget);
            facts.forEach(session::insert);
            session.fireAllRules(match -> {
                budget.firing(match.getRule().getName());
                return true;
            });
            return new Ended(holds(session), Optional.empty());
        } catch (RuntimeException | Stopped | StackOverflowError | OutOfMemoryError failed) {
            return new Ended(holds(session), Optional.of(Suspects.behind(failed, budget, rules)));
        } finally {
            session.dispose();
        }
    }

    private static void count(KieSession session, Budget budget) {
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                budget.fired();
            }
        });
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                if (event.getRule() != null) {
                    budget.derived(event.getRule().getName());
                }
            }
        });
    }

    private static List<Object> holds(KieSession session) {
        return List.copyOf(session.getObjects(object -> object instanceof ConsistencyHolds
                || object instanceof ProvenanceHolds
                || object instanceof StandingHolds
                || object instanceof ReliabilityHolds
                || object instanceof CredibilityHolds));
    }
}
