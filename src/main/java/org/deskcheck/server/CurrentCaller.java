package org.deskcheck.server;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.jspecify.annotations.Nullable;

/** Who asks in this request, as {@link Entrance} found it. */
@RequestScoped
public class CurrentCaller {

    private final CurrentVertxRequest request;

    @Inject
    CurrentCaller(CurrentVertxRequest request) {
        this.request = request;
    }

    /** The id of who asks; empty where nobody has to say. */
    String id() {
        @Nullable Caller caller = request.getCurrent().get(Entrance.CALLER);
        return caller == null ? "" : caller.id();
    }

    /**
     * Who asks, where they have the role.
     *
     * @throws Refused {@link Refused.Why#UNKNOWN_CALLER} or {@link Refused.Why#FORBIDDEN}
     */
    Caller needs(Role role) {
        @Nullable Caller caller = request.getCurrent().get(Entrance.CALLER);
        if (caller == null) {
            throw Refused.because(Refused.Why.UNKNOWN_CALLER, "this needs an API key or a bearer token");
        }
        caller.needs(role);
        return caller;
    }
}
