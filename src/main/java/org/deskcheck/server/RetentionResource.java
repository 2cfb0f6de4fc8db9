package org.deskcheck.server;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Optional;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Desk;
import org.deskcheck.desk.Json;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.submission.Retention;

/** How long a team keeps what was sent and what was reported. */
@Path("/v1/retention")
@Produces(MediaType.APPLICATION_JSON)
public class RetentionResource {

    private final Retention retention;
    private final CurrentCaller current;
    private final Bodies bodies;

    @Inject
    RetentionResource(Desk desk, CurrentCaller current, Bodies bodies) {
        this.retention = desk.verifications().retention();
        this.current = current;
        this.bodies = bodies;
    }

    @GET
    public String get(@Context UriInfo uri) {
        Questions.of(uri);
        return json(retention.days(current.needs(Role.READER)));
    }

    @PUT
    @Blocking
    @Consumes(MediaType.WILDCARD)
    public String set(InputStream in, @Context HttpHeaders headers, @Context UriInfo uri) {
        Caller caller = current.needs(Role.ADMIN);
        Questions.of(uri);
        JsonBody body = JsonBody.of(bodies.json(in, headers));
        Optional<Long> days = body.node("days").flatMap(node -> {
            if (node.isIntegralNumber() && node.canConvertToLong()) {
                return Optional.of(node.longValue());
            }
            body.problem("/days", "the field `days` has to be a whole number", "null keeps for ever");
            return Optional.empty();
        });
        body.end();
        retention.set(caller, days);
        return json(days);
    }

    @POST
    @Path("/run")
    @Blocking
    public String run(@Context UriInfo uri) {
        Caller caller = current.needs(Role.ADMIN);
        Questions.of(uri);
        long deleted = retention.run(caller);
        return Json.object(out -> out.writeNumberField("deleted", deleted));
    }

    private static String json(Optional<Long> days) {
        return Json.object(out -> {
            if (days.isPresent()) {
                out.writeNumberField("days", days.get());
            } else {
                out.writeNullField("days");
            }
        });
    }
}
