package org.deskcheck.server;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What is left of a body when its request is answered is read and dropped for a while, so that its sender hears the answer. */
@ApplicationScoped
public class Leftovers {

    /** Then the connection is closed. */
    private static final long DROPPING_MILLIS = 2_000;

    void register(@Observes Filters filters) {
        filters.register(this::watch, 1002);
    }

    private void watch(RoutingContext context) {
        Context loop = context.vertx().getOrCreateContext();
        // an answer may be ended by any thread, and a request read by that of its connection alone
        context.addEndHandler(answered -> loop.runOnContext(ended -> drop(context)));
        context.next();
    }

    private static void drop(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            return;
        }
        request.handler(dropped -> {});
        request.resume();
        context.vertx().setTimer(DROPPING_MILLIS, timer -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
    }
}
