package org.deskcheck.server;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Desk;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.access.Access;
import org.deskcheck.desk.access.Allowance;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * What every request comes through, whatever it asks for, before a path is looked up: it gets an id, its answer gets headers
 * that keep browsers from doing anything with it, it must say who asks, but for the two paths of health, and it is counted.
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

    /** Threads that read bearer tokens, and tokens that may wait for them. */
    private static final int READERS = 4;

    private static final int MOST_READING = 256;

    private final Desk desk;
    private final WorkerExecutor readers;
    private final AtomicInteger reading = new AtomicInteger();

    @Inject
    Entrance(Desk desk, Vertx vertx) {
        this.desk = desk;
        this.readers = vertx.createSharedWorkerExecutor("deskcheck-tokens", READERS);
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
        Optional<String> authorization = Optional.ofNullable(request.getHeader("Authorization"));
        String address = address(request);
        if (!desk.access().takesLong(authorization)) {
            try {
                enter(context, desk.access().authenticate(authorization, address));
            } catch (Refused refused) {
                refuse(context, refused);
            }
        } else if (reading.incrementAndGet() > MOST_READING) {
            reading.decrementAndGet();
            refuse(
                    context,
                    new Refused(
                            Refused.Why.BUSY,
                            List.of(Problem.of("too many bearer tokens wait to be read")),
                            Optional.of(Duration.ofSeconds(1))));
        } else {
            // an issuer that answers slowly keeps those alone waiting who come with its tokens
            readers.executeBlocking(() -> desk.access().authenticate(authorization, address), false)
                    .onComplete(done -> {
                        reading.decrementAndGet();
                        if (done.succeeded()) {
                            enter(context, done.result());
                        } else if (done.cause() instanceof Refused refused) {
                            refuse(context, refused);
                        } else {
                            context.fail(done.cause());
                        }
                    });
        }
    }

    private void enter(RoutingContext context, Caller caller) {
        Allowance left = desk.access().count(caller);
        context.response()
                .putHeader("RateLimit-Policy", "\"caller\";q=" + left.burst() + ";w=" + seconds(left.window()))
                .putHeader("RateLimit", "\"caller\";r=" + left.remaining() + ";t=" + seconds(left.full()));
        if (!left.granted()) {
            refuse(context, Access.tooMany("the caller asks more than " + left.perSecond() + " times a second", left));
            return;
        }
        context.put(CALLER, caller);
        context.next();
    }

    /** Whole seconds, and none too few. */
    private static long seconds(Duration time) {
        return time.plusMillis(999).toSeconds();
    }

    private static String address(HttpServerRequest request) {
        return Optional.ofNullable(request.remoteAddress().hostAddress()).orElse("");
    }

    private static void refuse(RoutingContext context, Refused refused) {
        HttpServerRequest request = context.request();
        if (refused.why() != Refused.Why.TOO_MANY) {
            // those are as many as somebody likes to send
            LOG.infof("refused a request from %s: %s", address(request), reason(refused));
        }
        HttpServerResponse response = context.response();
        Problems.write(response, refused);
    }

    private static String reason(Refused refused) {
        return refused.problems().stream()
                .findFirst()
                .flatMap(Problem::original)
                .map(Quoted::of)
                .orElseGet(refused::getMessage);
    }
}
