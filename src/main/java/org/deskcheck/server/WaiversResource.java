package org.deskcheck.server;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Desk;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.live.LiveDossiers;
import org.deskcheck.desk.live.Waiver;
import org.deskcheck.read.Limits;

/** Findings of a dossier that the desk lives with, and until when. */
@Path("/v1/dossiers/{dossier}/waivers")
@Produces(MediaType.APPLICATION_JSON)
public class WaiversResource {

    private static final int MOST = Limits.most("body-bytes");

    private final LiveDossiers dossiers;
    private final CurrentCaller current;
    private final Bodies bodies;

    @Inject
    WaiversResource(Desk desk, CurrentCaller current, Bodies bodies) {
        this.dossiers = desk.living().dossiers();
        this.current = current;
        this.bodies = bodies;
    }

    @GET
    public String list(@PathParam("dossier") String dossier, @Context UriInfo uri) {
        Questions.of(uri);
        return DossierJson.waivers(dossiers.waivers(current.needs(Role.READER), dossier));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(
            @PathParam("dossier") String dossier, InputStream in, @Context HttpHeaders headers, @Context UriInfo uri) {
        Questions.of(uri);
        Caller caller = current.needs(Role.SUBMITTER);
        try (Bodies.Body sent = bodies.read(in, headers, MOST)) {
            JsonBody body = JsonBody.of(sent.bytes());
            String claim = body.text("claim");
            String rule = body.text("rule");
            String reason = body.text("reason");
            Optional<LocalDate> until = body.read("until", LocalDate::parse, "write the day as `2026-12-31`");
            body.end();
            Waiver waiver = dossiers.waive(caller, dossier, claim, rule, reason, until);
            return Response.status(201)
                    .header(HttpHeaders.LOCATION, "/v1/dossiers/" + dossier + "/waivers/" + waiver.id())
                    .entity(DossierJson.waiver(waiver))
                    .build();
        }
    }

    @DELETE
    @Path("/{id}")
    public Response remove(@PathParam("dossier") String dossier, @PathParam("id") String id, @Context UriInfo uri) {
        Questions.of(uri);
        dossiers.unwaive(current.needs(Role.SUBMITTER), dossier, id);
        return Response.noContent().build();
    }
}
