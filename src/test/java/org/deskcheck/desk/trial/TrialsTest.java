package org.deskcheck.desk.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.deskcheck.Options;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.Stores;
import org.deskcheck.desk.rules.RuleDesk;
import org.deskcheck.desk.rules.TestPacks;
import org.deskcheck.desk.store.Store;
import org.deskcheck.desk.submission.Packed;
import org.deskcheck.pack.Trust;
import org.deskcheck.workshop.example.Outcome;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a pack would change is seen before it judges. */
class TrialsTest {

    private static final Caller CALLER = new Caller("k1", "news", Role.RULE_AUTHOR, false);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aTestRunsThePagesAndShowsWhatWouldChangeForWhatIsStored(Stores which) {
        try (Store store = Store.open(which.address(folder), Clock.systemUTC())) {
            RuleDesk desk = RuleDesk.open(store, Trust.anybody(), Options.standard(), false);
            Trials trials = new Trials(store, desk);
            stored(store, "news", "v1", TestPacks.STORY);
            stored(store, "news", "v2", "deskcheck: 2\n");
            stored(store, "sport", "v3", TestPacks.STORY);
            String plain = uploaded(desk, "plain", 1, 5000);
            Trial trial = trials.test(CALLER, plain);
            assertThat(trial.proposed()).containsExactly("house", plain);
            assertThat(trial.outcome()).as(trial.examples()).isEqualTo(Outcome.PASS);
            assertThat(trial.examples())
                    .contains("\"file\" : \"figures/plain.md\"")
                    .doesNotContain("/tmp");
            assertThat(trial.verifications()).isEqualTo(1);
            assertThat(trial.leftOut()).isEqualTo(1);
            assertThat(trial.unreadable()).containsExactly("v2");
            assertThat(trial.difference().rules()).singleElement().satisfies(rule -> {
                assertThat(rule.id()).isEqualTo("figures/plain");
                assertThat(rule.changes()).singleElement().satisfies(change -> assertThat(change.claim())
                        .isEqualTo("dead"));
            });

            desk.activations().activate(CALLER, List.of(plain));
            Trial narrower = trials.test(CALLER, uploaded(desk, "plain", 2, 7000));
            assertThat(narrower.proposed()).hasSize(2).doesNotContain(plain);
            assertThat(narrower.outcome()).isEqualTo(Outcome.FAIL);
            assertThat(narrower.difference().nothingLost()).isFalse();
            assertThat(desk.inForce().now().activation()).isEqualTo(1);
        }
    }

    private String uploaded(RuleDesk desk, String name, int revision, int most) {
        return desk.packs()
                .upload(CALLER, TestPacks.most(folder, name, revision, most))
                .pack()
                .id();
    }

    private static void stored(Store store, String team, String id, String story) {
        store.write(step -> step.handle()
                // as verifications have it that are of no dossier that lives: its own id, and no revision
                .createUpdate("INSERT INTO verification (id, team, caller, state, submitted, dossier, media_type,"
                        + " options, input, input_hash, attempts) VALUES (:id, :team, 'k1', 'finished', :now, 'claims',"
                        + " 'application/yaml', '{}', :input, '', 1)")
                .bind("id", id)
                .bind("team", team)
                .bind("now", step.now())
                .bind("input", Packed.of(story.getBytes(StandardCharsets.UTF_8)).gzip())
                .execute());
    }
}
