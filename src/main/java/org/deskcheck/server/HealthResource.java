package org.deskcheck.server;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Whether the server lives, and whether it takes requests. */
@Path("/health")
@Produces("application/json")
public class HealthResource {

    @GET
    @Path("/live")
    public String live() {
        return "{\"status\":\"UP\"}";
    }
}
