package org.deskcheck;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms of docs/architecture.md: their order, their libraries, what is public, and what holds in all of them. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // what compile.link makes of a lambda calls its body, which stands in the class that was written
            .withImportOption(location -> !location.contains("$lambda$"))
            .importPackages("org.deskcheck");

    private static final JavaClasses COMPILED_RULES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("deskcheck");

    /** The rooms in the order of the data; a room may import those that it names, and its libraries. */
    private static final List<Room> ROOMS = List.of(
            room("problem", "nothing"),
            room("fact", "problem"),
            room("vocabulary", "problem, fact", "javax.measure..", "tech.units..", "systems.uom.."),
            room("dossier", "problem, fact, vocabulary"),
            room(
                    "read",
                    "problem, fact, vocabulary, dossier",
                    "com.fasterxml.jackson.core..",
                    "com.fasterxml.jackson.dataformat.csv..",
                    "org.snakeyaml.engine..",
                    "dev.harrel.jsonschema.."),
            room("align", "problem, fact, vocabulary, dossier"),
            room("pack", "problem, fact, vocabulary, read", "com.google.re2j"),
            room(
                    "compile",
                    "problem, fact, read, pack",
                    "org.drools.compiler..",
                    "org.drools.model.codegen..",
                    "org.drools.util",
                    "org.drools.wiring.api.classloader",
                    "org.kie.api..",
                    "org.kie.memorycompiler",
                    "org.objectweb.asm.."),
            room(
                    "judge",
                    "problem, fact, align, pack",
                    // counts what a thread allocates; absent from some JVMs, and then not asked
                    "com.sun.management",
                    "org.drools.core..",
                    "org.drools.model..",
                    "org.drools.modelcompiler",
                    "org.kie.api..",
                    "org.slf4j"),
            room("report", "problem, fact, dossier, align, pack, judge", "com.fasterxml.jackson.core.."),
            room("org.deskcheck", "problem, fact, dossier, read, align, pack, judge, report"),
            room(
                    "workshop",
                    "org.deskcheck, problem, fact, dossier, read, align, pack, compile, judge, report",
                    "com.fasterxml.jackson.core.."),
            room(
                    "cli",
                    "org.deskcheck, problem, dossier, read, pack, compile, report, workshop, desk",
                    "picocli..",
                    "com.github.difflib.."),
            room(
                    "desk",
                    "org.deskcheck, problem, fact, vocabulary, dossier, read, align, pack, compile, judge, report, workshop",
                    "com.fasterxml.jackson..",
                    "com.github.f4b6a3.uuid",
                    "com.nimbusds..",
                    "io.agroal.api..",
                    "javax.crypto..",
                    "javax.net..",
                    "javax.sql",
                    "org.flywaydb.core..",
                    "org.jdbi.v3.core..",
                    "org.postgresql..",
                    "org.sqlite.."),
            room(
                    "server",
                    "org.deskcheck, problem, fact, dossier, read, pack, report, workshop, desk",
                    "com.fasterxml.jackson..",
                    "com.github.f4b6a3.uuid",
                    "io.micrometer..",
                    "io.opentelemetry..",
                    "io.quarkus..",
                    "io.smallrye..",
                    "io.vertx..",
                    "jakarta..",
                    "org.eclipse.microprofile..",
                    "org.jboss..",
                    "picocli.."));

    /** A room, what it may import, as docs/architecture.md has it, and the packages of its libraries. */
    private record Room(String name, String mayImport, List<String> libraries) {

        String home() {
            return name.equals("org.deskcheck") ? name : "org.deskcheck." + name + "..";
        }

        String[] within() {
            List<String> others = List.of(mayImport.split(", "));
            Stream<String> homes = ROOMS.stream()
                    .filter(room -> room.equals(this) || others.contains(room.name))
                    .map(Room::home);
            return Stream.of(homes, libraries.stream(), Stream.of("java..", "org.jspecify.annotations.."))
                    .flatMap(each -> each)
                    .toArray(String[]::new);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Room room(String name, String mayImport, String... libraries) {
        return new Room(name, mayImport, List.of(libraries));
    }

    static List<Room> rooms() {
        return ROOMS;
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomImportsOnlyTheRoomsAndLibrariesThatItNames(Room room) {
        classes()
                .that(resideInAPackage(room.home()))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(room.within()))
                .check(CODE);
    }

    @Test
    void everyClassIsInARoom() {
        String[] rooms = ROOMS.stream().map(Room::home).toArray(String[]::new);
        classes().should().resideInAnyPackage(rooms).check(CODE);
    }

    @Test
    void noPartOfAlignImportsAnother() {
        slices().matching("org.deskcheck.align.(*)..")
                .should()
                .notDependOnEachOther()
                .check(CODE);
    }

    @Test
    void rulesSeeFactsAndTheCollectorAlone() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("org.deskcheck..")
                        .and(not(resideInAnyPackage("org.deskcheck.fact", "org.deskcheck.problem")))
                        .and(not(named("org.deskcheck.judge.Findings")))
                        // woven in when they are compiled, so that they pay for what they do
                        .and(not(named("org.deskcheck.judge.Ticks"))))
                .check(COMPILED_RULES);
    }

    /** The table in docs/architecture.md says the same. */
    @ParameterizedTest
    @MethodSource("rooms")
    void thePageNamesWhatARoomMayImport(Room room) throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs/architecture.md")).stream()
                .filter(line -> line.startsWith("| `" + room.name() + "` |"))
                .toList();
        assertThat(rows).singleElement().satisfies(row -> assertThat(row.split("\\|", -1)[3].strip())
                .isEqualTo(room.mayImport()));
    }

    /** What is here may be called from elsewhere, and is kept; what is not is free to change. */
    @Test
    void publicIsWhatIsNamedHere() {
        assertThat(publicIn("org.deskcheck"))
                .containsExactly(
                        "Bulk",
                        "Deskcheck",
                        "Developing",
                        "DossierDraft",
                        "Explanation",
                        "Options",
                        "Reliance",
                        "Verification",
                        "VerifiedLine");
        assertThat(publicIn("org.deskcheck.read"))
                .containsExactly(
                        "JsonText",
                        "KeptReading",
                        "Limits",
                        "Lines",
                        "ManifestText",
                        "PlainText",
                        "Prepared",
                        "Reading",
                        "Registries",
                        "Schema",
                        "SettingsFile",
                        "Sha256",
                        "SourceLines",
                        "Suppositions",
                        "TableText");
        assertThat(publicIn("org.deskcheck.align")).containsExactly("Align", "Facts", "Reach", "Surroundings");
        assertThat(publicIn("org.deskcheck.pack"))
                .containsExactly(
                        "Bundle",
                        "DeclaredRules",
                        "Kind",
                        "Level",
                        "Levels",
                        "Manifest",
                        "Pack",
                        "PackArchive",
                        "PackKey",
                        "PackSignature",
                        "Pass",
                        "Regex",
                        "RuleFile",
                        "RuleInfo",
                        "Trust");
        assertThat(publicIn("org.deskcheck.compile"))
                .containsExactly("Incremental", "PackCache", "PackCompiler", "RulePacks");
        assertThat(publicIn("org.deskcheck.judge"))
                .containsExactly(
                        "Bounds",
                        "CountedNodes",
                        "Finding",
                        "Findings",
                        "Judge",
                        "Judgement",
                        "Matching",
                        "Ticks",
                        "Verdict");
        assertThat(publicIn("org.deskcheck.report"))
                .containsExactly(
                        "CheckCounts",
                        "GitHubFormat",
                        "JUnitFormat",
                        "JsonReport",
                        "KeptJson",
                        "KeptReport",
                        "Naming",
                        "Page",
                        "ProofText",
                        "Report",
                        "ReportLine",
                        "Reporting",
                        "RestsOn",
                        "RestsOnText",
                        "Run",
                        "SarifFormat",
                        "TextReport",
                        "VerifiedRun");
        assertThat(publicIn("org.deskcheck.workshop.example"))
                .containsExactly(
                        "Difference",
                        "Example",
                        "ExampleDossiers",
                        "ExampleRun",
                        "Examples",
                        "Expectation",
                        "Found",
                        "Outcome",
                        "RulePage",
                        "WhyNot",
                        "Words");
        assertThat(publicIn("org.deskcheck.workshop.lint"))
                .containsExactly("CheckPage", "Finding", "Lint", "LintJson", "LintText", "Linted", "LintedRun");
        assertThat(publicIn("org.deskcheck.workshop.mutation"))
                .containsExactly(
                        "Mutant", "Mutation", "MutationJson", "MutationRun", "MutationText", "Operator", "Trial");
        assertThat(publicIn("org.deskcheck.workshop.test"))
                .containsExactly(
                        "PackTests",
                        "Result",
                        "Rewriting",
                        "Selected",
                        "TestJson",
                        "TestRun",
                        "TestText",
                        "TestedRun",
                        "Watch");
        assertThat(publicIn("org.deskcheck.workshop.trace"))
                .containsExactly("Coverage", "Reason", "WhyNotAnswer", "WhyNots");
        assertThat(publicIn("org.deskcheck.cli")).containsExactly("Main", "Rehearsal");
    }

    @Test
    void nothingAsksTheClockOrTheMachine() {
        noClasses()
                .should()
                .callMethodWhere(call("now", "java.time.."))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .check(CODE);
    }

    /** The service is given a clock; nothing that judges has one. */
    @Test
    void onlyTheServiceKnowsWhatTimeItIs() {
        noClasses()
                .that(not(resideInAnyPackage("org.deskcheck.desk..", "org.deskcheck.server..")))
                // says when it was made
                .and()
                .doNotHaveFullyQualifiedName("org.deskcheck.cli.BackupCommand")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .check(CODE);
    }

    @Test
    void timeIsMeasuredForTheBudgetTheTerminalAndReceiversAlone() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.deskcheck.judge.Deadline")
                .and()
                // how fast it goes, and how long it will
                .doNotHaveFullyQualifiedName("org.deskcheck.cli.Progress")
                .and()
                .resideOutsideOfPackage("org.deskcheck.desk.hook")
                .should()
                .callMethod(System.class, "nanoTime")
                .check(CODE);
    }

    @Test
    void onlyTheCommandLineWritesToTheConsole() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.deskcheck.cli.Main")
                // what the first start says, and what is wrong with how it was started
                .and()
                .doNotHaveFullyQualifiedName("org.deskcheck.server.Main")
                .and()
                .doNotHaveFullyQualifiedName("org.deskcheck.server.DeskBean")
                // its only user is the build, whose console it is
                .and()
                .doNotHaveFullyQualifiedName("org.deskcheck.compile.PackCompiler")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CODE);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .check(CODE);
    }

    /** Verdicts are judgements, and stand in a room with the facts because verdict rules are rules too. */
    private static final Set<String> VERDICTS = Set.of(
            "Consistency",
            "Provenance",
            "Standing",
            "Credibility",
            "ConsistencyHolds",
            "ProvenanceHolds",
            "StandingHolds",
            "CredibilityHolds");

    /** A word a line; those with # are notes. */
    private static final Path FAULTS = Path.of("src/test/resources/org/deskcheck/faults.txt");

    @Test
    void noFactIsNamedByAFaultOrAnOutcome() throws IOException {
        Set<String> faults = Files.readAllLines(FAULTS).stream()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toSet());
        assertThat(faults).contains("changed", "wrong", "mistaken", "stale", "conflict", "missing");
        Set<String> named = CODE.that(resideInAPackage("org.deskcheck.fact")).stream()
                .filter(fact -> !VERDICTS.contains(fact.getSimpleName()))
                .flatMap(fact -> names(fact)
                        .filter(name -> words(name).anyMatch(faults::contains))
                        .map(name -> fact.getSimpleName() + "." + name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEmpty();
    }

    /** A type's own, and those of its fields, constants and methods. */
    private static Stream<String> names(JavaClass fact) {
        return Stream.concat(
                Stream.of(fact.getSimpleName()), fact.getMembers().stream().map(JavaMember::getName));
    }

    private static Stream<String> words(String name) {
        return Arrays.stream(name.split("_|(?<=[a-z])(?=[A-Z])")).map(word -> word.toLowerCase(Locale.ROOT));
    }

    private static Set<String> publicIn(String room) {
        return CODE.that(resideInAPackage(room)).stream()
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return DescribedPredicate.describe(name, type -> type.getName().equals(name));
    }

    private static DescribedPredicate<JavaMethodCall> call(String method, String... owners) {
        return DescribedPredicate.describe(
                method + "() of " + List.of(owners),
                call -> call.getTarget().getName().equals(method)
                        && resideInAnyPackage(owners).test(call.getTargetOwner()));
    }
}
