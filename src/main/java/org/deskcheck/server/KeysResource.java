package org.deskcheck.server;

import com.fasterxml.jackson.core.JsonGenerator;
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
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Desk;
import org.deskcheck.desk.Json;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.access.ApiKey;
import org.deskcheck.desk.access.MadeKey;
import org.deskcheck.desk.access.WantedKey;

/** API keys: given, seen, taken. */
@Path("/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
public class KeysResource {

    private final Desk desk;
    private final CurrentCaller current;
    private final Bodies bodies;

    @Inject
    KeysResource(Desk desk, CurrentCaller current, Bodies bodies) {
        this.desk = desk;
        this.current = current;
        this.bodies = bodies;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream in, @Context HttpHeaders headers) {
        Caller caller = current.needs(Role.ADMIN);
        JsonBody body = JsonBody.read(bodies, in, headers);
        String name = body.text("name");
        Optional<Role> role = body.required(
                "role", body.read("role", Role::of, "take `reader`, `submitter`, `rule-author` or `admin`"));
        String team = body.optionalText("team").orElse(caller.team());
        boolean confidential = body.flag("confidential");
        Optional<Instant> expires =
                body.read("expires", Instant::parse, "write the time in UTC, as `2027-01-31T00:00:00Z`");
        body.end();
        MadeKey made = desk.keys().create(caller, new WantedKey(team, name, role.orElseThrow(), confidential, expires));
        return Response.status(201)
                .header("Location", "/v1/keys/" + made.key().id())
                .entity(Json.object(out -> {
                    fields(out, made.key());
                    out.writeStringField("key", made.secret());
                }))
                .build();
    }

    @GET
    public String list(@Context UriInfo uri) {
        Caller caller = current.needs(Role.ADMIN);
        Questions asked = Questions.of(uri, "limit", "cursor");
        int most = Paging.limit(asked.text("limit").orElse("50"));
        String cursor = asked.text("cursor").orElse("");
        List<ApiKey> keys = desk.keys().list(caller, cursor, most + 1);
        return Json.object(out -> {
            out.writeArrayFieldStart("keys");
            for (ApiKey key : keys.subList(0, Math.min(most, keys.size()))) {
                out.writeStartObject();
                fields(out, key);
                out.writeEndObject();
            }
            out.writeEndArray();
            if (keys.size() > most) {
                out.writeStringField("cursor", keys.get(most - 1).id());
            }
        });
    }

    @DELETE
    @Path("/{id}")
    public Response revoke(@PathParam("id") String id) {
        desk.keys().revoke(current.needs(Role.ADMIN), id);
        return Response.noContent().build();
    }

    private static void fields(JsonGenerator out, ApiKey key) throws IOException {
        out.writeStringField("id", key.id());
        out.writeStringField("team", key.team());
        out.writeStringField("name", key.name());
        out.writeStringField("role", key.role().word());
        out.writeBooleanField("confidential", key.confidential());
        out.writeStringField("created", key.created());
        if (key.expires().isPresent()) {
            out.writeStringField("expires", key.expires().get().toString());
        }
        if (key.revoked().isPresent()) {
            out.writeStringField("revoked", key.revoked().get());
        }
    }
}
