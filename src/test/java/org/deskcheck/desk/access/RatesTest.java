package org.deskcheck.desk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskcheck.desk.access.LocalIssuer.signed;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.DeskSettings;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.Stores;
import org.deskcheck.desk.store.Store;
import org.deskcheck.read.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who asks too often waits, and nobody else does. */
class RatesTest {

    private static final Caller CMS = new Caller("cms", "news", Role.SUBMITTER, false);
    private static final Caller WIRE = new Caller("wire", "news", Role.SUBMITTER, false);
    private static final int FAILURES = Limits.most("failures-burst");

    private final TestClock clock = new TestClock();

    @Test
    void aCallerHasItsBurstThenWhatComesBackAndTheOthersHaveTheirs(@TempDir Path folder) {
        try (Store store = Store.open(Stores.SQLITE.address(folder), clock)) {
            Access access = access(store, Optional.empty(), Optional.of(10));
            for (int i = 19; i >= 0; i--) {
                assertThat(access.count(CMS))
                        .extracting(Allowance::granted, Allowance::remaining)
                        .containsExactly(true, i);
            }
            assertThat(access.count(CMS))
                    .isEqualTo(new Allowance(false, 20, 10, 0, Duration.ofSeconds(2), Duration.ofMillis(100)));
            assertThat(access.count(WIRE).granted()).isTrue();
            clock.move(Duration.ofMillis(99));
            assertThat(access.count(CMS).granted()).isFalse();
            clock.move(Duration.ofMillis(1));
            assertThat(access.count(CMS).granted()).isTrue();
            assertThat(access.count(CMS).granted()).isFalse();
            clock.move(Duration.ofDays(1));
            assertThat(access.left(CMS).remaining()).isEqualTo(20);
            clock.move(Duration.ofDays(-1));
            assertThat(access.left(CMS).remaining())
                    .as("a clock that was set back")
                    .isEqualTo(20);
        }
    }

    @Test
    void withoutASettingTheLimitsHold(@TempDir Path folder) {
        try (Store store = Store.open(Stores.SQLITE.address(folder), clock)) {
            assertThat(access(store, Optional.empty(), Optional.empty()).left(CMS))
                    .extracting(Allowance::burst, Allowance::perSecond)
                    .containsExactly(Limits.most("requests-burst"), (double) Limits.most("requests-per-second"));
        }
    }

    @Test
    void whoFailsTooOftenFromAnAddressWaitsButAGoodKeyStillOpensFromThere(@TempDir Path folder) {
        try (Store store = Store.open(Stores.SQLITE.address(folder), clock)) {
            Keys keys = new Keys(store, clock);
            Access access = access(store, Optional.empty(), Optional.empty());
            for (int i = 0; i < FAILURES; i++) {
                assertThat(why(access, "dk_wrong", "192.0.2.1")).isEqualTo(Refused.Why.UNKNOWN_CALLER);
            }
            assertThat(why(access, "dk_wrong", "192.0.2.1")).isEqualTo(Refused.Why.TOO_MANY);
            assertThat(why(access, "dk_wrong", "192.0.2.2")).isEqualTo(Refused.Why.UNKNOWN_CALLER);
            Access afterwards = new Access(keys, settings(Optional.empty(), Optional.empty()), clock);
            assertThat(afterwards.authenticate(
                            Optional.of("bearer " + keys.forOperator().secret()), "192.0.2.1"))
                    .isNotNull();
            clock.move(Duration.ofMinutes(1));
            assertThat(why(access, "dk_wrong", "192.0.2.1")).isEqualTo(Refused.Why.UNKNOWN_CALLER);
        }
    }

    @Test
    void allAddressesOfANetworkOfIpv6AreOne(@TempDir Path folder) {
        try (Store store = Store.open(Stores.SQLITE.address(folder), clock)) {
            Access access = access(store, Optional.empty(), Optional.empty());
            for (int i = 0; i < FAILURES; i++) {
                why(access, "dk_wrong", "2001:db8:0:1::" + Integer.toHexString(i));
            }
            assertThat(why(access, "dk_wrong", "2001:db8:0:1:ffff::1")).isEqualTo(Refused.Why.TOO_MANY);
            assertThat(why(access, "dk_wrong", "2001:db8:0:2::1")).isEqualTo(Refused.Why.UNKNOWN_CALLER);
        }
    }

    @Test
    void forgedTokensBeyondTheLimitAreNotEvenRead(@TempDir Path folder) {
        try (Store store = Store.open(Stores.SQLITE.address(folder), clock);
                LocalIssuer issuer = new LocalIssuer()) {
            RSAKey key = issuer.rsa("k1");
            Access access = access(store, Optional.of(issuer.address()), Optional.empty());
            String known = signed(
                    key, JWSAlgorithm.RS256, issuer.claims(clock.instant()).build());
            String other = signed(
                    key,
                    JWSAlgorithm.RS256,
                    issuer.claims(clock.instant()).subject("ida").build());
            assertThat(access.authenticate(Optional.of("Bearer " + known), "192.0.2.1"))
                    .isNotNull();
            for (int i = 0; i < FAILURES; i++) {
                why(access, known + "x", "192.0.2.1");
            }
            assertThat(why(access, other, "192.0.2.1")).isEqualTo(Refused.Why.TOO_MANY);
            assertThat(access.authenticate(Optional.of("Bearer " + known), "192.0.2.1"))
                    .as("who was known before")
                    .isNotNull();
            assertThat(access.authenticate(Optional.of("Bearer " + other), "192.0.2.2"))
                    .isNotNull();
        }
    }

    @Test
    void namesThatWereNotSeenForLongestAreForgotten() {
        Buckets buckets = new Buckets(1, 0.001, 2, clock);
        assertThat(buckets.take("a").granted()).isTrue();
        assertThat(buckets.take("b").granted()).isTrue();
        assertThat(buckets.take("a").granted()).isFalse();
        assertThat(buckets.take("c").granted()).isTrue();
        assertThat(buckets.take("a").granted()).isFalse();
        assertThat(buckets.take("b").granted()).as("forgotten").isTrue();
    }

    private Access access(Store store, Optional<String> issuer, Optional<Integer> perSecond) {
        return new Access(new Keys(store, clock), settings(issuer, perSecond), clock);
    }

    private static DeskSettings settings(Optional<String> issuer, Optional<Integer> perSecond) {
        return new DeskSettings("", Optional.empty(), issuer, issuer.map(any -> LocalIssuer.AUDIENCE), perSecond);
    }

    private static Refused.Why why(Access access, String credential, String address) {
        try {
            throw new AssertionError("opens: " + access.authenticate(Optional.of("Bearer " + credential), address));
        } catch (Refused refused) {
            return refused.why();
        }
    }
}
