package org.deskcheck.desk.access;

import java.util.Locale;
import java.util.Optional;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Refused;

/** Who asks, by what a request carries. Safe to share between threads. */
public final class Access {

    private static final String BEARER = "bearer ";

    private final Keys keys;

    public Access(Keys keys) {
        this.keys = keys;
    }

    /**
     * Who asks.
     *
     * @param authorization the header of that name, as it came
     * @param address where the request comes from
     * @throws Refused {@link Refused.Why#UNKNOWN_CALLER}; it doesn't say which part was wrong
     */
    public Caller authenticate(Optional<String> authorization, String address) {
        String credential = authorization
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip())
                .orElseThrow(() -> unknown("this needs an API key or a bearer token"));
        return keys.callerOf(credential).orElseThrow(() -> unknown("the API key or bearer token opens nothing"));
    }

    private static Refused unknown(String text) {
        return Refused.because(Refused.Why.UNKNOWN_CALLER, text);
    }
}
