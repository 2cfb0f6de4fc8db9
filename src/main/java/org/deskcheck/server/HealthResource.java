package org.deskcheck.server;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.deskcheck.desk.Desk;

/** Whether the server lives, and whether it takes requests. Open to all, and bare for that reason. */
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    private static final String UP = "{\"status\":\"UP\"}";
    private static final String DOWN = "{\"status\":\"DOWN\"}";

    private final Desk desk;

    @Inject
    HealthResource(Desk desk) {
        this.desk = desk;
    }

    @GET
    @Path("/live")
    public String live() {
        return UP;
    }

    @GET
    @Path("/ready")
    public Response ready() {
        return desk.ready()
                ? Response.ok(UP).build()
                : Response.status(503).entity(DOWN).build();
    }
}
