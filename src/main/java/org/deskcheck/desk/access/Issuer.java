package org.deskcheck.desk.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.deskcheck.problem.Problem;

/**
 * Bearer tokens of an issuer of OpenID Connect: signed with one of the keys that it publishes, for us, and not outlived. Who
 * asks stands in the claims {@value #ROLE}, {@value #TEAM} and {@value #CONFIDENTIAL}. Safe to share between threads.
 */
final class Issuer {

    static final String ROLE = "deskcheck_role";
    static final String TEAM = "deskcheck_team";
    static final String CONFIDENTIAL = "deskcheck_confidential";

    /** Signatures by a key that only the issuer has. Neither `none`, nor a secret that would be shared with us. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /** `JWT`, nothing, or what RFC 9068 calls a token for a service. */
    private static final DefaultJOSEObjectTypeVerifier<SecurityContext> TYPES = new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), null);

    private static final Duration KEYS_KEPT = Duration.ofMinutes(5);
    private static final Duration KEYS_KEPT_IN_OUTAGE = Duration.ofHours(1);

    /** For one answer of the issuer, others wait so long. */
    private static final Duration KEYS_AWAITED = Duration.ofSeconds(10);

    /** A token that names a key which we don't know makes us ask again, but twice in this time at most. */
    private static final Duration KEYS_ASKED = Duration.ofSeconds(10);

    /** Clocks differ. */
    private static final int SKEW_SECONDS = 30;

    private static final int SUBJECT_CHARACTERS = 255;
    private static final Duration LATER = Duration.ofSeconds(10);

    /** Who a token speaks for, and until when. */
    record Spoken(Caller caller, Instant until) {}

    private final PublishedKeys published;
    private final DefaultJWTProcessor<SecurityContext> tokens = new DefaultJWTProcessor<>();

    /**
     * @throws IllegalArgumentException when the issuer is not reached by https; one on this machine need not be
     */
    Issuer(String issuer, String audience, Clock clock) {
        published = new PublishedKeys(issuer);
        tokens.setJWSTypeVerifier(TYPES);
        tokens.setJWSKeySelector(new JWSVerificationKeySelector<>(
                ALGORITHMS,
                JWKSourceBuilder.create(published)
                        .cache(KEYS_KEPT.toMillis(), KEYS_AWAITED.toMillis())
                        .rateLimited(KEYS_ASKED.toMillis())
                        .refreshAheadCache(false)
                        .outageTolerant(KEYS_KEPT_IN_OUTAGE.toMillis())
                        .build()));
        DefaultJWTClaimsVerifier<SecurityContext> claims =
                new DefaultJWTClaimsVerifier<>(
                        audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp")) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                };
        claims.setMaxClockSkew(SKEW_SECONDS);
        tokens.setJWTClaimsSetVerifier(claims);
    }

    /**
     * Who a token speaks for. It may ask the issuer for its keys, and wait.
     *
     * @throws Refused {@link Refused.Why#UNKNOWN_CALLER}, {@link Refused.Why#FORBIDDEN} where the issuer knows them and gives
     *     them nothing here, {@link Refused.Why#BUSY} where it cannot be asked
     */
    Spoken read(String token) {
        try {
            return spoken(tokens.process(token, null));
        } catch (RateLimitReachedException unknownKey) {
            throw published.known()
                    ? unknown("it names a key that the issuer does not publish")
                    : unreachable(unknownKey);
        } catch (KeySourceException unreachable) {
            throw unreachable(unreachable);
        } catch (ParseException | BadJOSEException | JOSEException wrong) {
            throw unknown(String.valueOf(wrong.getMessage()));
        }
    }

    private static Spoken spoken(JWTClaimsSet claims) throws ParseException {
        String subject = claims.getSubject();
        if (subject.isBlank()
                || subject.length() > SUBJECT_CHARACTERS
                || subject.codePoints().anyMatch(Character::isISOControl)) {
            throw unknown("its subject is no name");
        }
        Role role = word(claims, ROLE)
                .flatMap(Issuer::role)
                .orElseThrow(() -> Refused.because(
                        Refused.Why.FORBIDDEN,
                        List.of(Problem.of(
                                "the token has no role here",
                                "the claim `" + ROLE
                                        + "` has to be `reader`, `submitter`, `rule-author` or `admin`"))));
        String team = word(claims, TEAM)
                .filter(WantedKey::isTeam)
                .orElseThrow(() -> Refused.because(
                        Refused.Why.FORBIDDEN,
                        List.of(Problem.of(
                                "the token has no team here",
                                "the claim `" + TEAM
                                        + "` has to be the name of a team: lower-case letters, digits, hyphens"))));
        return new Spoken(
                new Caller("oidc:" + subject, team, role, Boolean.TRUE.equals(claims.getClaim(CONFIDENTIAL))),
                claims.getExpirationTime().toInstant().plusSeconds(SKEW_SECONDS));
    }

    private static Optional<String> word(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String word ? Optional.of(word) : Optional.empty();
    }

    private static Optional<Role> role(String word) {
        try {
            return Optional.of(Role.of(word));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Says no more to who asks than of any other token; the log has why. */
    static Refused unknown(String why) {
        return Refused.because(
                Refused.Why.UNKNOWN_CALLER,
                List.of(Problem.of("the API key or bearer token opens nothing").withOriginal(why)));
    }

    private static Refused unreachable(KeySourceException why) {
        return new Refused(
                Refused.Why.BUSY,
                List.of(Problem.of("the issuer of bearer tokens cannot be asked for its keys now")
                        .withOriginal(String.valueOf(why.getMessage()))),
                Optional.of(LATER));
    }
}
