package org.deskcheck.server;

import jakarta.enterprise.context.RequestScoped;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.jspecify.annotations.Nullable;

/** Who asks in this request, as authentication found it. */
@RequestScoped
public class CurrentCaller {

    private @Nullable Caller caller;

    void set(Caller found) {
        caller = found;
    }

    /**
     * Who asks, where they have the role.
     *
     * @throws Refused {@link Refused.Why#UNKNOWN_CALLER} or {@link Refused.Why#FORBIDDEN}
     */
    Caller needs(Role role) {
        if (caller == null) {
            throw Refused.because(Refused.Why.UNKNOWN_CALLER, "this needs an API key or a bearer token");
        }
        caller.needs(role);
        return caller;
    }
}
