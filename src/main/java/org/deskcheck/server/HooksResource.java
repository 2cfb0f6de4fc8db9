package org.deskcheck.server;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Desk;
import org.deskcheck.desk.Json;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.hook.Delivery;
import org.deskcheck.desk.hook.Hook;

/** Hooks: made, seen, tested, ended; and what they were told. */
@Path("/v1/hooks")
@Produces(MediaType.APPLICATION_JSON)
public class HooksResource {

    private final Desk desk;
    private final CurrentCaller current;
    private final Bodies bodies;

    @Inject
    HooksResource(Desk desk, CurrentCaller current, Bodies bodies) {
        this.desk = desk;
        this.current = current;
        this.bodies = bodies;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream in, @Context HttpHeaders headers) {
        Caller caller = current.needs(Role.SUBMITTER);
        JsonBody body = JsonBody.read(bodies, in, headers);
        String url = body.text("url");
        List<String> types = body.texts("types");
        body.end();
        Hook.Shown made = desk.hooks().create(caller, url, types);
        return Response.status(201)
                .header("Location", "/v1/hooks/" + made.hook().id())
                .entity(HookJson.shown(made))
                .build();
    }

    @GET
    public String list() {
        return HookJson.list(desk.hooks().list(current.needs(Role.SUBMITTER)));
    }

    @GET
    @Path("/{id}")
    public String get(@PathParam("id") String id) {
        return HookJson.of(desk.hooks().get(current.needs(Role.SUBMITTER), id));
    }

    @DELETE
    @Path("/{id}")
    public Response delete(@PathParam("id") String id) {
        desk.hooks().delete(current.needs(Role.SUBMITTER), id);
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/test")
    public Response test(@PathParam("id") String id) {
        String delivery = desk.hooks().test(current.needs(Role.SUBMITTER), id);
        return Response.accepted(Json.object(out -> out.writeStringField("delivery", delivery)))
                .header("Location", "/v1/hooks/" + id + "/deliveries")
                .build();
    }

    @POST
    @Path("/{id}/enable")
    public String enable(@PathParam("id") String id) {
        return HookJson.of(desk.hooks().enable(current.needs(Role.SUBMITTER), id));
    }

    @POST
    @Path("/{id}/secret")
    public String rotate(@PathParam("id") String id) {
        return HookJson.shown(desk.hooks().rotate(current.needs(Role.SUBMITTER), id));
    }

    @GET
    @Path("/{id}/deliveries")
    public String deliveries(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        Caller caller = current.needs(Role.READER);
        int most = Paging.limit(limit);
        List<Delivery> found =
                desk.hooks().deliveries(caller, id, Optional.of(cursor).filter(text -> !text.isEmpty()), most + 1);
        return HookJson.deliveries(found, most);
    }
}
