package org.deskcheck.desk.access;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.DeskSettings;
import org.deskcheck.desk.Refused;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.Limits;

/** Who asks, by what a request carries, and how often they may. Safe to share between threads. */
public final class Access {

    private static final String BEARER = "bearer ";
    private static final int CREDENTIAL_CHARACTERS = Limits.most("credential-characters");
    private static final int NAMES = Limits.most("rate-names");

    /** A token is read anew after so long: its key may have been withdrawn. */
    private static final int READ_ANEW_SECONDS = 60;

    private final Keys keys;
    private final Clock clock;
    private final Optional<Issuer> issuer;
    private final Buckets requests;
    private final Buckets failures;
    private final Map<String, Issuer.Spoken> read;

    /**
     * @throws IllegalArgumentException when there is an issuer without an audience, or one that is not reached by https
     */
    public Access(Keys keys, DeskSettings settings, Clock clock) {
        this.keys = keys;
        this.clock = clock;
        this.issuer = settings.issuer()
                .map(name -> new Issuer(
                        name,
                        settings.audience()
                                .orElseThrow(() ->
                                        new IllegalArgumentException("an issuer of bearer tokens needs an audience")),
                        clock));
        int perSecond = settings.perSecond().orElse(Limits.most("requests-per-second"));
        int burst = settings.perSecond().isPresent()
                ? (int) Math.min(Integer.MAX_VALUE, 2L * perSecond)
                : Limits.most("requests-burst");
        this.requests = new Buckets(burst, perSecond, NAMES, clock);
        this.failures =
                new Buckets(Limits.most("failures-burst"), Limits.most("failures-per-minute") / 60.0, NAMES, clock);
        this.read = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Issuer.Spoken> eldest) {
                return size() > NAMES;
            }
        };
    }

    /** What is wrong with the address of an issuer, before anything is opened. */
    public static Optional<String> problem(String issuer) {
        try {
            PublishedKeys.discovery(issuer);
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of("no address of an issuer: " + Quoted.of(issuer) + "; it begins with https://");
        }
    }

    /**
     * Whether {@link #authenticate} may take long or wait for the issuer: where a bearer token has to be read that was not
     * read a moment ago.
     */
    public boolean takesLong(Optional<String> authorization) {
        return issuer.isPresent()
                && credential(authorization)
                        .filter(given -> !given.startsWith(Secret.PREFIX))
                        .filter(token -> readBefore(token).isEmpty())
                        .isPresent();
    }

    /**
     * Who asks.
     *
     * @param authorization the header of that name, as it came
     * @param address where the request comes from; who fails too often from one is told to wait. A good key opens from
     *     there all the same, so that nobody is locked out by a neighbour
     * @throws Refused {@link Refused.Why#UNKNOWN_CALLER}, which doesn't say which part was wrong, or
     *     {@link Refused.Why#TOO_MANY}; {@link Refused.Why#FORBIDDEN} and {@link Refused.Why#BUSY} as the issuer has it
     */
    public Caller authenticate(Optional<String> authorization, String address) {
        String from = Addresses.network(address);
        try {
            return caller(credential(authorization), from);
        } catch (Refused refused) {
            if (refused.why() == Refused.Why.UNKNOWN_CALLER) {
                Allowance left = failures.take(from);
                if (!left.granted()) {
                    throw tooMany("too many requests from this address opened nothing", left);
                }
            }
            throw refused;
        }
    }

    private Caller caller(Optional<String> credential, String from) {
        String given = credential.orElseThrow(
                () -> Refused.because(Refused.Why.UNKNOWN_CALLER, "this needs an API key or a bearer token"));
        if (given.startsWith(Secret.PREFIX)) {
            return keys.callerOf(given).orElseThrow(() -> Issuer.unknown("no such key, or it has ended"));
        }
        Issuer asked = issuer.orElseThrow(() -> Issuer.unknown("no key, and no issuer of bearer tokens is configured"));
        Optional<Caller> before = readBefore(given);
        if (before.isPresent()) {
            return before.get();
        }
        Allowance left = failures.see(from);
        if (!left.granted()) {
            // checking a signature costs more than refusing to
            throw tooMany("too many requests from this address opened nothing", left);
        }
        Issuer.Spoken spoken = asked.read(given);
        Instant anew = clock.instant().plusSeconds(READ_ANEW_SECONDS);
        synchronized (read) {
            read.put(
                    Secret.hash(given),
                    spoken.until().isBefore(anew) ? spoken : new Issuer.Spoken(spoken.caller(), anew));
        }
        return spoken.caller();
    }

    private Optional<Caller> readBefore(String token) {
        synchronized (read) {
            return Optional.ofNullable(read.get(Secret.hash(token)))
                    .filter(spoken -> clock.instant().isBefore(spoken.until()))
                    .map(Issuer.Spoken::caller);
        }
    }

    private static Optional<String> credential(Optional<String> authorization) {
        return authorization
                .filter(header -> header.length() <= CREDENTIAL_CHARACTERS)
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    /** Counts a request of a caller. */
    public Allowance count(Caller caller) {
        return requests.take(caller.id());
    }

    /** What a caller may still ask for. */
    public Allowance left(Caller caller) {
        return requests.see(caller.id());
    }

    /** The answer to a request beyond an allowance. */
    public static Refused tooMany(String text, Allowance allowance) {
        return new Refused(
                Refused.Why.TOO_MANY,
                List.of(Problem.of(text)),
                Optional.of(allowance.next().plusMillis(999)));
    }
}
