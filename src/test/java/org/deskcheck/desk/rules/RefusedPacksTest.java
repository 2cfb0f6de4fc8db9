package org.deskcheck.desk.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.deskcheck.Options;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.Stores;
import org.deskcheck.desk.store.AuditLog;
import org.deskcheck.desk.store.Store;
import org.deskcheck.guard.Recipe;
import org.deskcheck.guard.Threat;
import org.deskcheck.pack.Trust;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.read.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Attempts of the guard's corpus, uploaded: refused with place and reason, nothing of them stored, and noted. */
class RefusedPacksTest {

    private static final Caller CALLER = new Caller("k1", "news", Role.RULE_AUTHOR, false);

    /** One of each kind. */
    private static final List<String> RULES = List.of(
            "001-exit",
            "004-exec",
            "020-file-create",
            "032-files-read",
            "037-socket",
            "058-for-name",
            "070-new-thread",
            "420-assignment",
            "425-lambda-in-constraint",
            "428-custom-operator",
            "432-fact-object",
            "528-function-static-block");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Stores.class)
    void rulesThatReachBeyondJudgingAreRefusedAtTheirPlace(Stores which) {
        try (Store store = Store.open(which.address(folder), Clock.systemUTC())) {
            RuleDesk desk = RuleDesk.open(store, Trust.anybody(), Options.standard(), false);
            SoftAssertions softly = new SoftAssertions();
            for (String name : RULES) {
                Threat threat = Threat.read(Threat.FOLDER.resolve(name + ".drl"));
                byte[] archive = TestPacks.archive(
                        folder,
                        "pack.yaml",
                        "name: x\nrevision: 1\n",
                        threat.file().path(),
                        threat.text(),
                        threat.file().id() + ".md",
                        threat.file().page());
                Refused refused =
                        catchThrowableOfType(Refused.class, () -> desk.packs().upload(CALLER, archive));
                softly.assertThat(refused.why()).as(name).isEqualTo(Refused.Why.INVALID);
                softly.assertThat(refused.problems().stream()
                                .map(RefusedPacksTest::told)
                                .toList())
                        .as(name)
                        .contains(threat.file().path() + ":" + threat.message());
            }
            softly.assertAll();
            assertThat(desk.packs().list()).isEmpty();
            List<AuditLog.Entry> noted = store.read(handle -> AuditLog.since(handle, "news", 0, 100));
            assertThat(noted).hasSize(RULES.size()).allSatisfy(entry -> assertThat(entry.action())
                    .isEqualTo("pack.refused"));
        }
    }

    @Test
    void archivesOfNoHonestProgramAreRefused() {
        try (Store store = Store.open(Stores.SQLITE.address(folder), Clock.systemUTC())) {
            RuleDesk desk = RuleDesk.open(store, Trust.anybody(), Options.standard(), false);
            SoftAssertions softly = new SoftAssertions();
            for (Recipe recipe : Recipe.all()) {
                Refused refused =
                        catchThrowableOfType(Refused.class, () -> desk.packs().upload(CALLER, recipe.archive()));
                softly.assertThat(refused).as(recipe.threat() + "").isNotNull();
                softly.assertThat(refused.problems()).as(recipe.threat() + "").isNotEmpty();
            }
            softly.assertAll();
            assertThat(desk.packs().list()).isEmpty();
        }
    }

    @Test
    void whatIsTooLargeOrNoPackIsRefused() {
        try (Store store = Store.open(Stores.SQLITE.address(folder), Clock.systemUTC())) {
            RuleDesk desk = RuleDesk.open(store, Trust.anybody(), Options.standard(), false);
            byte[] large = new byte[Limits.most("pack-bytes") + 1];
            assertThatThrownBy(() -> desk.packs().upload(CALLER, large))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.why()).isEqualTo(Refused.Why.TOO_LARGE));
            assertThatThrownBy(() -> desk.packs().upload(CALLER, new byte[0]))
                    .hasMessage("the file is no archive of a pack, or not all of it");
            assertThatThrownBy(() -> desk.packs()
                            .upload(
                                    CALLER,
                                    TestPacks.archive(
                                            folder, "pack.yaml", "name: x\nrevision: 1\n", "README.md", "# x\n")))
                    .hasMessage("the pack `x` holds no rule");
        }
    }

    private static String told(Problem problem) {
        return problem.place().map(Place::toString).map(place -> place + ": ").orElse("") + problem.text();
    }
}
