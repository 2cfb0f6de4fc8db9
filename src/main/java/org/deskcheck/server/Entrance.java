package org.deskcheck.server;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Desk;
import org.deskcheck.desk.Refused;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * What every request comes through, whatever it asks for, before a path is looked up: it gets an id, its answer gets headers
 * that keep browsers from doing anything with it, and it must say who asks, but for the two paths of health.
 */
@ApplicationScoped
public class Entrance {

    /** Where {@link CurrentCaller} finds who asks. */
    static final String CALLER = "deskcheck.caller";

    static final String REQUEST_ID = "requestId";

    private static final Logger LOG = Logger.getLogger(Entrance.class);

    /** As they stand on the wire, so that no other spelling of a path gets through here. */
    private static final Set<String> OPEN = Set.of("/health/live", "/health/ready");

    private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** What is left of a refused request's body is read and dropped for so long, then the connection is closed. */
    private static final long DROPPING_MILLIS = 2_000;

    private final Desk desk;

    @Inject
    Entrance(Desk desk) {
        this.desk = desk;
    }

    void register(@Observes Filters filters) {
        filters.register(this::mark, 1001);
        filters.register(this::ask, 1000);
    }

    private void mark(RoutingContext context) {
        String id = Optional.ofNullable(context.request().getHeader("X-Request-Id"))
                .filter(sent -> SANE_ID.matcher(sent).matches())
                .orElseGet(() -> UuidCreator.getTimeOrderedEpoch().toString());
        MDC.put(REQUEST_ID, id);
        context.put(REQUEST_ID, id);
        context.response()
                .putHeader("X-Request-Id", id)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "no-store")
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin");
        context.next();
    }

    private void ask(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (OPEN.contains(request.path())) {
            context.next();
            return;
        }
        try {
            context.put(CALLER, caller(request));
        } catch (Refused refused) {
            refuse(context, refused);
            return;
        }
        context.next();
    }

    private Caller caller(HttpServerRequest request) {
        return desk.access().authenticate(Optional.ofNullable(request.getHeader("Authorization")), address(request));
    }

    private static String address(HttpServerRequest request) {
        return Optional.ofNullable(request.remoteAddress().hostAddress()).orElse("");
    }

    private static void refuse(RoutingContext context, Refused refused) {
        LOG.infof("refused a request from %s: %s", address(context.request()), refused.getMessage());
        HttpServerResponse response = context.response();
        Problems.write(response, refused);
        HttpServerRequest request = context.request();
        if (!request.isEnded()) {
            request.resume();
            context.vertx().setTimer(DROPPING_MILLIS, timer -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
        }
    }
}
