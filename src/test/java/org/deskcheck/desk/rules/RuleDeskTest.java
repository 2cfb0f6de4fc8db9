package org.deskcheck.desk.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.deskcheck.Options;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.Stores;
import org.deskcheck.desk.store.AuditLog;
import org.deskcheck.desk.store.Change;
import org.deskcheck.desk.store.Feed;
import org.deskcheck.desk.store.Store;
import org.deskcheck.pack.PackKey;
import org.deskcheck.pack.PackSignature;
import org.deskcheck.pack.Trust;
import org.deskcheck.report.Report;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Packs are uploaded, tested, put in force and taken back; each set as a whole. */
class RuleDeskTest {

    private static final Caller CALLER = new Caller("k1", "news", Role.RULE_AUTHOR, false);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsPutInForceJudgesAndRollingBackGoesBackStepByStep(Stores which) {
        try (Store store = open(which.address(folder))) {
            RuleDesk desk = desk(store);
            String house = desk.inForce().now().rules();
            String plain = uploaded(desk, "plain", 1, 5000);
            String hills = uploaded(desk, "hills", 1, 6000);
            assertThat(found(desk)).isEmpty();

            Activation first = desk.activations().activate(CALLER, List.of(plain));
            assertThat(first.packs()).containsExactly("house", plain);
            assertThat(found(desk)).containsExactly("figures/plain");
            assertThat(desk.inForce().now().rules()).isEqualTo(first.rules()).isNotEqualTo(house);

            desk.activations().activate(CALLER, List.of(hills, plain));
            assertThat(found(desk)).containsExactly("figures/hills", "figures/plain");

            assertThat(desk.activations().rollBack(CALLER, Optional.empty()))
                    .extracting(Activation::seq, Activation::rules, Activation::restores)
                    .containsExactly(3L, first.rules(), Optional.of(1L));
            assertThat(found(desk)).containsExactly("figures/plain");
            assertThat(desk.activations().rollBack(CALLER, Optional.empty()).rules())
                    .isEqualTo(house);
            assertThat(found(desk)).isEmpty();
            assertThatThrownBy(() -> desk.activations().rollBack(CALLER, Optional.empty()))
                    .isInstanceOf(Refused.class)
                    .hasMessage("there is no activation before this one");
            assertThat(desk.activations().rollBack(CALLER, Optional.of(2L)).packs())
                    .containsExactly("house", hills, plain);
            assertThat(desk.activations().list(Long.MAX_VALUE, 10))
                    .extracting(Activation::seq)
                    .containsExactly(5L, 4L, 3L, 2L, 1L);
            assertThat(changes(store))
                    .extracting(Change::type)
                    .containsExactly(
                            "rules.activated",
                            "rules.activated",
                            "rules.activated",
                            "rules.activated",
                            "rules.activated");
            assertThat(audited(store))
                    .containsExactly(
                            "pack.uploaded",
                            "pack.uploaded",
                            "rules.activated",
                            "rules.activated",
                            "rules.rolled-back",
                            "rules.rolled-back",
                            "rules.rolled-back");
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aSetThatDoesNotCompileAsAWholeChangesNothing(Stores which) {
        try (Store store = open(which.address(folder))) {
            RuleDesk desk = desk(store);
            String plain = uploaded(desk, "plain", 1, 5000);
            String newer = uploaded(desk, "plain", 2, 6000);
            desk.activations().activate(CALLER, List.of(plain));
            String same = upload(
                    desk,
                    TestPacks.archive(
                            folder,
                            "pack.yaml",
                            "name: other\nrevision: 1\n",
                            "figures/plain.csv",
                            "measure,unit,least,most,level,message\ndead,people,,1,note,\"too many\"\n",
                            "figures/plain.md",
                            "# figures/plain\n\nTaken.\n"));
            assertThatThrownBy(() -> desk.activations().activate(CALLER, List.of(plain, newer, "nothing")))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(texts(refused))
                            .containsExactly("two are revisions of the pack `plain`", "there is no pack `nothing`"));
            assertThatThrownBy(() -> desk.activations().activate(CALLER, List.of(plain, same)))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                                    refused.problems().get(0).toString())
                            .startsWith("other-1/figures/plain.csv:2:1: the pack `plain` has a rule `figures/plain`"
                                    + " already"));
            assertThat(desk.inForce().now().activation()).isEqualTo(1);
            assertThat(found(desk)).containsExactly("figures/plain");
            assertThat(changes(store)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void anArchiveIsStoredOnceAndARevisionHasOneContent(Stores which) {
        try (Store store = open(which.address(folder))) {
            RuleDesk desk = desk(store);
            byte[] archive = TestPacks.most(folder, "plain", 1, 5000);
            Packs.Uploaded first = desk.packs().upload(CALLER, archive);
            assertThat(first.fresh()).isTrue();
            assertThat(desk.packs().upload(CALLER, archive)).isEqualTo(new Packs.Uploaded(first.pack(), false));
            assertThat(desk.packs().archive(first.pack().id())).isEqualTo(archive);
            assertThatThrownBy(() -> uploaded(desk, "plain", 1, 4000))
                    .hasMessage("revision 1 of the pack `plain` is there with other content");
            assertThat(desk.packs().list()).containsExactly(first.pack());

            desk.activations().activate(CALLER, List.of(first.pack().id()));
            desk.activations().rollBack(CALLER, Optional.empty());
            assertThatThrownBy(() -> desk.packs().delete(CALLER, first.pack().id()))
                    .hasMessageStartingWith("the pack was in force");
            String unused = uploaded(desk, "plain", 2, 4000);
            desk.packs().delete(CALLER, unused);
            assertThatThrownBy(() -> desk.packs().get(unused)).hasMessage("there is no pack `" + unused + "`");
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatWasInForceIsInForceAfterAStart(Stores which) {
        String address = which.address(folder);
        InForce before;
        try (Store store = open(address)) {
            RuleDesk desk = desk(store);
            desk.activations().activate(CALLER, List.of(uploaded(desk, "plain", 1, 5000)));
            before = desk.inForce().now();
        }
        try (Store store = open(address)) {
            InForce now = desk(store).inForce().now();
            assertThat(now.activation()).isEqualTo(1);
            assertThat(now.rules()).isEqualTo(before.rules());
            assertThat(TestPacks.verified(now).json())
                    .isEqualTo(TestPacks.verified(before).json());
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aPackThatIsNotFitAnyMoreKeepsTheServiceFromStartingUnlessItIsAskedTo(Stores which) {
        try (Store store = open(which.address(folder))) {
            RuleDesk desk = desk(store);
            desk.activations().activate(CALLER, List.of(uploaded(desk, "plain", 1, 5000)));
            Trust stricter = new Trust(Set.of(), Map.of("plain", 2));
            assertThatThrownBy(() -> RuleDesk.open(store, stricter, Options.standard(), false))
                    .isInstanceOf(RulesUnusable.class)
                    .hasMessageStartingWith("the rules of activation 1 cannot be loaded by this Deskcheck:\n"
                            + "revision 1 of the pack `plain` is older than 2, the oldest that is accepted")
                    .hasMessageContaining("start with --without-packs");
            RuleDesk mended = RuleDesk.open(store, stricter, Options.standard(), true);
            assertThat(found(mended)).isEmpty();
            mended.activations().activate(CALLER, List.of(uploaded(mended, "plain", 2, 5000)));
            assertThat(mended.inForce().now().activation()).isEqualTo(2);
            assertThat(found(RuleDesk.open(store, stricter, Options.standard(), false)))
                    .containsExactly("figures/plain");
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void onlyPacksOfTrustedKeysAreTaken(Stores which) throws IOException {
        Path secret = folder.resolve("pack.key");
        PublicKey key = PackKey.create(secret).orThrow();
        String fingerprint = PackKey.fingerprint(key);
        String[] files = {
            "pack.yaml",
            "name: signed\nrevision: 1\n",
            "figures/signed.csv",
            "measure,unit,least,most,level,message\ndead,people,,5000,warning,\"too many\"\n",
            "figures/signed.md",
            "# figures/signed\n\nSigned.\n"
        };
        try (Store store = open(which.address(folder))) {
            RuleDesk desk = RuleDesk.open(store, new Trust(Set.of(fingerprint), Map.of()), Options.standard(), false);
            assertThatThrownBy(() -> upload(desk, TestPacks.archive(folder, files)))
                    .hasMessage("the pack `signed` is not signed, and only packs of trusted keys are accepted");
            byte[] signed = TestPacks.archive(
                    folder,
                    Optional.of(
                            PackSignature.Signing.of(PackKey.readPrivate(secret).orThrow(), key)
                                    .orThrow()),
                    files);
            assertThat(desk.packs().upload(CALLER, signed).pack().signedBy()).contains(fingerprint);
            byte[] changed = signed.clone();
            changed[signed.length / 2] ^= 1;
            assertThatThrownBy(() -> upload(desk, changed)).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void everyAnswerIsWholeUnderOneSetWhileSetsAreSwapped(Stores which) throws Exception {
        try (Store store = open(which.address(folder))) {
            RuleDesk desk = desk(store);
            String plain = uploaded(desk, "plain", 1, 5000);
            Map<String, String> expected = Map.of(
                    desk.inForce().now().rules(),
                    TestPacks.verified(desk.inForce().now()).json(),
                    desk.activations().activate(CALLER, List.of(plain)).rules(),
                    TestPacks.verified(desk.inForce().now()).json());
            AtomicBoolean swapping = new AtomicBoolean(true);
            CountDownLatch begun = new CountDownLatch(4);
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Future<Set<String>>> seen = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                seen.add(threads.submit(() -> {
                    Set<String> digests = new TreeSet<>();
                    while (swapping.get()) {
                        InForce rules = desk.inForce().now();
                        assertThat(TestPacks.verified(rules).json()).isEqualTo(expected.get(rules.rules()));
                        digests.add(rules.rules());
                        begun.countDown();
                    }
                    return digests;
                }));
            }
            begun.await();
            for (int i = 0; i < 10; i++) {
                desk.activations().activate(CALLER, i % 2 == 0 ? List.of() : List.of(plain));
            }
            swapping.set(false);
            Set<String> all = new TreeSet<>();
            for (Future<Set<String>> each : seen) {
                all.addAll(each.get());
            }
            threads.shutdown();
            assertThat(all).isEqualTo(expected.keySet());
        }
    }

    private static Store open(String address) {
        return Store.open(address, Clock.systemUTC());
    }

    private static RuleDesk desk(Store store) {
        return RuleDesk.open(store, Trust.anybody(), Options.standard(), false);
    }

    private String uploaded(RuleDesk desk, String name, int revision, int most) {
        return upload(desk, TestPacks.most(folder, name, revision, most));
    }

    private static String upload(RuleDesk desk, byte[] archive) {
        return desk.packs().upload(CALLER, archive).pack().id();
    }

    private static List<String> found(RuleDesk desk) {
        return TestPacks.verified(desk.inForce().now()).report().findings().stream()
                .map(Report.Finding::rule)
                .filter(rule -> rule.matches("figures/(plain|hills)"))
                .toList();
    }

    private static List<String> texts(Refused refused) {
        return refused.problems().stream().map(problem -> problem.text()).toList();
    }

    private static List<Change> changes(Store store) {
        return store.read(handle -> Feed.since(handle, "news", Optional.empty(), 0, 100));
    }

    private static List<String> audited(Store store) {
        return store.read(handle -> AuditLog.since(handle, "news", 0, 100)).stream()
                .map(AuditLog.Entry::action)
                .toList();
    }
}
