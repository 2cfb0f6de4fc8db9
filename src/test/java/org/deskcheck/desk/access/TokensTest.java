package org.deskcheck.desk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskcheck.desk.access.LocalIssuer.signed;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.DeskSettings;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.Stores;
import org.deskcheck.desk.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bearer token opens what its issuer says, where the issuer itself signed it, for us, for now. */
class TokensTest {

    private static final RSAKey OURS = LocalIssuer.newRsa("k1", 2048);
    private static final RSAKey OTHERS = LocalIssuer.newRsa("k1", 2048);

    private final TestClock clock = new TestClock();
    private final LocalIssuer issuer = new LocalIssuer();
    private final RSAKey key = OURS;
    private Store store;
    private Access access;

    @BeforeEach
    void open(@TempDir Path folder) {
        issuer.publish(key.toPublicJWK());
        store = Store.open(Stores.SQLITE.address(folder), clock);
        access = access(Optional.of(issuer.address()));
    }

    private Access access(Optional<String> name) {
        return new Access(
                new Keys(store, clock),
                new DeskSettings("", Optional.empty(), name, name.map(any -> LocalIssuer.AUDIENCE)),
                clock);
    }

    @AfterEach
    void close() {
        store.close();
        issuer.close();
    }

    @Test
    void theClaimsSayWhoAsksAndTheIssuerIsAskedOnce() {
        assertThat(caller(signed(key, JWSAlgorithm.RS256, claims().build())))
                .isEqualTo(new Caller("oidc:eva", "news", Role.SUBMITTER, false));
        assertThat(caller(signed(
                        key,
                        JWSAlgorithm.PS256,
                        claims().claim("deskcheck_confidential", true).build())))
                .isEqualTo(new Caller("oidc:eva", "news", Role.SUBMITTER, true));
        ECKey ec = issuer.ec("k2");
        assertThat(issuer.asked()).isEqualTo(1);
        assertThat(caller(signed(ec, JWSAlgorithm.ES256, claims().build())))
                .as("a key that was published since")
                .isEqualTo(new Caller("oidc:eva", "news", Role.SUBMITTER, false));
        assertThat(issuer.asked()).isEqualTo(2);
    }

    @Test
    void aTokenForServicesByRfc9068Opens() {
        assertThat(caller(signed(
                        key,
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID("k1")
                                .type(new JOSEObjectType("at+jwt"))
                                .build(),
                        claims().build())))
                .isNotNull();
    }

    @Test
    void aTokenOpensUntilItsEndAndNotBeforeItsBeginning() {
        String token = signed(key, JWSAlgorithm.RS256, claims().build());
        assertThat(access.takesLong(Optional.of("Bearer " + token))).isTrue();
        assertThat(caller(token)).isNotNull();
        assertThat(access.takesLong(Optional.of("Bearer " + token)))
                .as("read a moment ago")
                .isFalse();
        clock.move(Duration.ofSeconds(3600 + 29));
        assertThat(caller(token)).as("clocks differ").isNotNull();
        clock.move(Duration.ofSeconds(1));
        assertThat(refused(token)).isEqualTo("Expired JWT");
        assertThat(refused(signed(
                        key,
                        JWSAlgorithm.RS256,
                        claims().notBeforeTime(Date.from(clock.instant().plusSeconds(31)))
                                .build())))
                .isEqualTo("JWT before use time");
    }

    @Test
    void aTokenOfAnotherIssuerForAnotherAudienceOrWithoutAnEndOpensNothing() {
        assertThat(refused(signed(
                        key,
                        JWSAlgorithm.RS256,
                        claims().issuer("https://elsewhere.example").build())))
                .contains("iss");
        assertThat(refused(
                        signed(key, JWSAlgorithm.RS256, claims().audience("cms").build())))
                .contains("aud");
        assertThat(refused(signed(
                        key, JWSAlgorithm.RS256, claims().audience(List.of()).build())))
                .contains("aud");
        assertThat(refused(signed(
                        key, JWSAlgorithm.RS256, claims().expirationTime(null).build())))
                .contains("exp");
        assertThat(refused(
                        signed(key, JWSAlgorithm.RS256, claims().subject(null).build())))
                .contains("sub");
    }

    @Test
    void aForgedTokenOpensNothing() throws JOSEException {
        String good = signed(key, JWSAlgorithm.RS256, claims().build());
        String[] parts = good.split("\\.");
        assertThat(refused(parts[0] + "." + encoded("{\"sub\":\"eva\",\"deskcheck_role\":\"admin\"}") + "." + parts[2]))
                .contains("Invalid signature");
        assertThat(refused(parts[0] + "." + parts[1] + ".")).isNotEmpty();
        assertThat(refused(new PlainJWT(claims().build()).serialize()))
                .as("none")
                .contains("Unsecured (plain) JWTs are rejected");
        for (String none : List.of("none", "None", "NONE")) {
            assertThat(refused(encoded("{\"alg\":\"" + none + "\"}") + "." + parts[1] + "."))
                    .as(none)
                    .isNotEmpty();
            assertThat(refused(encoded("{\"alg\":\"" + none + "\"}") + "." + parts[1] + "." + parts[2]))
                    .as(none)
                    .isNotEmpty();
        }
        assertThat(refused(signed(OTHERS, JWSAlgorithm.RS256, claims().build())))
                .as("another key under the name of ours")
                .contains("Invalid signature");
    }

    @Test
    void thePublicKeyIsNoSecretToSignWith() throws JOSEException {
        for (byte[] secret : List.of(
                key.toPublicJWK().toRSAPublicKey().getEncoded(),
                key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))) {
            assertThat(refused(hmac(secret, "k1"))).contains("no matching key(s) found");
        }
        byte[] published = new byte[32];
        issuer.publish(new OctetSequenceKey.Builder(published).keyID("k9").build());
        assertThat(refused(hmac(published, "k9")))
                .as("a secret that was published")
                .isNotEmpty();
    }

    @Test
    void aTokenBringsNoKeyOfItsOwn() {
        assertThat(refused(signed(
                        OTHERS,
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID("k1")
                                .jwk(OTHERS.toPublicJWK())
                                .jwkURL(java.net.URI.create("http://127.0.0.1:9/keys"))
                                .build(),
                        claims().build())))
                .contains("Invalid signature");
    }

    @Test
    void aShortKeyOpensNothing() {
        RSAKey weak = LocalIssuer.newRsa("short", 1024);
        issuer.publish(weak.toPublicJWK());
        // signed by hand: the library does not sign with so short a key unless told
        assertThat(refused(signed(weak, JWSAlgorithm.RS256, claims().build()))).isNotEmpty();
    }

    @Test
    void whatIsNoTokenOpensNothing() {
        for (String wrong : List.of(
                "x",
                "..",
                "a.b.c",
                "ey",
                encoded("{}") + "." + encoded("{}") + ".x",
                "a b",
                "\u00e9.\u00e9.\u00e9",
                "null")) {
            assertThat(why(wrong)).as(wrong).isEqualTo(Refused.Why.UNKNOWN_CALLER);
        }
        assertThat(why("x".repeat(9000))).isEqualTo(Refused.Why.UNKNOWN_CALLER);
        assertThat(issuer.asked()).as("not asked for what cannot be a token").isZero();
    }

    @Test
    void whomTheIssuerGivesNoRoleOrTeamHereIsKnownAndMayNothing() {
        for (JWTClaimsSet none : List.of(
                claims().claim("deskcheck_role", null).build(),
                claims().claim("deskcheck_role", "root").build(),
                claims().claim("deskcheck_role", List.of("admin")).build(),
                claims().claim("deskcheck_team", null).build(),
                claims().claim("deskcheck_team", "../news").build())) {
            assertThat(why(signed(key, JWSAlgorithm.RS256, none)))
                    .as(none.toString())
                    .isEqualTo(Refused.Why.FORBIDDEN);
        }
        assertThat(refused(signed(
                        key, JWSAlgorithm.RS256, claims().subject("eva\nroot").build())))
                .isEqualTo("its subject is no name");
    }

    @Test
    void tokensThatNameUnknownKeysDoNotMakeUsAskWithoutEnd() {
        for (int i = 0; i < 15; i++) {
            RSAKey unknown = new RSAKey.Builder(OTHERS).keyID("unknown-" + i).build();
            assertThat(why(signed(unknown, JWSAlgorithm.RS256, claims().build())))
                    .isEqualTo(Refused.Why.UNKNOWN_CALLER);
        }
        assertThat(issuer.asked()).isBetween(1, 2);
        assertThat(caller(signed(key, JWSAlgorithm.RS256, claims().build()))).isNotNull();
    }

    @Test
    void anIssuerThatCannotBeAskedIsNotTheCallersFault() {
        issuer.answerWith(500);
        assertThat(why(signed(key, JWSAlgorithm.RS256, claims().build()))).isEqualTo(Refused.Why.BUSY);
        assertThat(why(signed(key, JWSAlgorithm.RS256, claims().build()))).isEqualTo(Refused.Why.BUSY);
        assertThat(why(signed(key, JWSAlgorithm.RS256, claims().build())))
                .as("not asked again so soon")
                .isEqualTo(Refused.Why.BUSY);
        MadeKey made = new Keys(store, clock).forOperator();
        assertThat(access(Optional.of(issuer.address())).authenticate(Optional.of("Bearer " + made.secret()), "a"))
                .as("keys need no issuer")
                .isNotNull();
    }

    @Test
    void aDiscoveryDocumentThatPointsElsewhereIsNotFollowed() {
        issuer.answerWith(302);
        assertThat(why(signed(key, JWSAlgorithm.RS256, claims().build()))).isEqualTo(Refused.Why.BUSY);
        issuer.answerWith(200);
        issuer.nameItself("https://elsewhere.example");
        assertThat(why(signed(key, JWSAlgorithm.RS256, claims().build()))).isEqualTo(Refused.Why.BUSY);
        issuer.nameItself(issuer.address());
        for (String elsewhere : List.of("http://keys.example/", "file:///etc/passwd", "keys", "https:///x")) {
            issuer.haveKeysAt(elsewhere);
            Access fresh = access(Optional.of(issuer.address()));
            assertThatThrownBy(() -> fresh.authenticate(
                            Optional.of("Bearer " + signed(key, JWSAlgorithm.RS256, claims().build())), "a"))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.why()).isEqualTo(Refused.Why.BUSY));
        }
    }

    @Test
    void anIssuerIsReachedByHttpsOrOnThisMachine() {
        for (String wrong :
                List.of("http://issuer.example", "ftp://issuer.example", "issuer", "", "http://127.0.0.1.x.org")) {
            assertThat(Access.problem(wrong)).as(wrong).isPresent();
        }
        assertThat(Access.problem("https://issuer.example/realms/desk")).isEmpty();
        assertThat(Access.problem("http://[::1]:8080/")).isEmpty();
    }

    @Test
    void withoutAnIssuerNoTokenOpensAnything() {
        Access without = access(Optional.empty());
        Optional<String> token = Optional.of("Bearer " + signed(key, JWSAlgorithm.RS256, claims().build()));
        assertThat(without.takesLong(token)).isFalse();
        assertThatThrownBy(() -> without.authenticate(token, "a"))
                .isInstanceOf(Refused.class)
                .hasMessage("the API key or bearer token opens nothing");
    }

    private JWTClaimsSet.Builder claims() {
        return issuer.claims(clock.instant());
    }

    private String hmac(byte[] secret, String id) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(id).build(), claims().build());
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private Caller caller(String token) {
        return access.authenticate(Optional.of("Bearer " + token), "192.0.2.1");
    }

    private Refused.Why why(String token) {
        try {
            throw new AssertionError("opens as " + caller(token));
        } catch (Refused refused) {
            return refused.why();
        }
    }

    /** What the log is told; who asks is told the same of all. */
    private String refused(String token) {
        try {
            throw new AssertionError("opens as " + caller(token));
        } catch (Refused refused) {
            assertThat(refused.why()).isEqualTo(Refused.Why.UNKNOWN_CALLER);
            assertThat(refused).hasMessage("the API key or bearer token opens nothing");
            return refused.problems().get(0).original().orElse("");
        }
    }
}
