package org.deskcheck.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.deskcheck.Deskcheck;
import org.deskcheck.DossierDraft;
import org.deskcheck.Options;
import org.deskcheck.align.Align;
import org.deskcheck.judge.Findings;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.RuleContext;

/**
 * Runs files of the corpus as Drools itself would, in a process of its own that some of them end. Each line that it
 * writes is one step: {@code START name}, then {@code DONE name}, what was touched, and what the compiler said.
 */
final class Unguarded {

    /** Ends the process where a file of the corpus does not come to an end; another process goes on with the next. */
    static final int TIME = 9;

    private static final long MOST_MILLIS = 6000;

    private static final String HEAD = "import org.deskcheck.fact.*; import java.util.List; import java.util.Set; "
            + "import java.math.BigDecimal; import java.time.LocalDate; import java.time.Instant; "
            + "global org.deskcheck.judge.Findings findings; ";

    private static final String SENTINEL = "package deskcheck.sentinel; " + HEAD
            + "rule \"sentinel\" salience -1000 when $claim : Claim() then findings.add( kcontext, $claim ); end";

    private static final int CLAIMS = 160;

    private final Slice slice;
    private final Path results;

    private final Set<String> layers;
    private final RawBuild sentinel = RawBuild.of(SENTINEL, Set.of());

    private Unguarded(Slice slice, Path results, Set<String> layers) {
        this.slice = slice;
        this.layers = layers;
        this.results = results;
    }

    /** The folder for canaries, the file for results, the layers that are on, and the files of the corpus. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        Path results = Path.of(arguments[1]);
        Unguarded unguarded = new Unguarded(
                new Slice(folder), results, arguments[2].isEmpty() ? Set.of() : Set.of(arguments[2].split(",")));
        List<String> files = List.of(arguments).subList(3, arguments.length);
        // the engine is warm when the first file's time begins
        unguarded.run("rule \"threats/warm\" when $claim : Claim( ) then end", "warm");
        for (String file : files) {
            unguarded.slice(Threat.read(Path.of(file)));
        }
        Runtime.getRuntime().halt(0);
    }

    private void slice(Threat threat) throws IOException, InterruptedException {
        tell("START " + threat);
        slice.begin();
        AtomicReference<Outcome> outcome = new AtomicReference<>(new Outcome("", Set.of()));
        // the stack of a thread that a server gives to a request
        Thread thread = new Thread(
                null,
                () -> outcome.set(run(threat.text(), "run-" + threat.slug().replaceFirst("^run-", ""))),
                "slice",
                1 << 20);
        thread.setDaemon(true);
        thread.start();
        thread.join(MOST_MILLIS);
        Set<String> tripped = new TreeSet<>(slice.tripped());
        if (thread.isAlive()) {
            tripped.add("time");
        }
        Outcome ended = Objects.requireNonNull(outcome.get());
        tripped.addAll(ended.tripped());
        tell("DONE " + threat + "\t" + String.join(",", tripped) + "\t" + ended.said());
        if (thread.isAlive() || tripped.contains("thread")) {
            Runtime.getRuntime().halt(TIME);
        }
    }

    private void tell(String line) throws IOException {
        Files.writeString(results, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** What came of a file beside what it touched: what the compiler or the engine said, in one line. */
    private record Outcome(String said, Set<String> tripped) {}

    private Outcome run(String text, String trigger) {
        Set<String> tripped = new TreeSet<>();
        String said = "";
        List<String> fired = new ArrayList<>();
        int claims = 0;
        RawBuild build = RawBuild.of(raw(text), layers);
        if (!build.said().isEmpty()) {
            return new Outcome(build.said(), tripped);
        }
        try {
            List<Model> models = new ArrayList<>(models(sentinel));
            models.addAll(models(build));
            KieBase rules = KieBaseBuilder.createKieBaseFromModel(models);
            hidden(rules, tripped);
            KieSession session = rules.newKieSession();
            session.setGlobal("findings", (Findings) (RuleContext kcontext, Object... about) ->
                    fired.add(kcontext == null ? "" : kcontext.getRule().getName()));
            List<Object> facts = facts(trigger);
            claims = CLAIMS + 1;
            facts.forEach(session::insert);
            session.fireAllRules();
        } catch (Throwable failed) {
            // whatever a file of the corpus throws is what it throws
            said = "engine: " + line(failed.toString());
        }
        if (claims > 0 && fired.stream().filter("sentinel"::equals).count() < claims) {
            tripped.add("silence");
        }
        return new Outcome(said, tripped);
    }

    private static List<Model> models(RawBuild build) throws ReflectiveOperationException {
        ClassLoader loader = new OpenTypes.Compiled(build.classes(), build.types());
        List<Model> models = new ArrayList<>();
        for (String name : build.models()) {
            models.add(Class.forName(name, true, loader)
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance());
        }
        return models;
    }

    /** Characters that show a reader another text than is read, where a report would take its words from. */
    private static void hidden(KieBase rules, Set<String> tripped) {
        for (Rule rule : rules.getKiePackages().stream()
                .flatMap(each -> each.getRules().stream())
                .toList()) {
            String words = rule.getName() + rule.getMetaData().values();
            if (words.codePoints()
                    .anyMatch(point -> Character.getType(point) == Character.FORMAT
                            || Character.isISOControl(point)
                            || Character.getType(point) == Character.LINE_SEPARATOR
                            || Character.UnicodeScript.of(point) == Character.UnicodeScript.CYRILLIC)) {
                tripped.add("message");
            }
        }
    }

    private static String line(String text) {
        return text.lines().findFirst().orElse("").replace('\t', ' ');
    }

    /** The file as it is, behind what every rule file had before it. */
    private static String raw(String text) {
        int own = text.startsWith("package ") ? 0 : text.indexOf("\npackage ") + 1;
        if (own == 0 && !text.startsWith("package ")) {
            return "package deskcheck.threat.find.threats; " + HEAD + text;
        }
        int end = text.indexOf('\n', own);
        return text.substring(0, end) + " " + HEAD + text.substring(end);
    }

    static List<Object> facts(String trigger) {
        Deskcheck deskcheck = Deskcheck.houseRules();
        return Align.facts(
                        deskcheck.read(draft(trigger)).orThrow(),
                        Options.standard().registry(),
                        Optional.empty())
                .all();
    }

    /** A dossier of many claims, and one that a rule can wait for. */
    static DossierDraft draft(String trigger) {
        DossierDraft draft = new DossierDraft("A bridge");
        draft.document("notice", "Northtown council", "2026-03-05");
        draft.document("story", "The Daily Example", "2026-03-06").set("story", true);
        draft.subject("bridge", "the bridge");
        draft.question("vehicles", "bridge", "affected");
        for (int i = 0; i < CLAIMS; i++) {
            draft.claim("c-" + i, "story", "vehicles", "1,200 vehicles");
        }
        draft.claim(trigger, "notice", "vehicles", "1,200 vehicles");
        return draft;
    }
}
