package org.deskcheck.server;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Desk;
import org.deskcheck.desk.Json;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.access.Allowance;
import org.deskcheck.read.Limits;

/** What the service takes at most, and what this caller may still ask for. */
@Path("/v1/limits")
@Produces(MediaType.APPLICATION_JSON)
public class LimitsResource {

    private final Desk desk;
    private final CurrentCaller current;

    @Inject
    LimitsResource(Desk desk, CurrentCaller current) {
        this.desk = desk;
        this.current = current;
    }

    @GET
    public String limits() {
        Caller caller = current.needs(Role.READER);
        Allowance left = desk.access().left(caller);
        return Json.object(out -> {
            out.writeObjectFieldStart("requests");
            out.writeNumberField("perSecond", left.perSecond());
            out.writeNumberField("burst", left.burst());
            out.writeNumberField("remaining", left.remaining());
            out.writeEndObject();
            out.writeObjectFieldStart("limits");
            for (Map.Entry<String, Integer> limit : Limits.all().entrySet()) {
                out.writeNumberField(limit.getKey(), limit.getValue());
            }
            out.writeEndObject();
        });
    }
}
