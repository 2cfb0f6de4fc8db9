package beside;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatefulSession;

/** The five rules in Evrete: conditions as text, compiled at start; a session a dossier, fired twice. */
public final class Evrete {

    private static final String GATHERED = "gathered";

    private Evrete() {}

    public static void main(String[] args) throws IOException {
        KnowledgeService service = new KnowledgeService();
        try (BufferedReader stream = Files.newBufferedReader(Path.of(args[0]));
                PrintStream out = new PrintStream(new BufferedOutputStream(System.out), false, StandardCharsets.UTF_8)) {
            Knowledge knowledge = rules(service);
            for (String line = stream.readLine(); line != null; line = stream.readLine()) {
                judge(knowledge, Dossier.read(line), out);
            }
        } finally {
            service.shutdown();
        }
    }

    private static void judge(Knowledge knowledge, Dossier dossier, PrintStream out) {
        Gathered gathered = new Gathered();
        try (StatefulSession session = knowledge.newStatefulSession()) {
            session.set(GATHERED, gathered);
            session.insert(dossier.getClaims());
            session.insert(dossier.getCitations());
            session.insert(dossier.getRelations());
            session.fire();
            session.insert(gathered.facts(dossier));
            session.fire();
            gathered.findings().forEach(finding -> out.print(finding.line(dossier.getId())));
        }
    }

    private static Gathered gathered(RhsContext context) {
        return context.getRuntime().get(GATHERED);
    }

    private static Claim claim(RhsContext context, String name) {
        return context.get(Claim.class, name);
    }

    private static void found(RhsContext context, String rule, Claim claim) {
        gathered(context).found(new Finding(rule, claim));
    }

    private static Knowledge rules(KnowledgeService service) {
        return service.newKnowledge()
                .builder()
                .newRule("excluded by what is less")
                .forEach("$claim", Claim.class, "$other", Claim.class)
                .where("$claim.counted", "$other.counted")
                .where("$claim.question.equals($other.question)", "!$claim.standsFor.equals($other.standsFor)")
                .where("$claim.grows ? $other.day >= $claim.day : $other.day == $claim.day")
                .where("$other.figure.endsBefore($claim.figure)")
                .execute(context -> gathered(context).less(claim(context, "$claim"), claim(context, "$other")))
                .newRule("excluded by what is more")
                .forEach("$claim", Claim.class, "$other", Claim.class)
                .where("$claim.counted", "$other.counted")
                .where("$claim.question.equals($other.question)", "!$claim.standsFor.equals($other.standsFor)")
                .where("$claim.grows ? $claim.day >= $other.day : $claim.day == $other.day")
                .where("$claim.figure.endsBefore($other.figure)")
                .execute(context -> gathered(context).more(claim(context, "$claim"), claim(context, "$other")))
                .newRule("read apart from what is less")
                .forEach("$claim", Claim.class, "$other", Claim.class)
                .where("$claim.counted", "$other.counted")
                .where("$claim.question.equals($other.question)", "!$claim.standsFor.equals($other.standsFor)")
                .where("$claim.grows ? $other.day >= $claim.day : $other.day == $claim.day")
                .where("$other.figure.readHigh < $claim.figure.readLow")
                .execute(context -> gathered(context).readLess(claim(context, "$claim"), claim(context, "$other")))
                .newRule("read apart from what is more")
                .forEach("$claim", Claim.class, "$other", Claim.class)
                .where("$claim.counted", "$other.counted")
                .where("$claim.question.equals($other.question)", "!$claim.standsFor.equals($other.standsFor)")
                .where("$claim.grows ? $claim.day >= $other.day : $claim.day == $other.day")
                .where("$claim.figure.readHigh < $other.figure.readLow")
                .execute(context -> gathered(context).readMore(claim(context, "$claim"), claim(context, "$other")))
                .newRule("said in two ways in one document")
                .forEach("$claim", Claim.class, "$other", Claim.class)
                .where("$claim.counted", "$other.counted", "$claim.question.equals($other.question)")
                .where("$claim.standsFor.equals($other.standsFor)", "$claim.document.equals($other.document)")
                .where("$claim.figure.apart($other.figure)")
                .execute(context -> gathered(context).own(claim(context, "$claim")))
                .newRule("said in two ways on one day")
                .forEach("$claim", Claim.class, "$other", Claim.class)
                .where("$claim.counted", "$other.counted", "$claim.leansOn.isEmpty()", "$other.leansOn.isEmpty()")
                .where("$claim.question.equals($other.question)", "$claim.standsFor.equals($other.standsFor)")
                .where("$claim.day == $other.day", "$claim.figure.apart($other.figure)")
                .execute(context -> gathered(context).own(claim(context, "$claim")))
                .newRule("what it leans on has another figure")
                .forEach("$citation", Citation.class)
                .where("$citation.apart")
                .execute(context -> gathered(context).drifted(context.get(Citation.class, "$citation")))
                .newRule("it leans on another publisher")
                .forEach("$citation", Citation.class)
                .where("$citation.ofAnother")
                .execute(context -> gathered(context).leaning(context.get(Citation.class, "$citation")))
                .newRule("a part of its own document")
                .forEach("$relation", Relation.class, "$whole", Claim.class, "$part", Claim.class)
                .where("$relation.whole.equals($whole.question)", "$relation.parts.contains($part.question)")
                .where("$whole.document.equals($part.document)")
                .where("$whole.voice.isEmpty() || $part.voice.isEmpty() || $whole.voice.equals($part.voice)")
                .execute(context -> gathered(context)
                        .told(context.get(Relation.class, "$relation"), claim(context, "$whole"), claim(context, "$part")))
                .newRule("a part of the document that it rests on")
                .forEach("$relation", Relation.class, "$citation", Citation.class, "$part", Claim.class)
                .where("$relation.whole.equals($citation.claim.question)", "$relation.parts.contains($part.question)")
                .where("!$citation.claim.document.equals($part.document)", "$citation.cited.document.equals($part.document)")
                .execute(context -> gathered(context)
                        .rested(
                                context.get(Relation.class, "$relation"),
                                context.get(Citation.class, "$citation").getClaim(),
                                claim(context, "$part")))
                .newRule("figures/disagree")
                .forEach("$answer", Answer.class)
                .where("$answer.excluded > 0", "!$answer.leadDrifted", "$answer.story || !$answer.otherDrifted")
                .execute(context -> found(context, "figures/disagree", context.get(Answer.class, "$answer").getLead()))
                .newRule("figures/disagree (as read)")
                .forEach("$answer", Answer.class)
                .where("$answer.excluded == 0", "$answer.readApart", "$answer.leastTimes >= 2")
                .execute(context -> found(context, "figures/disagree (as read)", context.get(Answer.class, "$answer").getLead()))
                .newRule("figures/disagree (own words)")
                .forEach("$answer", Answer.class)
                .where("$answer.own")
                .execute(context ->
                        found(context, "figures/disagree (own words)", context.get(Answer.class, "$answer").getLead()))
                .newRule("drift/value-changed")
                .forEach("$citation", Citation.class)
                .where("$citation.apart || $citation.readApart", "!$citation.oneSlipOfNoughts")
                .execute(context -> found(context, "drift/value-changed", context.get(Citation.class, "$citation").getClaim()))
                .newRule("parts/exceed-whole")
                .forEach("$whole", Whole.class)
                .where("$whole.told < $whole.inFull", "$whole.oneHedge")
                .where("$whole.sum > $whole.high || $whole.sum == $whole.high && $whole.open")
                .execute(context -> found(context, "parts/exceed-whole", context.get(Whole.class, "$whole").getClaim()))
                .newRule("time/happened-after-publication")
                .forEach("$claim", Claim.class)
                .where("$claim.daysAhead > 1", "$claim.counted")
                .execute(context -> found(context, "time/happened-after-publication", claim(context, "$claim")))
                .newRule("attribution/missing")
                .forEach("$standing", Standing.class)
                .where("$standing.origin.isEmpty()", "$standing.attribution.isEmpty()", "!$standing.leansOnAnother")
                .where("$standing.daysAhead <= 0 || !$standing.counted")
                .execute(context -> found(context, "attribution/missing", context.get(Standing.class, "$standing").claim()))
                .build();
    }
}
